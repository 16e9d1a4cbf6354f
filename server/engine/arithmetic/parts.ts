import { inWords } from '../../text/numbers';
import { wordSet } from '../../text/word-set';
import { between, capitalised, said, type Slip, type Sums, useInstead } from '../arithmetic';
import type { Quantity } from '../quantities/quantity';
import { renderQuantityLike } from '../quantities/rendering';

/** Groups that nobody belongs to twice. */
const apart: readonly ReadonlySet<string>[] = [
  wordSet('man woman boy girl'), wordSet('man woman child'), wordSet('adult child'),
  wordSet('democrat republican independent'), wordSet('boy girl'), wordSet('male female'),
];

/** Two of these make up everybody. */
const whole: readonly ReadonlySet<string>[] = [
  wordSet('man woman'), wordSet('boy girl'), wordSet('male female'), wordSet('adult child'),
];

/** Parts that do not make their total: `12 people, including five women and eight men`. */
export function partSlips(sums: Sums): Slip[] {
  const counts = sums.sentence.quantities.filter(({ kind }) => kind === 'count');
  return counts.flatMap((total, at) => slipOf(sums, total, counts.slice(at + 1)) ?? []);
}

const OPENING = /^(?:,? including |: |, including at least | \(| ?(?:—|–|--) ?|, )$/;
const LINKING = /^(?:,? and |, | & )$/;

function slipOf(sums: Sums, total: Quantity, after: readonly Quantity[]): Slip | undefined {
  const [first] = after;
  if (!first || !isExact(total)) return undefined;
  const opening = between(sums.prose, total, first);
  const parts = OPENING.test(opening) ? runOf(sums, after) : [];
  const kinds = parts.map(({ counted }) => counted ?? '');
  if (parts.length < 2 || new Set(kinds).size < parts.length || kinds.includes(total.counted ?? ''))
    return undefined;
  if (!apart.some((group) => kinds.every((kind) => group.has(kind)))) return undefined;
  const sum = parts.reduce((all, { low }) => all + low, 0);
  const isAll =
    /[:(—–-]/.test(opening) && whole.some((group) => kinds.every((kind) => group.has(kind)));
  return sum > total.low || (isAll && sum < total.low) ? slip(sums, total, parts, sum) : undefined;
}

const isExact = ({ precision, low, high }: Quantity): boolean =>
  precision === 'exact' && low === high && Number.isInteger(low) && low > 1;

/** The parts that follow one another, linked by commas and a last `and`. */
function runOf({ prose }: Sums, after: readonly Quantity[]): Quantity[] {
  const parts: Quantity[] = [];
  for (const part of after) {
    const last = parts.at(-1);
    const isLinked = last === undefined || LINKING.test(between(prose, last, part));
    if (
      !isLinked ||
      part.counted === undefined ||
      part.precision !== 'exact' ||
      part.low !== part.high
    )
      break;
    parts.push(part);
  }
  return parts;
}

function slip({ prose }: Sums, total: Quantity, parts: readonly Quantity[], sum: number): Slip {
  const listed = parts.map((part) => said(prose, part)).join(' and ');
  const text = renderQuantityLike(
    { ...total, low: sum, high: sum },
    total,
    inWords(sum) ?? String(sum),
    said(prose, total.number),
  );
  const last = parts.at(-1) ?? total;
  return {
    span: total.number,
    other: { start: parts[0]?.start ?? last.start, end: last.end },
    message:
      `${capitalised(listed)} make ${sum}; ` +
      `the draft says ${said(prose, total)}.`,
    fixes: text === undefined ? [] : [useInstead(total.number, text)],
  };
}

/** A percentage that its count does not make: `six of the 12 members, or 60 percent`. */
export function percentSlips(sums: Sums): Slip[] {
  const { quantities } = sums.sentence;
  return quantities.flatMap((percent, at) => {
    const [part, total] = [quantities[at - 2], quantities[at - 1]];
    return part && total && percent.kind === 'percent'
      ? (percentSlip(sums, part, total, percent) ?? [])
      : [];
  });
}

const OF = /^\s?(?:out )?of (?:the |its |their |his |her |all )?$/;
const EQUALS = /^(?:,? or | \(|, | ?(?:—|–|--) ?)$/;
/** News rounds to whole percentages, and some cut off. */
const percentSlack = 1;

function percentSlip(
  sums: Sums,
  part: Quantity,
  total: Quantity,
  percent: Quantity,
): Slip | undefined {
  const { prose } = sums;
  if (
    part.kind !== 'count' ||
    total.kind !== 'count' ||
    !isExact(total) ||
    percent.precision !== 'exact'
  )
    return undefined;
  if (part.precision !== 'exact' || part.low >= total.low || part.low !== part.high)
    return undefined;
  const isOf = OF.test(prose.slice(part.number.end, total.start).toLowerCase());
  if (!isOf || !EQUALS.test(between(prose, total, percent))) return undefined;
  const right = (100 * part.low) / total.low;
  if (Math.abs(right - percent.low) <= percentSlack) return undefined;
  const rounded = Math.round(right);
  const text = said(prose, percent.number).replace(/^[\d.]{1,9}/, String(rounded));
  return {
    span: percent.number,
    other: { start: part.start, end: total.end },
    message:
      `${capitalised(said(prose, part.number))} of ${said(prose, total.number)} is ${rounded} percent; ` +
      `the draft says ${said(prose, percent.number)}.`,
    fixes: text === said(prose, percent.number) ? [] : [useInstead(percent.number, text)],
  };
}
