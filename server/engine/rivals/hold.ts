import { distance } from 'fastest-levenshtein';
import { wordSet } from '../../text/word-set';
import { compareDates } from '../dates/comparison';
import { areShortForms, compareNames } from '../names/name';
import { countryOf } from '../names/places';
import { compareQuantities } from '../quantities/comparison';
import { holdOf } from '../support/likeness';
import { isName, type Term } from './terms';

/** How one term stands for another: `partly` for names that share a telling word, and no more. */
export type Hold = 'same' | 'alike' | 'partly' | 'opposite' | 'none';

export const isHeld = (hold: Hold): boolean => hold === 'same' || hold === 'alike';

/** How one term stands for another, whatever the kinds of the two. */
export function holdOfTerms(a: Term, b: Term): Hold {
  if (a.type === 'value' || b.type === 'value') return holdOfValues(a, b);
  if (isName(a) && isName(b)) return holdOfNames(a, b);
  const [one, other] = [countryOf(a.lemma), countryOf(b.lemma)];
  if (one !== undefined && other !== undefined) return one === other ? 'same' : 'none';
  if (isName(a)) return holdOfWord(a, b);
  if (isName(b)) return holdOfWord(b, a);
  if (a.lemma === b.lemma) return 'same';
  const hold = holdOf(a.lemma, b.lemma);
  return hold === 'antonym' ? 'opposite' : hold === 'none' ? 'none' : 'alike';
}

function holdOfValues(a: Term, b: Term): Hold {
  const agreement = a.quantity && b.quantity ? compareQuantities(a.quantity, b.quantity)
    : a.date && b.date ? compareDates(a.date, b.date) : 'incomparable';
  return agreement === 'equal' || agreement === 'compatible' ? 'same' : 'none';
}

/** `Lundy` in `the Lundy dam`, `Ireland` in `an Irish band`; who is Irish need not play in the Irish League. */
function holdOfWord({ tokens }: Term, { type, lemma, tokens: [word = ''] }: Term): Hold {
  if (type === 'people' && tokens.length > 1) return 'none';
  if (tokens.includes(word) || tokens.includes(lemma)) return tokens.length === 1 ? 'same' : 'alike';
  const [one = ''] = tokens;
  if (tokens.length !== 1) return 'none';
  const country = countryOf(one);
  if (country !== undefined && country === countryOf(lemma)) return 'same';
  return lemma.length >= 5 && one.slice(0, 5) === lemma.slice(0, 5) ? 'alike' : 'none';
}

/** Words that many names share. */
const untelling = wordSet(`
  the of and in for a an fc club film movie university city county league united states state north south east west
  st saint international national american los san de la cup world football basketball hospital school street road
`);

/** Names in their words: any order, any length, any spelling that is only a slip. */
function holdOfNames(a: Term, b: Term): Hold {
  const [own, theirs] = [a.tokens, b.tokens];
  const shared = own.filter((one) => theirs.some((other) => isSameWord(one, other)));
  const isWhole = shared.length === own.length || shared.length >= theirs.length;
  const isTelling = shared.some((word) => word.length > 1 && !untelling.has(word));
  if (isWhole && (isTelling || own.length === theirs.length)) return 'same';
  if (areInitials(own, theirs) || areInitials(theirs, own) || isSameCountry(own, theirs)) return 'same';
  if (a.type !== 'place' && b.type !== 'place' && own.length > 1 && theirs.length > 1) {
    const agreement = compareNames(own.join(' '), theirs.join(' '));
    if (agreement === 'same' || agreement === 'compatible') return 'same';
  }
  return isTelling ? 'partly' : 'none';
}

/** Letters that two words of one name may differ in. */
const slips = (length: number): number => (length >= 6 ? 2 : length >= 5 ? 1 : 0);

const isSameWord = (a: string, b: string): boolean =>
  a === b || isShortFor(a, b) || isShortFor(b, a) || (Math.abs(a.length - b.length) <= 2 && distance(a, b) <= slips(Math.min(a.length, b.length))) || areShortForms(a, b);

/** `Mt` for `Mount`, `Ave` for `Avenue`: the same first letter, and the others in its order. */
function isShortFor(short: string, long: string): boolean {
  if (short.length === 0 || short.length > mostShort || long.length <= short.length + 1 || short[0] !== long[0]) return false;
  let at = 0;
  for (const letter of long) if (letter === short[at]) at++;
  return at === short.length;
}

const mostShort = 4;

const areInitials = ([short = '', ...more]: readonly string[], long: readonly string[]): boolean =>
  more.length === 0 && long.length > 1 && short === long.map((word) => word[0] ?? '').join('');

const isSameCountry = (a: readonly string[], b: readonly string[]): boolean => {
  const country = countryOf(a.join(' '));
  return country !== undefined && country === countryOf(b.join(' '));
};
