import type { Key, Question } from '../engine/archive';

/** Where a key stands. */
export interface Posting {
  /** How many sentences have it. */
  readonly count: number;
  /** Their numbers, ascending. Only asked for where the list is worth reading. */
  readonly sentences: () => ArrayLike<number>;
}

export interface Ranked {
  readonly sentence: number;
  readonly score: number;
}

/** What ranking has to know about an archive. Sentences are numbered from 0 in the order of import. */
export interface RankedArchive {
  readonly sentences: number;
  /** One more than the highest number of a sentence, which is more than `sentences` after deletions. */
  readonly numbers: number;
  posting(key: Key): Posting | undefined;
  /** A number that is greater for newer articles. */
  dayOf(sentence: number): number;
}

/** A key in more sentences than this finds nothing by itself: it only ranks what rarer keys have found. */
export const commonFrom = 2000;

/** A key in more sentences than this says nothing at all, unless no other key is known. */
export const uselessFrom = 40_000;

/** Of keys that are all common, only this many may speak. */
const rarestKept = 3;

/** Finds the sentences that answer a question best, best first; but for those of which `isOut` holds. */
export type Ranking = (question: Question, isOut?: (sentence: number) => boolean) => Ranked[];

/** Room to add up in, for one question after another: a place for each sentence. */
export interface Sums {
  /** All 0 before a question and after it. */
  readonly scores: Float64Array;
  readonly touched: Uint32Array;
}

export const roomFor = (sentences: number): Sums =>
  ({ scores: new Float64Array(sentences), touched: new Uint32Array(sentences) });

/** Answers questions one after another. */
export function ranker(archive: RankedArchive): Ranking {
  const sums = roomFor(archive.numbers);
  const { scores } = sums;
  return (question, isOut) => {
    const touched = addUp(archive, question, sums);
    const best = select(archive, touched, scores, { limit: question.limit, isOut });
    for (const sentence of touched) scores[sentence] = 0;
    return best;
  };
}

/**
 * Sums the inverse document frequencies of the shared keys, rare keys first, common ones where they add;
 * gives the sentences that have a score.
 */
export function addUp(archive: RankedArchive, { keys }: Question, { scores, touched }: Sums): Uint32Array {
  const { finding, ranking } = divide(keys.flatMap((key) => archive.posting(key) ?? []));
  let found = 0;
  for (const posting of finding) {
    const weight = weightOf(posting, archive);
    const sentences = posting.sentences();
    for (let i = 0; i < sentences.length; i++) {
      const sentence = sentences[i] ?? 0;
      if (scores[sentence] === 0) touched[found++] = sentence;
      scores[sentence] = (scores[sentence] ?? 0) + weight;
    }
  }
  for (const posting of ranking) {
    const weight = weightOf(posting, archive);
    const sentences = posting.sentences();
    for (let i = 0; i < sentences.length; i++) {
      const sentence = sentences[i] ?? 0;
      const score = scores[sentence] ?? 0;
      if (score > 0) scores[sentence] = score + weight;
    }
  }
  return touched.subarray(0, found);
}

function divide(postings: readonly Posting[]): { finding: readonly Posting[]; ranking: readonly Posting[] } {
  const rare = postings.filter(({ count }) => count <= commonFrom);
  if (rare.length === 0) {
    return { finding: [...postings].sort((a, b) => a.count - b.count).slice(0, rarestKept), ranking: [] };
  }
  const common = postings.filter(({ count }) => count > commonFrom && count <= uselessFrom);
  return { finding: rare, ranking: common };
}

/** Inverse document frequency: how much it says that two sentences share a key. */
const weightOf = ({ count }: Posting, { sentences }: RankedArchive): number => Math.log(1 + sentences / count);

/** The best of the touched sentences, best first; of equals the newer, then the earlier imported. */
function select(
  archive: RankedArchive,
  touched: Uint32Array,
  scores: Float64Array,
  { limit, isOut }: { readonly limit: number; readonly isOut?: (sentence: number) => boolean },
): Ranked[] {
  const best: Ranked[] = [];
  const isBetter = (a: Ranked, b: Ranked): boolean =>
    a.score !== b.score ? a.score > b.score : isNewer(archive, a.sentence, b.sentence);
  // Nearly all have less than the last of the best.
  let least = limit > 0 ? 0 : Infinity;
  for (const sentence of touched) {
    const score = scores[sentence] ?? 0;
    if (score < least) continue;
    const one = { sentence, score };
    const last = best[best.length - 1];
    if ((best.length >= limit && (!last || !isBetter(one, last))) || isOut?.(sentence)) continue;
    let at = best.length;
    while (at > 0 && isBetter(one, best[at - 1] ?? one)) at--;
    best.splice(at, 0, one);
    if (best.length > limit) best.pop();
    if (best.length === limit) least = best[limit - 1]?.score ?? 0;
  }
  return best;
}

function isNewer(archive: RankedArchive, a: number, b: number): boolean {
  const [dayA, dayB] = [archive.dayOf(a), archive.dayOf(b)];
  return dayA === dayB ? a < b : dayA > dayB;
}
