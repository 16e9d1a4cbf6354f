import type { Configuration } from '../config/configuration';
import type { Desk } from '../desk';
import { problemLine } from '../formats/problem';
import { keepDecision, ledgerFile, readLedger } from '../ledger/file';
import type { Decision } from '../ledger/ledger';
import { type ArchiveSlot, openSlot, type Piece, type ToldProblem } from './archive-slot';
import { openConfigurations, type Place } from './configurations';
import { openDeclarations } from './declarations';
import { held } from './held';
import type { Runtime } from './runtime';

/** A folder of the workspace with what belongs to it: settings, archive, decisions. */
export interface Newsroom {
  readonly root: string;
  /** Changes with everything that may change findings. */
  readonly version: () => number;
  /** What could not be read, each once. */
  readonly problems: () => readonly ToldProblem[];
  readonly archives: () => readonly ArchiveSlot[];
  /** The archive that drafts of a folder are checked against; opened where it is not open yet. */
  readonly archiveFor: (folder: string) => ArchiveSlot;
  /** Files besides those of the archives that drafts rest on. */
  readonly declaredFiles: () => readonly string[];
  readonly configurationFor: (folder: string) => Configuration;
  /**
   * What a draft is checked with. An archive that is not open after so
   * many milliseconds is left out; `onChange` tells when it is.
   */
  readonly deskFor: (request: DeskRequest) => Promise<Desk>;
  /** The text that the spans of an archived article count in; undefined for a file that is not evidence here. */
  readonly articleText: (piece: Piece) => string | undefined;
  /** Brings the text of an article to hand, where that is not here. */
  readonly fetchArticle: (piece: Piece) => Promise<unknown>;
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

export interface NewsroomListener {
  /** Findings may have changed. */
  readonly onChange: () => void;
  /** There may be something new to tell of: problems, or an archive to read. */
  readonly onNews: () => void;
}

/** Opens a newsroom. Nothing but the ledger is read before it is needed. */
export function openNewsroom(place: Place, runtime: Runtime, { onChange, onNews }: NewsroomListener): Newsroom {
  const { root } = place;
  const configurations = openConfigurations(place);
  const declarations = openDeclarations(place);
  const slots = new Map<string, ArchiveSlot>();
  let decisions = readLedger(root);
  let version = 0;
  const changed = (): void => {
    version++;
    onChange();
  };
  const slotFor = (configuration: Configuration): ArchiveSlot => held(slots, slotKey(configuration), () =>
    openSlot({ root, configuration, hasIndex: slots.size === 0 }, runtime, { onChange: changed, onProgress: onNews }));
  const problems = (): ToldProblem[] => [
    ...configurations.problems(),
    ...decisions.problems,
    ...[...slots.values()].flatMap((slot) => slot.problems()),
    ...declarations.problems(),
  ];

  return {
    root,
    version: () => version,
    problems: () => [...new Map(problems().map((problem) => [problemLine(problem), problem])).values()],
    archives: () => [...slots.values()],
    archiveFor: (folder) => slotFor(configurations.of(folder)),
    declaredFiles: declarations.files,
    configurationFor: configurations.of,
    async deskFor({ folder, declared, patience }) {
      const configuration = configurations.of(folder);
      const own = declared && declarations.of(declared);
      onNews();
      const archive = own?.archive ?? await slotFor(configuration).within(patience);
      const { onFailure } = runtime;
      return { archive, configuration, ledger: decisions.ledger, declared: own?.complete ?? false, onFailure };
    },
    articleText(piece) {
      for (const { textOf } of slots.values()) if (textOf(piece) !== undefined) return textOf(piece);
      return declarations.textOf(piece.id);
    },
    fetchArticle: (piece) => Promise.all([...slots.values()].map(({ fetchText }) => fetchText(piece))),
    decide(decision) {
      keepDecision(root, decision);
      decisions = readLedger(root);
      changed();
    },
    filesChanged(files) {
      const isSetting = configurations.filesChanged(files);
      const isLedger = files.includes(ledgerFile(root));
      if (isSetting) closeUnused(slots, configurations.all());
      if (isLedger) decisions = readLedger(root);
      if (declarations.filesChanged(files) || isSetting || isLedger) changed();
      for (const slot of slots.values()) slot.filesChanged(files);
    },
    close: () => slots.forEach(({ close }) => close()),
  };
}

const slotKey = ({ archive, sources }: Configuration): string => JSON.stringify([archive, sources]);

/** Closes archives that no configuration names any more. */
function closeUnused(slots: Map<string, ArchiveSlot>, configurations: readonly Configuration[]): void {
  const named = new Set(configurations.map(slotKey));
  for (const [key, slot] of slots) {
    if (named.has(key)) continue;
    slot.close();
    slots.delete(key);
  }
}
