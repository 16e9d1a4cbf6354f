import type { CivilDay } from '../text/civil';
import type { Archive, KnownName, Passage } from './archive';
import type { Comparison } from './comparison';
import { acquaintanceOf, weigh } from './evidence';
import { doubtfulWords, gazetteerOf } from './gazetteer';
import { missingKeys } from './holdings';
import { indexKeys } from './keys';
import type { Manuscript } from './manuscript';
import { differences } from './parallel';
import { read } from './read';
import type { Reading, ReadSentence } from './reading';

/** Passages looked at for each sentence of the draft. */
const passageLimit = 16;

/** What is known besides the draft itself. */
export interface Occasion {
  /** The day to check for, where the draft itself has no date. */
  readonly asOf?: CivilDay;
  /** The archive is exactly the sources that the draft declares. */
  readonly declared?: boolean;
}

/**
 * Reads a draft and asks the archive about it, in at most three batches:
 * names, passages and, for declared sources, what they hold at all. Rejects
 * with the signal's reason when cancelled.
 */
export async function consult(
  manuscript: Manuscript,
  archive: Archive,
  { asOf, declared = false }: Occasion,
  signal?: AbortSignal,
): Promise<Comparison> {
  const { draft, names } = await readWithNames(manuscript, archive, signal);
  signal?.throwIfAborted();
  const passages = await passagesFor(draft.sentences, archive, signal);
  signal?.throwIfAborted();
  const day = draft.article.date ?? asOf;
  const hearing = { acquaintance: acquaintanceOf(passages.values()), day };
  const missing = declared ? await missingKeys(draft, archive, signal) : new Set<string>();
  return {
    draft, passages, names, missing, declared,
    evidence: draft.sentences.flatMap((sentence) => weigh(sentence, passages.get(sentence) ?? [], hearing)),
    differences: new Map(draft.sentences.map((sentence) => [sentence, differences(sentence, passages.get(sentence) ?? [])])),
    asOf: day,
  };
}

type Names = ReadonlyMap<string, readonly KnownName[]>;

/** Reads the draft; where a first word turns out to be a name of the archive, once more with that name. */
async function readWithNames(manuscript: Manuscript, archive: Archive, signal?: AbortSignal): Promise<{ draft: Reading; names: Names }> {
  const draft = read(manuscript);
  const people = peopleIn(draft);
  const doubtful = doubtfulWords(draft);
  const answers = await archive.names([...people, ...doubtful], signal);
  const names = new Map([...people, ...doubtful].map((name, n) => [name, answers[n] ?? []]));
  const gazetteer = gazetteerOf(doubtful, answers.slice(people.length));
  return { draft: gazetteer.size > 0 ? read(manuscript, gazetteer) : draft, names };
}

const peopleIn = ({ entities }: Reading): string[] =>
  entities.filter(({ kind }) => kind === 'person' || kind === 'name').map(({ canonicalName }) => canonicalName);

async function passagesFor(
  sentences: readonly ReadSentence[],
  archive: Archive,
  signal?: AbortSignal,
): Promise<Map<ReadSentence, readonly Passage[]>> {
  const questions = sentences.map((sentence) => ({ keys: indexKeys(sentence), limit: passageLimit }));
  const answers = await archive.find(questions, signal);
  return new Map(sentences.map((sentence, n) => [sentence, answers[n] ?? []]));
}
