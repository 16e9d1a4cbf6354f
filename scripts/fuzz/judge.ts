import { strict as assert } from 'node:assert';
import { isDeepStrictEqual } from 'node:util';
import { memoryArchive } from '../../server/archive/memory';
import { packArticle } from '../../server/archive/packed-article';
import { unpackArticle } from '../../server/archive/unpacked-article';
import type { Archive, Submission } from '../../server/engine/archive';
import { compareInFull, runChecks } from '../../server/engine/compare';
import { coverageOf } from '../../server/engine/coverage';
import type { Finding } from '../../server/engine/finding';
import { gather, placed } from '../../server/engine/gather';
import type { Manuscript } from '../../server/engine/manuscript';
import { newMemory } from '../../server/engine/memory';
import { read } from '../../server/engine/read';
import type { ReadSentence } from '../../server/engine/reading';
import { isUnreadable, readArticles, readManuscript } from '../../server/formats';
import { formats } from '../../server/report/formats';
import { reportDraft } from '../../server/report/reported';
import { withoutAbsent } from '../../test/archive/invented';
import type { Case, FileCase } from './cases';
import { isExactFinding, isExactManuscript, isExactReading, isWithin } from './exact';

/** Nothing takes longer; milliseconds of one processor. */
export const LONGEST_MS = 1000;

/** What a case cost and gave. */
export interface Verdict {
  /** Milliseconds of processor for the draft or for the archive, whichever is more, without the judge's own work. */
  readonly cost: number;
  readonly findings: number;
  readonly articles: number;
}

/** Takes a case through every stage, and throws where something is not as it must be. */
export async function judge({ draft, archive: archived, declared }: Case): Promise<Verdict> {
  const [reading, checking] = [newClock(), newClock()];
  const submissions = archiveOf(archived, reading);
  const archive = reading.time(() => memoryArchive(submissions));
  isInTime(reading, archived);
  const manuscript = checking.time(() => readManuscript(draft.bytes, draft.name));
  const isRead = !isUnreadable(manuscript);
  if (!isRead) isSentence(manuscript.reason, draft);
  const findings = isRead ? await check({ manuscript, name: draft.name, archive, declared }, checking) : 0;
  isInTime(checking, draft);
  return { cost: Math.max(reading.spent(), checking.spent()), findings, articles: submissions.length };
}

const isInTime = ({ spent }: Clock, { name }: FileCase): void =>
  assert.ok(spent() <= LONGEST_MS, `${name} took ${spent()} ms`);

/** Reads a file as the archive does, and sees that everything stands where it is said to stand. */
function archiveOf(file: FileCase, { time }: Clock): Submission[] {
  const today = { year: 2021, month: 6, day: 1 };
  const { items, problem } = time(() => readArticles(file.bytes, file.name, { today }));
  if (problem !== undefined) isSentence(problem, file);
  return items.map(({ manuscript, place }, i) => {
    isExactManuscript(manuscript);
    if (place) assert.ok(place.start <= place.end && place.end <= file.bytes.length, 'an article stands in its file');
    const reading = time(() => read(manuscript));
    const submission = { id: `${i}`, file: `/archive/${file.name}`, article: reading.article, reading };
    const packed = time(() => packArticle(submission));
    isExactReading(reading);
    isKept(submission, packed);
    return submission;
  });
}

/** One sentence on one line that names the file, or says which part of it. */
function isSentence(problem: string, { name }: FileCase): void {
  assert.match(problem, /^\S.*\.$/, `${JSON.stringify(problem)} is one sentence`);
  assert.ok(problem.startsWith(name) || /\b(?:file|page|front matter)\b/.test(problem), `${problem} names ${name}`);
}

/** What the store keeps is what was read. */
function isKept({ reading, article }: Submission, packed: Uint8Array): void {
  const kept = unpackArticle(packed);
  assert.ok(kept.prose === article.prose, 'prose is kept as it is');
  for (const [i, sentence] of reading.sentences.entries()) {
    isSame(found(kept.sentence(i)), found(sentence), 'sentences are kept as they are');
  }
}

/** What a sentence is made of; claims follow from it, and hold each other many times over. */
function found(sentence: ReadSentence): unknown {
  const { start, end, paragraph, headline, row, words, mentions, quotes, quantities, dates } = sentence;
  return {
    start, end, paragraph, headline, row, words, mentions, quantities, dates,
    quotes: quotes.map((quote) => ({ ...quote, sentence: quote.sentence.start })),
  };
}

interface Checking {
  readonly manuscript: Manuscript;
  readonly name: string;
  readonly archive: Archive;
  readonly declared: boolean;
}

/** Checks a draft up to its reports; gives the number of findings. */
async function check({ manuscript, name, archive, declared }: Checking, { time, timeAsync }: Clock): Promise<number> {
  isExactManuscript(manuscript);
  const onFailure = (_: string, error: unknown): void => { throw error; };
  const options = { declared, onFailure, memory: newMemory() };
  const { comparison, findings } = await timeAsync(() => compareInFull(manuscript, archive, options));
  const { facts } = time(() => coverageOf(manuscript, comparison, { open: findings, settled: [] }));
  time(() => printed(manuscript, findings, name));
  isExactReading(comparison.draft);
  for (const { start, end } of facts) isWithin({ start, end }, manuscript.text, 'facts');
  const inProse = gather(runChecks(comparison, options));
  for (const finding of inProse) isExactFinding(finding, manuscript);
  const anew = inProse.map((finding) => told(placed(manuscript, finding)));
  isSame(findings.map(told), anew, 'what is remembered is what is found anew');
  return findings.length;
}

/** A finding without the articles behind it. */
const told = ({ exhibits, ...finding }: Finding): unknown =>
  ({ ...finding, exhibits: exhibits.map(({ passage, ...exhibit }) => ({ ...exhibit, id: passage?.article.id })) });

/** The findings in all formats of a report. */
function printed({ text }: Manuscript, findings: readonly Finding[], file: string): string[] {
  const report = reportDraft({ file, text, findings, settled: [] }, ({ article }) => ({ file: article.file }));
  return Object.values(formats).map((format) =>
    format({ version: '0', drafts: [report], problems: [], failOn: 'warning' }, { color: true, addressOf: (path) => path }));
}

/** The difference is not shown: over long texts it takes minutes to find. */
const isSame = (one: unknown, other: unknown, told: string): void =>
  assert.ok(isDeepStrictEqual(withoutAbsent(one), withoutAbsent(other)), told);

/** Adds up the processor's time: what others do on this machine does not count. */
interface Clock {
  readonly time: <T>(work: () => T) => T;
  readonly timeAsync: <T>(work: () => Promise<T>) => Promise<T>;
  /** Milliseconds so far. */
  readonly spent: () => number;
}

function newClock(): Clock {
  let microseconds = 0;
  const since = (before: NodeJS.CpuUsage): void => { microseconds += process.cpuUsage(before).user; };
  return {
    time(work) {
      const before = process.cpuUsage();
      const made = work();
      since(before);
      return made;
    },
    async timeAsync(work) {
      const before = process.cpuUsage();
      const made = await work();
      since(before);
      return made;
    },
    spent: () => Math.round(microseconds / 1000),
  };
}
