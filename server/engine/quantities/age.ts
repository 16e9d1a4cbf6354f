import { isJoin, pastJoin, type Piece } from '../../text/pieces';
import { wordSet } from '../../text/word-set';
import type { Found, Line, Parts } from './build';
import { build } from './build';
import type { NumberPhrase } from './phrase';

const oldest = 115;

/** Reads a bare number as somebody's age: `Doe, 72,`, `aged 72`, `she is 72`. */
export function ageAt(line: Line, phrase: NumberPhrase): Found | undefined {
  const { low, from, to } = phrase;
  if (!Number.isInteger(low) || low < 1 || low > oldest || phrase.scale > 1 || phrase.isFraction)
    return undefined;
  const { pieces } = line;
  const isAge =
    followsAge(pieces, from) ||
    isGroup(pieces, from, to) ||
    (!phrase.inWords && isApposition(pieces, from, to)) ||
    isPredicate(pieces, from, to);
  return isAge ? build(line, { ...age(phrase), bare: !isBounded(pieces, from, to) }) : undefined;
}

const age = ({ low, high, from, to, inWords }: NumberPhrase): Parts =>
  ({ kind: 'age', low, high, unit: 'year', number: { from, to }, to, inWords });

/** Reads `in his 70s`, `her early 40s`. */
export function decadeOfLifeAt(line: Line, phrase: NumberPhrase): Found | undefined {
  const { from, to } = phrase;
  const decade = decadeOfLife(line.pieces, from, phrase.low);
  return (
    decade &&
    build(line, { ...age(phrase), ...decade, number: { from, to: to + 1 }, to: to + 1, bare: true })
  );
}

const possessives = wordSet('his her their my your our early mid late');

function decadeOfLife(
  pieces: readonly Piece[],
  from: number,
  value: number,
): { low: number; high: number } | undefined {
  const at = isJoin(pieces, from - 1) ? from - 2 : from - 1;
  const before = pieces[at]?.lower ?? '';
  const isDecade =
    value >= 20 &&
    value <= 90 &&
    value % 10 === 0 &&
    pieces[from + 1]?.lower === 's' &&
    pieces[from + 1]?.glued;
  if (!isDecade || !possessives.has(before) || pieces[at - 1]?.lower === 'the') return undefined;
  const [low, high] =
    before === 'early' ? [0, 3] : before === 'mid' ? [4, 6] : before === 'late' ? [7, 9] : [0, 9];
  return { low: value + low, high: value + high };
}

/** `aged 72`, `at age 72`, `the age of 72`, `under the age of 18`. */
function followsAge(pieces: readonly Piece[], from: number): boolean {
  const before = pieces[from - 1]?.lower;
  if (before === 'aged' || before === 'age' || before === 'ages') return true;
  return (
    before === 'of' &&
    pieces[from - 2]?.lower === 'age' &&
    /^(?:the|tender)$/.test(pieces[from - 3]?.lower ?? '')
  );
}

/** Groups of people that news bounds by age: `children under 12`, `voters 65 and older`. */
const groups = wordSet(`
  children adults women men people persons girls boys voters kids teenagers patients residents
  americans anyone those players workers pupils students seniors drivers
`);

const isGroup = (pieces: readonly Piece[], from: number, to: number): boolean =>
  isBounded(pieces, from, to) &&
  groups.has(pieces[from - (isUnderOrOver(pieces, from) ? 2 : 1)]?.lower ?? '');

const isUnderOrOver = (pieces: readonly Piece[], from: number): boolean =>
  /^(?:under|over)$/.test(pieces[from - 1]?.lower ?? '');

const isBounded = (pieces: readonly Piece[], from: number, to: number): boolean =>
  isUnderOrOver(pieces, from) ||
  (/^(?:and|or)$/.test(pieces[to]?.lower ?? '') &&
    /^(?:older|younger|over|under|up)$/.test(pieces[to + 1]?.lower ?? ''));

/** Nouns for one person that an age may follow: `his wife, 45,`. */
const persons = wordSet(`
  man woman boy girl wife husband son daughter mother father brother sister victim suspect
  teenager student actor actress singer driver uncle aunt cousin nephew niece grandmother
  grandfather grandson granddaughter boyfriend girlfriend partner fiancee resident officer soldier
  jr sr
`);

const closers = wordSet(', . ; ) — -- :');

/** A first word that is none of these may be a surname that is a word of the language, too: `Baker, 56, said`. */
const openers = wordSet('ADV ADP CCONJ SCONJ PRON DET NUM');

/** A number between commas after a name, `Doe, 72, of Lundy`. */
function isApposition(pieces: readonly Piece[], from: number, to: number): boolean {
  const name = pieces[beforeBrackets(pieces, from - 2)];
  if (pieces[from - 1]?.lower !== ',' || !name) return false;
  const after = pieces[to];
  const isFirst = name === pieces[0] && name.capital && after?.lower === ',' && !openers.has(name.word.pos);
  const isPerson = (name.word.pos === 'PROPN' && name.capital) || isFirst || persons.has(name.lower);
  if (!isPerson || (after && !closers.has(after.lower) && after.lower !== 'and')) return false;
  const beyond = pieces[to + 1];
  return (
    beyond?.lower !== 'including' &&
    (!beyond || Number.isNaN(beyond.value) || isJoin(pieces, to + 2))
  );
}

/** From the `)` of `Ruth Orrin (R-Lundy), 61,` back to the name. */
function beforeBrackets(pieces: readonly Piece[], at: number): number {
  if (pieces[at]?.lower !== ')') return at;
  for (let open = at - 1; open > at - 8; open--) if (pieces[open]?.lower === '(') return open - 1;
  return at;
}

const subjects = wordSet('he she who i');
const copulas = wordSet("is was 's am turned turns be turning");
const afterPredicate = wordSet('when at and but now years then');

/** `She is 72.`, `who turned 72 when`. */
function isPredicate(pieces: readonly Piece[], from: number, to: number): boolean {
  const verb = pieces[from - 1]?.lower ?? '';
  if (!copulas.has(verb)) return false;
  const after = pieces[to]?.lower;
  const ends = after === undefined || closers.has(after) || afterPredicate.has(after);
  const isTurn = verb.startsWith('turn') || (verb === 'be' && pieces[from - 2]?.lower === 'would');
  return (
    ends && pastJoin(pieces, to) === to && (isTurn || subjects.has(pieces[from - 2]?.lower ?? ''))
  );
}
