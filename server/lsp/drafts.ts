import path from 'node:path';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Companions } from '../companions';
import { isDraft } from '../config/drafts';
import { declaredSources } from '../declared';
import { checkDraft, type Checked, type CheckedDraft, type Desk } from '../desk';
import { readDraftText } from '../formats';
import type { Problem } from '../formats/problem';
import { memoryArchive } from '../archive/memory';
import type { Archive } from '../engine/archive';
import type { Manuscript } from '../engine/manuscript';
import { type Memory, newMemory } from '../engine/memory';
import type { Reading } from '../engine/reading';
import { readAgain } from '../engine/recall';
import { emptyLedger } from '../ledger/ledger';
import { filePath, nameWithin } from './addresses';
import type { Newsroom } from './newsroom';
import type { Newsrooms } from './newsrooms';

/** Checks documents as the editor has them, and remembers the last answer for each. */
export interface Drafts {
  /** Checks a document that is open. Rejects when cancelled. */
  readonly check: (document: TextDocument, signal: AbortSignal) => Promise<CheckedDocument>;
  /** Checks a file that is not, and waits for the archive as long as it takes. */
  readonly checkFile: (document: TextDocument, signal: AbortSignal, companions?: Companions) => Promise<CheckedDocument>;
  /** Reads a document that is open, without asking the archive. */
  readonly read: (document: TextDocument) => ReadDraft;
  /** The last answer of `check`, perhaps for an earlier version; absent where there is none. */
  readonly last: (uri: string) => CheckedDocument | undefined;
  readonly forget: (uri: string) => void;
}

/** A draft as it was read, and the manuscript that its spans count in. */
export interface ReadDraft {
  readonly manuscript: Manuscript;
  readonly reading: Reading;
}

export interface CheckedDocument extends Pick<Checked, 'open'> {
  /** The version of the document that was checked. */
  readonly version: number;
  /** What the findings rest on; absent where the document is not checked at all. */
  readonly draft?: CheckedDraft;
  /** Equal where nothing has changed that findings depend on. */
  readonly resultId: string;
}

/** How long an editor waits for first findings while an archive is being read, in milliseconds. */
const editorPatience = 1500;

/** Longer texts are no drafts, and would hold up every keystroke; UTF-16 units. */
const longestDraft = 1_000_000;

export interface DraftsListener {
  readonly onProblem: (problem: Problem) => void;
  /** A document that is open was checked anew. */
  readonly onChecked: () => void;
}

export function openDrafts(newsrooms: Newsrooms, { onProblem, onChecked }: DraftsListener): Drafts {
  const answers = new Map<string, CheckedDocument>();
  const memories = new Map<string, DraftMemory>();
  const memoryFor = ({ uri }: TextDocument, archive: Archive): Memory => {
    const known = memories.get(uri);
    const kept = known?.archive === archive ? known : { archive, memory: newMemory() };
    memories.set(uri, kept);
    return kept.memory;
  };
  return {
    async check(document, signal) {
      const newsroom = newsrooms.of(document.uri);
      const known = answers.get(document.uri);
      if (known?.resultId === resultIdOf(document, newsroom)) return known;
      if (document.getText().length > longestDraft) onProblem(tooLong(document));
      const answer = await checkDocument(document, newsroom, signal, { patience: editorPatience, memoryFor });
      answers.set(document.uri, answer);
      onChecked();
      return answer;
    },
    checkFile: (document, signal, companions) =>
      checkDocument(document, newsrooms.of(document.uri), signal, { patience: Infinity, companions }),
    read(document) {
      const { version, draft } = answers.get(document.uri) ?? {};
      if (draft && version === document.version) return { manuscript: draft.manuscript, reading: draft.comparison.draft };
      const manuscript = manuscriptOf(document);
      return { manuscript, reading: readAgain(manuscript, memories.get(document.uri)?.memory ?? newMemory()) };
    },
    last: (uri) => answers.get(uri),
    forget(uri) {
      answers.delete(uri);
      memories.delete(uri);
    },
  };
}

/** What checks of a document remember; another archive begins anew. */
interface DraftMemory {
  readonly archive: Archive;
  readonly memory: Memory;
}

/** How a document is checked. */
interface Manner {
  /** How long to wait for the archive, in milliseconds. */
  readonly patience: number;
  /** Absent for a document that is checked once. */
  readonly memoryFor?: (document: TextDocument, archive: Archive) => Memory;
  readonly companions?: Companions;
}

/** A document as a draft. */
export const manuscriptOf = (document: TextDocument): Manuscript =>
  readDraftText(document.getText(), filePath(document.uri) ?? document.languageId);

const tooLong = ({ uri }: TextDocument): Problem => ({
  file: filePath(uri) ?? uri,
  message: 'this is too long for a draft and is not checked; split it into one file per article.',
});

const resultIdOf = ({ version }: TextDocument, newsroom?: Newsroom): string => `${version}.${newsroom?.version() ?? 0}`;

async function checkDocument(
  document: TextDocument,
  newsroom: Newsroom | undefined,
  signal: AbortSignal,
  { patience, memoryFor, companions }: Manner,
): Promise<CheckedDocument> {
  const file = filePath(document.uri);
  const folder = file ? path.dirname(file) : newsroom?.root ?? '';
  const text = document.getText();
  const isOther = newsroom && file && !isDraft(file, newsroom.configurationFor(folder), newsroom.root);
  const { version } = document;
  if (isOther || text.length > longestDraft) return { open: [], version, resultId: resultIdOf(document, newsroom) };
  const manuscript = manuscriptOf(document);
  const declared = file ? declaredSources(manuscript, file) : undefined;
  const desk = await newsroom?.deskFor({ folder, declared, patience }) ?? alone;
  // Taken before the check, so that a change during it is not missed.
  const resultId = resultIdOf(document, newsroom);
  const name = newsroom && file ? nameWithin(newsroom.root, file) : document.uri;
  const memory = memoryFor?.(document, desk.archive);
  const draft = await checkDraft({ name, file, manuscript, memory, companions }, desk, signal);
  return { open: draft.open, version, draft, resultId };
}

/** For a draft outside every folder: it can still be checked against itself. */
const alone: Desk = {
  archive: memoryArchive([]),
  configuration: { severities: {} },
  ledger: emptyLedger,
  declared: false,
};
