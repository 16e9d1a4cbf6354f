import {
  cardinals,
  inDigits,
  inWords,
  numeralAt,
  ordinalInWords,
  ordinalNumeral,
  ordinals,
  scales,
} from '../../text/numbers';
import type { Quantity, QuantityKind } from './quantity';

/** The number as a text has it, taken apart: `$2.5 million` is `$`, 2.5, ` million`. */
interface Written {
  readonly before: string;
  readonly value: number;
  readonly after: string;
  /** What the words behind it multiply by. */
  readonly scale: number;
  readonly form: 'digits' | 'words' | 'ordinal' | 'ordinal words';
}

/**
 * The value of one quantity in the style of another, to stand in its place:
 * `6` for the model `five` is `six`, `2500000` for `$3 million` is
 * `$2.5 million`. `asWritten` and `modelText` are the numbers of both as
 * their texts have them. Nothing where the words around the model would
 * make another value of it, as in `two [decades]` for `24 years`.
 */
export function renderQuantityLike(
  value: Quantity,
  model: Quantity,
  asWritten: string,
  modelText: string,
): string | undefined {
  if (value.kind !== model.kind || value.unit !== model.unit) return undefined;
  const own = takeApart(modelText);
  const theirs = takeApart(asWritten);
  const wanted = stated(value);
  const present = stated(model);
  if (!own || !theirs || wanted === undefined || present === undefined)
    return isWhole(model) ? asWritten : undefined;
  const unitFactor = present / (own.value * own.scale);
  const number = Number((wanted / (unitFactor * own.scale)).toPrecision(12));
  const text = isShort(number, own.scale) ? write(number, own, model.kind) : undefined;
  if (text !== undefined) return text;
  return unitFactor === 1 && wanted === theirs.value * theirs.scale ? asWritten : undefined;
}

/**
 * What kinds have nothing but the number itself, so that any other number may
 * stand in its place.
 */
const isWhole = ({ kind }: Quantity): boolean =>
  kind === 'score' || kind === 'count' || kind === 'money' || kind === 'share';

/** At most two decimals, and no part of a million. */
const isShort = (value: number, scale: number): boolean =>
  value >= (scale > 1 ? 1 : 0.01) && Number.isInteger(Math.round(value * 1e8) / 1e6);

/** The number itself, without what `about` or `more than` make of it. */
function stated({ low, high, precision }: Quantity): number | undefined {
  switch (precision) {
    case 'exact': return low === high ? low : undefined;
    case 'about': return Number(((low + high) / 2).toPrecision(12));
    case 'above': return low;
    case 'below': return high;
    case 'range': return undefined;
  }
}

const DIGITS = /^(\D{0,4})(\d[\d,.]{0,20}\d|\d)(st|nd|rd|th)?(.{0,40})$/su;

function takeApart(text: string): Written | undefined {
  const digits = DIGITS.exec(text);
  if (!digits) return inLetters(text);
  const [, before = '', numeral = '', ending, after = ''] = digits;
  const value = numeralAt(numeral, 0);
  if (!value || value.end !== numeral.length) return undefined;
  const scale = scaleIn(after);
  return scale === undefined
    ? undefined
    : { before, value: value.value, after, scale, form: ending ? 'ordinal' : 'digits' };
}

/** 1 where nothing but a unit follows; nothing where a second number does. */
function scaleIn(after: string): number | undefined {
  if (/\d|½|¼|¾/.test(after)) return undefined;
  const word = /[a-z]+/i.exec(after)?.[0].toLowerCase() ?? '';
  return scales.get(word) ?? 1;
}

/** `six`, `Twenty-one`, `two dozen`, `seventh`. */
function inLetters(text: string): Written | undefined {
  const words = text.toLowerCase().split(/[\s-]+/);
  const ordinal = words.map((word) => ordinals.get(word) ?? 0).reduce((a, b) => a + b, 0);
  const value =
    words.reduce((sum, word) => sum + (cardinals.get(word) ?? (word === 'a' ? 1 : 0)), 0) + ordinal;
  const rest = words.filter((word) => !cardinals.has(word) && !ordinals.has(word) && word !== 'a');
  if (value === 0 || rest.length > 1 || value > 99) return undefined;
  const scale = rest.length === 0 ? 1 : scales.get(rest[0] ?? '');
  if (scale === undefined) return undefined;
  const after = rest.length === 0 ? '' : ` ${rest[0]}`;
  return {
    before: /^\p{Lu}/u.test(text) ? 'A' : '',
    value,
    after,
    scale,
    form: ordinal > 0 ? 'ordinal words' : 'words',
  };
}

/** Kinds of which newspapers spell out the numbers below ten. */
const spelled: ReadonlySet<QuantityKind> = new Set(['count', 'duration', 'terms', 'rank']);

function write(
  number: number,
  { before, after, value, form }: Written,
  kind: QuantityKind,
): string | undefined {
  if (form === 'digits' || form === 'ordinal') {
    const crosses =
      spelled.has(kind) && after === '' && before === '' && value >= 10 && number < 10;
    const word = !crosses
      ? undefined
      : form === 'digits'
        ? inWords(number)
        : ordinalInWords(number);
    if (word) return word;
    return before + (form === 'digits' ? inDigits(number) : ordinalNumeral(number)) + after;
  }
  const isFirst = before !== '';
  const word = form === 'words' ? inWords(number) : ordinalInWords(number);
  if (!word || (number >= 10 && value < 10 && !isFirst)) {
    const digits = form === 'words' ? inDigits(number) : ordinalNumeral(number);
    return Number.isInteger(number) || form === 'words' ? digits + after : undefined;
  }
  return (isFirst ? word.charAt(0).toUpperCase() + word.slice(1) : word) + after;
}
