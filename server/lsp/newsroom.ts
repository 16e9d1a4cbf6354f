import { readFileSync } from 'node:fs';
import path from 'node:path';
import { configurationFile, type Configuration } from '../config/configuration';
import { type FoundConfiguration, findConfiguration } from '../config/find';
import { type Declared, declaredArchive } from '../declared';
import type { Desk } from '../desk';
import type { ArchivedArticle } from '../engine/archive';
import { isUnreadable, readManuscript } from '../formats';
import { keepDecision, ledgerFile, readLedger } from '../ledger/file';
import type { Decision } from '../ledger/ledger';
import { type Problem, problemLine } from '../formats/problem';
import { type ArchiveSlot, openSlot, type ToldProblem } from './archive-slot';
import type { Runtime } from './runtime';

/** A folder of the workspace with what belongs to it: settings, archive, decisions. */
export interface Newsroom {
  readonly root: string;
  /** Changes with everything that may change findings. */
  readonly version: () => number;
  /** What could not be read, each once. */
  readonly problems: () => readonly ToldProblem[];
  readonly archives: () => readonly ArchiveSlot[];
  readonly configurationFor: (folder: string) => Configuration;
  /**
   * What a draft is checked with. An archive that is not open after so
   * many milliseconds is left out; `onChange` tells when it is.
   */
  readonly deskFor: (draft: DeskRequest) => Promise<Desk>;
  /** The text that the spans of an archived article count in; undefined for a file that is not evidence here. */
  readonly articleText: (piece: Piece) => string | undefined;
  /** Keeps a decision. Throws where the ledger cannot be written. */
  readonly decide: (decision: Decision) => void;
  /** Looks again at files that have changed on the disk. */
  readonly filesChanged: (files: readonly string[]) => void;
  readonly close: () => void;
}

export interface DeskRequest {
  /** The folder that the draft lies in. */
  readonly folder: string;
  /** The files that the draft names as its sources, absolute. */
  readonly declared?: readonly string[];
  /** How long to wait for an archive, in milliseconds. */
  readonly patience: number;
}

export type Piece = Pick<ArchivedArticle, 'file' | 'id'>;

export interface NewsroomListener {
  /** Findings may have changed. */
  readonly onChange: () => void;
  /** There is something new to tell of: problems, or an archive to read. */
  readonly onNews: () => void;
}

/** Opens a newsroom. */
export function openNewsroom(root: string, runtime: Runtime, { onChange, onNews }: NewsroomListener): Newsroom {
  const configurations = new Map<string, FoundConfiguration>();
  const slots = new Map<string, ArchiveSlot>();
  const declarations = new Map<string, Declaration>();
  let decisions = readLedger(root);
  let version = 0;
  const changed = (): void => {
    version++;
    onChange();
  };
  const foundFor = (folder: string): FoundConfiguration => held(configurations, folder, () => {
    onNews();
    return findConfiguration(folder, root);
  });
  const slotFor = (configuration: Configuration): ArchiveSlot => held(slots, slotKey(configuration), () => {
    onNews();
    return openSlot({ root, configuration, hasIndex: slots.size === 0 }, runtime, changed);
  });
  const allProblems = (): ToldProblem[] => [
    ...[...configurations.values()].flatMap(({ problems }) => problems),
    ...decisions.problems,
    ...[...slots.values()].flatMap((slot) => slot.problems()),
    ...[...declarations.values()].flatMap(({ problems }) => problems),
  ];

  return {
    root,
    version: () => version,
    problems: () => [...new Map(allProblems().map((problem) => [problemLine(problem), problem])).values()],
    archives: () => [...slots.values()],
    configurationFor: (folder) => foundFor(folder).configuration,
    async deskFor({ folder, declared, patience }) {
      const { configuration } = foundFor(folder);
      const own = declared && held(declarations, declared.join('\n'), () => declarationOf(declared));
      const archive = own?.archive ?? await slotFor(configuration).within(patience);
      return { archive, configuration, ledger: decisions.ledger, declared: own?.complete ?? false, onFailure: runtime.onFailure };
    },
    articleText(piece) {
      for (const { textOf } of slots.values()) if (textOf(piece) !== undefined) return textOf(piece);
      const isDeclared = [...declarations.values()].some(({ files }) => files.includes(piece.file));
      return isDeclared ? textOfFile(piece.file) : undefined;
    },
    decide(decision) {
      keepDecision(root, decision);
      decisions = readLedger(root);
      changed();
    },
    filesChanged(files) {
      const isSetting = files.some((file) => path.basename(file) === configurationFile);
      const isLedger = files.includes(ledgerFile(root));
      if (isSetting) readAgain(configurations, root, slots);
      if (isLedger) decisions = readLedger(root);
      const isDeclared = [...declarations.values()].some((declaration) => declaration.files.some((file) => files.includes(file)));
      if (isDeclared) declarations.clear();
      if (isSetting || isLedger || isDeclared) changed();
      for (const slot of slots.values()) slot.filesChanged(files);
    },
    close: () => slots.forEach(({ close }) => close()),
  };
}

/** The files that a draft declares to rest on. */
interface Declaration extends Declared {
  readonly files: readonly string[];
  readonly problems: readonly Problem[];
}

function declarationOf(files: readonly string[]): Declaration {
  const problems: Problem[] = [];
  return { ...declaredArchive(files, (problem) => { problems.push(problem); }), files, problems };
}

function textOfFile(file: string): string | undefined {
  try {
    const read = readManuscript(readFileSync(file), file);
    return isUnreadable(read) ? undefined : read.text;
  } catch {
    return undefined;
  }
}

const slotKey = ({ archive, sources }: Configuration): string => JSON.stringify([archive, sources]);

/** Reads the settings of every folder again, and closes archives that none of them names any more. */
function readAgain(configurations: Map<string, FoundConfiguration>, root: string, slots: Map<string, ArchiveSlot>): void {
  for (const folder of configurations.keys()) configurations.set(folder, findConfiguration(folder, root));
  const named = new Set([...configurations.values()].map(({ configuration }) => slotKey(configuration)));
  for (const [key, slot] of slots) {
    if (named.has(key)) continue;
    slot.close();
    slots.delete(key);
  }
}

/** What a map holds for a key; made where it holds nothing yet. */
function held<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
