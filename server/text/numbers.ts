/**
 * Number words of English news and how to write numbers; the vocabulary is
 * data, the grammar is the engine's.
 */

const small = [
  'zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven',
  'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen',
] as const;

const tens = [
  '', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety',
] as const;

const smallOrdinals = [
  'zeroth', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth',
  'tenth',
  'eleventh', 'twelfth', 'thirteenth', 'fourteenth', 'fifteenth', 'sixteenth', 'seventeenth',
  'eighteenth', 'nineteenth',
] as const;

const tensOrdinals = tens.map((word) => word.replace(/y$/, 'ieth'));

const indexed = (words: readonly string[], step: number): [string, number][] =>
  words.flatMap((word, index): [string, number][] => (word ? [[word, index * step]] : []));

/** `six`, `nineteen`, `ninety`; not `zero`, which news writes as a digit or uses as a verb. */
export const cardinals: ReadonlyMap<string, number> = new Map(
  [...indexed(small, 1), ...indexed(tens, 10)].filter(([, value]) => value > 0),
);

/** `first` to `nineteenth`, `twentieth` to `ninetieth`, `hundredth`. */
export const ordinals: ReadonlyMap<string, number> = new Map(
  [
    ...indexed(smallOrdinals, 1),
    ...indexed(tensOrdinals, 10),
    ['hundredth', 100] as const,
    ['thousandth', 1000] as const,
  ].filter(([, value]) => value > 0),
);

/** What a number before it is multiplied by. Single letters count only where money says so. */
export const scales: ReadonlyMap<string, number> = new Map([
  ['hundred', 100], ['dozen', 12], ['thousand', 1e3], ['million', 1e6], ['billion', 1e9],
  ['trillion', 1e12],
  ['mln', 1e6], ['mn', 1e6], ['bln', 1e9], ['bn', 1e9], ['trn', 1e12], ['tn', 1e12],
  ['lakh', 1e5], ['lakhs', 1e5], ['crore', 1e7], ['crores', 1e7],
  ['k', 1e3], ['m', 1e6], ['b', 1e9],
]);

/** Plural scales that leave the number open, with bounds as wide as writers take them. */
export const openScales: ReadonlyMap<string, readonly [low: number, high: number]> = new Map([
  ['tens', [20, 99]], ['dozens', [20, 150]], ['scores', [40, 300]], ['hundreds', [150, 2000]],
  ['thousands', [1500, 150_000]], ['millions', [1.5e6, 1.5e9]], ['billions', [1.5e9, 1.5e12]],
]);

/** Denominators: `half`, `third`, `quarters`, `fifths`. */
export const fractions: ReadonlyMap<string, number> = new Map([
  ['half', 2], ['halves', 2], ['quarter', 4], ['quarters', 4],
  ...smallOrdinals.slice(3, 11).flatMap((word, index): [string, number][] =>
    [[word, index + 3], [`${word}s`, index + 3]]),
  ['twentieth', 20], ['hundredth', 100],
]);

/** `½` as one character. */
export const vulgarFractions: ReadonlyMap<string, number> = new Map([
  ['¼', 1 / 4], ['½', 1 / 2], ['¾', 3 / 4], ['⅓', 1 / 3], ['⅔', 2 / 3], ['⅛', 1 / 8],
]);

const NUMERAL = /(?:\d{1,3}(?:,\d{3}){1,6}(?!\d|,\d)|\d{1,15})(?:\.\d{1,9})?|\.\d{1,9}/y;

/** The numeral that starts at a place of the text, such as `1,200` or `2.5`, and where it ends. */
export function numeralAt(
  text: string,
  at: number,
): { readonly value: number; readonly end: number } | undefined {
  NUMERAL.lastIndex = at;
  const numeral = NUMERAL.exec(text)?.[0];
  return numeral
    ? { value: Number(numeral.replace(/,/g, '')), end: at + numeral.length }
    : undefined;
}

/** `twenty-one`, for whole numbers from 0 to 99. */
export function inWords(value: number): string | undefined {
  if (!Number.isInteger(value) || value < 0 || value > 99) return undefined;
  if (value < 20) return small[value];
  const ten = tens[Math.floor(value / 10)] ?? '';
  return value % 10 === 0 ? ten : `${ten}-${small[value % 10]}`;
}

/** `twenty-first`, for whole numbers from 1 to 99. */
export function ordinalInWords(value: number): string | undefined {
  if (!Number.isInteger(value) || value < 1 || value > 99) return undefined;
  if (value < 20) return smallOrdinals[value];
  if (value % 10 === 0) return tensOrdinals[value / 10];
  return `${tens[Math.floor(value / 10)]}-${smallOrdinals[value % 10]}`;
}

/** `1st`, `22nd`, `113th`. */
export function ordinalNumeral(value: number): string {
  const isTeen = Math.floor(value / 10) % 10 === 1;
  const ending = isTeen ? 'th' : ['th', 'st', 'nd', 'rd'][value % 10] ?? 'th';
  return `${inDigits(value)}${ending}`;
}

/** `1,200` and `2.5`: commas from a thousand on, at most six decimals. */
export function inDigits(value: number): string {
  const [whole = '', decimals] = String(Number(value.toFixed(6))).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3}){1,7}$)/g, ',');
  return decimals ? `${grouped}.${decimals}` : grouped;
}
