import path from 'node:path';
import { openArchive } from './archive/open';
import type { OpenArchive } from './archive/request';
import { isServerAddress } from './archive/postgres/address';
import type { Threads } from './archive/reading-threads';
import type { Configuration } from './config/configuration';
import { configurationOf, findConfiguration, type FoundConfiguration } from './config/find';
import { type Declared, declaredArchive } from './declared';
import type { Desk } from './desk';
import type { Options } from './engine/compare';
import { type Problem, problemLine } from './formats/problem';
import { readLedger } from './ledger/file';
import type { CivilDay } from './text/civil';

/** What a command line says besides, and sometimes instead of, the configuration. */
export interface Choices {
  /** Folders of the archive, absolute. */
  readonly archive?: readonly string[];
  /** Files that the drafts are declared to rest on, absolute. */
  readonly sources?: readonly string[];
  readonly asOf?: CivilDay;
  /** False: drafts of one folder are not compared with one another. */
  readonly companions?: boolean;
  /** One configuration file instead of those that are found. */
  readonly config?: string;
  /** The index is up to date already, as another thread has seen to it. */
  readonly asItIs?: boolean;
}

/** Who is told, once each: what could not be read, which check failed, how far the archive is. */
export interface Listeners {
  readonly onProblem: (problem: Problem) => void;
  /** Told of single files of the archive, and of the index: the archive is of use without. */
  readonly onNote: (problem: Problem) => void;
  readonly onFailure?: Options['onFailure'];
  readonly onProgress?: (done: number, all: number) => void;
  /** Where the files of a large archive are read. */
  readonly threads?: Threads;
}

/** A workspace: for each of its drafts what it is checked with. Archives are opened once and shared. */
export interface Workspace {
  readonly configurationFor: (folder: string) => Configuration;
  readonly archiveFor: (configuration: Configuration) => Promise<OpenArchive>;
  /** `declared` are the files that the draft itself names as its sources. */
  readonly deskFor: (file: string, declared?: readonly string[]) => Promise<Desk>;
  readonly close: () => void;
}

export function openWorkspace(root: string, choices: Choices, listeners: Listeners): Workspace {
  const onProblem = once(listeners.onProblem);
  const onNote = once(listeners.onNote);
  const { ledger, problems } = readLedger(root);
  problems.forEach(onProblem);

  const configurations = new Map<string, Configuration>();
  const configurationFor = (folder: string): Configuration => held(configurations, folder, () => {
    const found = choices.config === undefined ? findConfiguration(folder, root) : configurationOf(choices.config, root);
    found.problems.forEach(onProblem);
    return chosen(found, choices);
  });
  const archives = new Map<string, Promise<OpenArchive>>();
  const archiveFor = (configuration: Configuration): Promise<OpenArchive> =>
    held(archives, JSON.stringify([configuration.archive, configuration.sources]), () => openArchive({
      root,
      configuration,
      asItIs: choices.asItIs,
      threads: listeners.threads,
      onProblem: (problem) => (configuration.archive.includes(problem.file) || isServerAddress(problem.file) ? onProblem : onNote)(problem),
      onProgress: listeners.onProgress,
    }));
  const declarations = new Map<string, Declared>();
  const declaredFor = (files: readonly string[]): Declared =>
    held(declarations, files.join('\n'), () => declaredArchive(files, onProblem));

  return {
    configurationFor,
    archiveFor,
    async deskFor(file, own) {
      const configuration = configurationFor(path.dirname(file));
      const sources = choices.sources ?? own;
      const declared = sources && declaredFor(sources);
      const { archive } = declared ?? await archiveFor(configuration);
      return { archive, configuration, ledger, declared: declared?.complete ?? false, onFailure: listeners.onFailure };
    },
    close: () => archives.forEach((opening) => void opening.then(({ close }) => close(), () => undefined)),
  };
}

const chosen = ({ configuration }: FoundConfiguration, { archive, asOf, companions }: Choices): Configuration =>
  ({ ...configuration, ...archive && { archive }, ...asOf && { asOf }, ...companions === false && { companions } });

/** Passes each problem on only once, however many drafts meet it. */
function once(onProblem: (problem: Problem) => void): (problem: Problem) => void {
  const told = new Set<string>();
  return (problem) => {
    const line = problemLine(problem);
    if (told.has(line)) return;
    told.add(line);
    onProblem(problem);
  };
}

/** What a map holds for a key; made where it holds nothing yet. */
function held<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
