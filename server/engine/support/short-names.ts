import type { Word } from '../../text/word';
import { countryOf } from '../names/places';

/** Under this a sentence is found that names a country or its people: `u.s.` and `american` alike. */
export function countryKey(name: string): string | undefined {
  const country = countryOf(name) ?? countryOf(name === 'us' ? 'u.s.' : name);
  return country && `country ${country}`;
}

/** Under this a sentence is found that has a name with these initials: `nhb` for `Northern Harbour Board`. */
export const initialsKey = (short: string): string => `initials ${short.replaceAll('.', '')}`;

/** Letters of the shortest and the longest short name. */
const [fewest, most] = [3, 6];

/** The keys of what a sentence writes out that others write short. */
export function shortNameKeys(words: readonly Word[]): string[] {
  const countries = words.flatMap(({ lower }, n) => [countryKey(lower), countryKey(`${lower} ${words[n + 1]?.lower}`)]);
  return [...countries.filter((key) => key !== undefined), ...initialsIn(words)];
}

function initialsIn(words: readonly Word[]): string[] {
  const keys: string[] = [];
  let initials = '';
  for (const { text, lower } of words) {
    if (isCapital(text)) initials = (initials + lower.charAt(0)).slice(-most);
    else if (!isLink(lower)) initials = '';
    for (let from = 0; initials.length - from >= fewest; from++) keys.push(initialsKey(initials.slice(from)));
  }
  return [...new Set(keys)];
}

const isCapital = (text: string): boolean => /^\p{Lu}\p{Ll}/u.test(text);

const isLink = (lower: string): boolean => lower === 'of' || lower === 'the' || lower === 'and' || lower === 'for';
