import { compareDays, weekdayOf } from '../../text/calendar';
import { monthName, months, weekdayName, weekdays } from '../../text/months';
import type { Span } from '../../text/span';
import { wordSet } from '../../text/word-set';
import type { DateMention } from '../date';

/**
 * One date in the style of another, to stand in its place: 8 November for
 * the model `Oct. 3` is `Nov. 8`. `asWritten` and `modelText` are both as
 * their texts have them. Nothing where the model says more than is known
 * (`Nov. 8` for a year), or is relative (`yesterday`).
 */
export function renderDateLike(
  value: DateMention,
  model: DateMention,
  asWritten: string,
  modelText: string,
): string | undefined {
  if (value.relativeToEvent || model.relativeToEvent) return undefined;
  if (model.period || value.period) return renderPeriod(value, model, asWritten, modelText);
  if (asWritten === modelText) return asWritten;
  const parts = partsOf(value);
  const isKnown = (['year', 'month', 'day'] as const).every(
    (part) => model.said[part] === undefined || parts[part] !== undefined,
  );
  if (!isKnown || (model.weekday !== undefined && parts.weekday === undefined)) return undefined;
  if (
    (model.minutes !== undefined && value.minutes === undefined) ||
    model.granularity === 'season'
  )
    return undefined;
  if ((model.granularity === 'decade') !== (value.granularity === 'decade')) return undefined;
  return rewrite(modelText, model, parts, value.minutes);
}

function renderPeriod(
  value: DateMention,
  model: DateMention,
  asWritten: string,
  modelText: string,
): string | undefined {
  const [own, theirs] = [model.period, value.period];
  if (!own?.begin || !own.end || !theirs?.begin || !theirs.end) return undefined;
  const slice = (text: string, whole: Span, part: Span): string =>
    text.slice(part.start - whole.start, part.end - whole.start);
  const render = (from: DateMention, like: DateMention): string | undefined =>
    renderDateLike(from, like, slice(asWritten, value, from), slice(modelText, model, like));
  const begin = render(theirs.begin, own.begin);
  const end = render(theirs.end, own.end);
  if (begin === undefined || end === undefined) return undefined;
  return begin + modelText.slice(own.begin.end - model.start, own.end.start - model.start) + end;
}

interface Parts {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  readonly weekday?: number;
}

function partsOf({ said, weekday, from, to, granularity }: DateMention): Parts {
  const isDay = from && to && compareDays(from, to) === 0;
  const isMonth = from && to && from.year === to.year && from.month === to.month;
  return {
    year:
      said.year ??
      (from && to && from.year === to.year && granularity !== 'decade' ? from.year : undefined),
    month: said.month ?? (isMonth ? from.month : undefined),
    day: said.day ?? (isDay ? from.day : undefined),
    weekday: weekday ?? (isDay ? weekdayOf(from) : undefined),
  };
}

const TIME = /^(\d{1,2})([:.]\d\d)?(\s*)(a\.?m\.?|p\.?m\.?)/iu;
const CLOCK = /^\d\d?:\d\d/u;
const PIECE =
  /(\d{1,2}(?:[:.]\d\d)?\s*(?:a\.?m\.?|p\.?m\.?)|\d\d?:\d\d)|(\p{L}{3,9}\.?)|(\d{1,4})/giu;

/** Goes through the words and numbers of the model and puts the value's parts in their places. */
function rewrite(
  modelText: string,
  model: DateMention,
  parts: Parts,
  minutes?: number,
): string | undefined {
  let isRelative = false;
  const text = modelText.replace(PIECE, (piece: string, time?: string, word?: string) => {
    if (time !== undefined) return minutes === undefined ? piece : timeLike(piece, minutes);
    if (word === undefined) return numberLike(piece, model, parts);
    const other = wordLike(piece, parts);
    isRelative ||= other === undefined;
    return other ?? piece;
  });
  return isRelative ? undefined : text;
}

const kept = wordSet('the and night morning evening afternoon time est edt gmt bst');

/** A month or weekday in the same form; nothing for words such as `last`. */
function wordLike(word: string, { month, weekday }: Parts): string | undefined {
  const lower = word.toLowerCase().replace(/\.$/, '');
  const isCapitals = word.length > 3 && word === word.toUpperCase();
  const write = (name: string): string => (isCapitals ? name.toUpperCase() : name);
  if (months.has(lower))
    return month === undefined
      ? undefined
      : write(monthName(month, word.endsWith('.') || (lower.length < 4 && lower !== 'may')));
  if (weekdays.has(lower)) return weekday === undefined ? undefined : write(weekdayName(weekday));
  return kept.has(lower) ? word : undefined;
}

/**
 * Four digits are the year, two after an apostrophe a decade, others the day;
 * `2019-03-08` keeps its zeros.
 */
function numberLike(digits: string, model: DateMention, { year, month, day }: Parts): string {
  if (digits.length === 4) return String(year ?? digits);
  if (model.granularity === 'decade') return String((year ?? 0) % 100).padStart(2, '0');
  const isMonth = model.said.month === Number(digits) && model.said.day !== Number(digits);
  const value = isMonth && digits.length === 2 ? month : day;
  return value === undefined
    ? digits
    : digits.startsWith('0')
      ? String(value).padStart(2, '0')
      : String(value);
}

/** `5:30 p.m.` for `7 p.m.`; `17:30` for `19:00`. */
function timeLike(model: string, minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = String(minutes % 60).padStart(2, '0');
  if (CLOCK.test(model) && !TIME.test(model)) return `${String(hours).padStart(2, '0')}:${rest}`;
  const [, , pointed, space = '', half = ''] = TIME.exec(model) ?? [];
  const isAfternoon = hours >= 12;
  const letter =
    half.startsWith('P') || half.startsWith('A')
      ? isAfternoon
        ? 'P'
        : 'A'
      : isAfternoon
        ? 'p'
        : 'a';
  const past = pointed ?? (minutes % 60 === 0 ? '' : ':00');
  return `${hours % 12 || 12}${past && past[0] + rest}${space}${letter}${half.slice(1)}`;
}
