import path from 'node:path';
import { memoryArchive } from './archive/memory';
import { dateOf } from './archive/piece';
import { areAboutTheSame, type Cast, castOf } from './engine/acquaintance';
import type { Archive, Passage, Submission } from './engine/archive';
import { viewOf } from './engine/archive-view';
import { type CheckId, checkIds } from './engine/check-id';
import { compare, type Options } from './engine/compare';
import type { Exhibit, Finding } from './engine/finding';
import type { Manuscript } from './engine/manuscript';
import { type Memory, newMemory } from './engine/memory';
import { readAgain } from './engine/recall';
import { daysBetween } from './text/calendar';
import { overlaps } from './text/span';

/** A draft as it is checked with others. */
export interface Companion {
  /** Absolute path. */
  readonly file: string;
  readonly manuscript: Manuscript;
}

/** The drafts of one folder that are checked together: a main story, its sidebar, captions, an alert. */
export interface Companions {
  /** What reading a draft has left behind, for another comparison of it. */
  readonly memoryFor: (file: string) => Memory;
  /** Where a draft and another one differ; without what overlaps findings that are there already. */
  readonly conflictsOf: (
    draft: Companion,
    known: readonly Finding[],
    options: Options,
    signal?: AbortSignal,
  ) => Promise<Finding[]>;
}

/** In a larger folder drafts are not about one event: comparing all with all would cost much and find little. */
export const mostCompanions = 40;

/**
 * What may not differ between drafts of one event. Other words for the same
 * are what a sidebar is for, and another name in a like sentence was wrong
 * seven times in seven where unrelated news lay in one folder.
 */
const comparing: ReadonlySet<CheckId> =
  new Set(['changed-figure', 'changed-date', 'wrong-role', 'conflicting-event', 'altered-quote', 'wrong-speaker']);

const severities = Object.fromEntries(checkIds.map((id) => [id, comparing.has(id) ? 'warning' : 'off'] as const));

/** Finds the companions of a draft; undefined where it has none. */
export type CompanionsOf = (file: string, signal?: AbortSignal) => Promise<Companions | undefined>;

/** Reads a draft; undefined where that cannot be done. */
type ManuscriptOf = (file: string) => Promise<Manuscript | undefined>;

/** Among files that are checked together. Those of a folder are read once, when one of them asks. */
export function companionFolders(files: readonly string[], readDraft: ManuscriptOf): CompanionsOf {
  const folders = companionGroups(files);
  const known = new Map<string, Promise<Companions | undefined>>();
  return (file, signal) => {
    const folder = path.dirname(file);
    const opening = known.get(folder) ?? readTogether(folders.get(folder) ?? [], readDraft, signal);
    known.set(folder, opening);
    return opening;
  };
}

/** Files by folder, where there are as many as can be companions. */
export function companionGroups(files: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const file of files) groups.set(path.dirname(file), [...groups.get(path.dirname(file)) ?? [], file]);
  return new Map([...groups].filter(([, { length }]) => length > 1 && length <= mostCompanions));
}

async function readTogether(
  files: readonly string[],
  readDraft: ManuscriptOf,
  signal?: AbortSignal,
): Promise<Companions | undefined> {
  const drafts: ReadDraft[] = [];
  for (const file of files) {
    const manuscript = await readDraft(file);
    if (manuscript) drafts.push(readDraftOf({ file, manuscript }));
    // Reading takes its time: a cancel must come through.
    await new Promise((resolve) => setImmediate(resolve));
    signal?.throwIfAborted();
  }
  return drafts.length > 1 ? companionsAmong(drafts) : undefined;
}

function companionsAmong(drafts: readonly ReadDraft[]): Companions {
  const byFile = new Map(drafts.map((draft) => [draft.submission.file, draft]));
  let archive: Archive | undefined;
  return {
    memoryFor: (file) => {
      const { words, namings } = byFile.get(file)?.memory ?? newMemory();
      return { ...newMemory(), words, namings };
    },
    async conflictsOf({ file, manuscript }, known, options, signal) {
      const own = byFile.get(file);
      const beside = own ? drafts.filter((other) => isCompanion(own, other)) : [];
      if (!own || beside.length === 0) return [];
      const files = new Set(beside.map(({ submission }) => submission.file));
      archive ??= memoryArchive(drafts.map(({ submission }) => submission));
      const others = viewOf(archive, ({ article }) => files.has(article.file));
      const manner = { ...options, severities, declared: false, memory: own.memory };
      const found = await compare(manuscript, others, manner, signal);
      return found.filter((finding) => isBetweenDrafts(finding) && !known.some((other) => overlaps(finding, other)))
        .map(betweenDrafts);
    },
  };
}

/** A draft with what its reading has left behind: its comparison with the others begins with that. */
interface ReadDraft {
  readonly submission: Submission;
  readonly memory: Memory;
  readonly cast: Cast;
}

/** A draft speaks under the name of its file, whatever outlet or status it states: it is no evidence of its own yet. */
function readDraftOf({ file, manuscript }: Companion): ReadDraft {
  const memory = newMemory();
  const reading = readAgain(manuscript, memory);
  const metadata = { ...reading.article.metadata, source: path.basename(file), status: 'usable' } as const;
  const submission = { file, id: file, article: { ...reading.article, metadata }, reading };
  return { submission, memory, cast: castOf(reading.sentences) };
}

/** Of the same day or the next, and about somebody whom both name. */
function isCompanion(own: ReadDraft, other: ReadDraft): boolean {
  if (own === other) return false;
  const [day, otherDay] = [dateOf(own.submission.article), dateOf(other.submission.article)];
  return !(day && otherDay && Math.abs(daysBetween(day, otherDay)) > 1) && areAboutTheSame(own.cast, other.cast);
}

const isBetweenDrafts = ({ severity, exhibits }: Finding): boolean =>
  (severity === 'warning' || severity === 'error')
  && exhibits.some(({ passage, stance }) => passage && stance === 'refutes');

const betweenDrafts = (finding: Finding): Finding =>
  ({ ...finding, check: 'self-conflict', severity: 'warning', exhibits: finding.exhibits.map(ofDraft) });

const ofDraft = (exhibit: Exhibit): Exhibit =>
  (exhibit.passage ? { ...exhibit, passage: asDraft(exhibit.passage) } : exhibit);

const asDraft = (passage: Passage): Passage => ({ ...passage, article: { ...passage.article, isDraft: true } });
