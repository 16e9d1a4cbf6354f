import { distance } from 'fastest-levenshtein';
import { areShortForms, partsOf } from './name';

/** Letters of a given name too short to be judged by itself. */
const shortest = 3;
const longestShort = 4;

/**
 * Whether two names with one surname may differ by a slip in a short given name: one letter, or a doubled one. Short
 * names have so many neighbours that this alone tells nothing.
 */
export function isShortSlip(a: string, b: string): boolean {
  const [first, second] = [partsOf(a), partsOf(b)];
  const [given = '', other = ''] = [first.given[0], second.given[0]];
  if (first.surname !== second.surname || first.suffix !== second.suffix || given === other) return false;
  if (given.length !== other.length || given.length < shortest || given.length > longestShort || given[0] !== other[0])
    return false;
  return !areShortForms(given, other) && distance(undoubled(given), undoubled(other)) === 1;
}

/** `jes` for `jess`. */
const undoubled = (word: string): string => word.replace(/(.)\1/gu, '$1');
