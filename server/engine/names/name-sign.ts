import type { Word } from '../../text/word';
import { pronounOf } from './given-names';
import { neverSurnames, organisationEnds, organisationWords, suffixes } from './name-words';
import { isPlaceName } from './places';
import { stateOf } from '../titles/states';
import { stateAt } from '../titles/states-in-words';
import { lowerAt, type Run, written } from './word-run';
import { listed } from '../../text/word-list';

/** What the words of a name tell about what it names. */
export type Sign = 'person' | 'organisation' | 'place';

/** What the words of a name say it is, and a state after it. */
export function signOf(words: readonly Word[], { from, to }: Run): Sign | undefined {
  const text = written(words, from, to);
  if (isPlaceName(text.toLowerCase()) || stateOf(text)) return undefined;
  const isGiven = to - from > 1 && pronounOf(lowerAt(words, from)) !== undefined;
  for (let at = from; at < to; at++) {
    const sign = signOfWord(words, { from, to }, at, isGiven);
    if (sign) return sign;
  }
  if (isGiven || (to - from > 2 && (suffixes.has(lowerAt(words, to - 1)) || hasInitial(words, { from, to }))))
    return 'person';
  return lowerAt(words, to) === ',' && isStateAside(words, to + 1) ? 'place' : undefined;
}

function signOfWord(words: readonly Word[], { from, to }: Run, at: number, isGiven: boolean): Sign | undefined {
  const lower = lowerAt(words, at);
  if (lower === '&') return 'organisation';
  if (at === from)
    return to - from === 1 && neverSurnames.has(lower) && pronounOf(lower) === undefined ? byLast(lower) : undefined;
  if (lower === 'of') return placeHeads.has(lowerAt(words, from)) ? 'place' : 'organisation';
  const isNoun = organisationWords.has(lower) || (at === to - 1 && organisationEnds.has(lower));
  return neverSurnames.has(lower) || (isNoun && !isGiven) ? byLast(lowerAt(words, to - 1)) : undefined;
}

const hasInitial = (words: readonly Word[], { from, to }: Run): boolean =>
  words.slice(from + 1, to - 1).some(({ text }) => /^\p{Lu}\.?$/u.test(text));

/** `Lundy, Ohio,`: not `Doe, Ohio's governor`. */
function isStateAside(words: readonly Word[], at: number): boolean {
  const state = stateAt(words, at);
  const next = state && words[state.to];
  return state !== undefined && (!next || (next.pos === 'PUNCT' && next.lower !== "'"));
}

const placeHeads = listed(`
  gulf, sea, bay, strait, isle, isles, cape, port, city, kingdom, republic, county, town,
  province, states
`);

const placeEnds = listed(`
  county, avenue, ave., boulevard, highway, parkway, island, islands, airport, street, city,
  region, province, republic, district, stadium, arena, tower, building, apartments, cemetery,
  turnpike, railroad
`);

const byLast = (last: string): Sign => (placeEnds.has(last) ? 'place' : 'organisation');
