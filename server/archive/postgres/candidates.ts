import type { Key, Question } from '../../engine/archive';
import { addUp, commonFrom, type Posting, roomFor } from '../rank';
import type { Sentences } from './postings';
import type { SentenceId } from './list-codec';

/** A sentence that may answer a question. */
export interface Candidate {
  readonly id: SentenceId;
  readonly score: number;
}

/** Beyond so many that answer a question equally well, which of them are newest does not matter. */
const mostTied = 2000;

/**
 * The sentences that answer a question best, best first, and all that are
 * as good as the last of them: which of these is the newest, their articles
 * tell. Scores are those of `rank.ts`, over the sentences that some
 * question's rare keys have found: the archive has too many for a list.
 */
export function candidatesFor(
  questions: readonly Question[],
  of: (key: Key) => Sentences | undefined,
  archive: { readonly sentences: number },
  isOut: (question: Question, id: SentenceId) => boolean,
): Candidate[][] {
  const ids = foundBy(questions, of);
  const sums = roomFor(ids.length);
  const { scores } = sums;
  const places = new Map<Key, Posting | undefined>();
  const posting = (key: Key) => {
    if (!places.has(key)) places.set(key, placesOf(of(key), ids));
    return places.get(key);
  };
  const ranked = { sentences: archive.sentences, numbers: ids.length, posting, dayOf: () => 0 };
  return questions.map((question) => {
    const touched = addUp(ranked, question, sums);
    const scored = Array.from(touched, (place) => ({ id: ids[place] ?? 0, score: scores[place] ?? 0 }));
    for (const place of touched) scores[place] = 0;
    return best(scored.filter(({ id }) => !isOut(question, id)), question.limit);
  });
}

/** The rarest keys of a question of which all are in too many sentences to be fetched; none where others find some. */
export function keysToFetchWhole({ keys }: Question, of: (key: Key) => Sentences | undefined): Key[] {
  const known = keys.flatMap((key) => ({ key, sentences: of(key) })).filter(({ sentences }) => sentences);
  if (known.some(({ sentences }) => (sentences?.count ?? 0) <= commonFrom)) return [];
  return known.sort((a, b) => (a.sentences?.count ?? 0) - (b.sentences?.count ?? 0)).slice(0, rarestKept)
    .filter(({ sentences }) => !sentences?.ids).map(({ key }) => key);
}

const rarestKept = 3;

/** Every sentence that a key finds which is not only for ranking, ascending. */
function foundBy(questions: readonly Question[], of: (key: Key) => Sentences | undefined): Float64Array {
  const found = new Set<number>();
  for (const { keys } of questions) {
    const known = keys.flatMap((key) => of(key) ?? []);
    const rare = known.filter(({ count }) => count <= commonFrom);
    const finding = rare.length > 0 ? rare : known.sort((a, b) => a.count - b.count).slice(0, rarestKept);
    for (const { ids } of finding) for (const id of ids ?? []) found.add(id);
  }
  return Float64Array.from(found).sort();
}

/** The places in the list at which a key's sentences stand. */
function placesOf(sentences: Sentences | undefined, list: Float64Array): Posting | undefined {
  if (!sentences) return undefined;
  const places: number[] = [];
  let at = 0;
  for (const id of sentences.ids ?? []) {
    while (at < list.length && (list[at] ?? 0) < id) at++;
    if (list[at] === id) places.push(at);
  }
  return { count: sentences.count, sentences: () => places };
}

function best(scored: readonly Candidate[], limit: number): Candidate[] {
  const sorted = [...scored].sort((a, b) => b.score - a.score || a.id - b.id);
  const last = sorted[limit - 1];
  if (!last) return sorted;
  let end = limit;
  while (end < Math.max(limit, mostTied) && sorted[end]?.score === last.score) end++;
  return sorted.slice(0, end);
}
