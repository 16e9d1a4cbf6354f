import { wordSet } from '../../text/word-set';
import { between, said, type Slip, type Sums, useInstead } from '../arithmetic';
import type { DateMention } from '../date';
import type { Quantity } from '../quantities/quantity';
import { renderQuantityLike } from '../quantities/rendering';

/**
 * A length that its period does not have: `19 years, from 1996 to 2017`.
 * Whole years are counted either way: both 20 and 21 fit 1997 to 2017.
 */
export function periodSlips(sums: Sums): Slip[] {
  const periods = sums.sentence.dates.filter(({ period }) => period?.begin && period.end);
  const [period] = periods;
  if (!period || periods.length > 1) return [];
  return sums.sentence.quantities.flatMap((length) =>
    isYears(length) ? (slipOf(sums, period, length) ?? []) : [],
  );
}

const isYears = ({ kind, unit, precision, low, high }: Quantity): boolean =>
  kind === 'duration' &&
  unit === 'year' &&
  precision === 'exact' &&
  low === high &&
  Number.isInteger(low) &&
  low > 1;

function slipOf(sums: Sums, period: DateMention, length: Quantity): Slip | undefined {
  const range = yearsOf(period);
  if (!range || !belongTogether(sums, period, length)) return undefined;
  if (length.low >= range.least && length.low <= range.most) return undefined;
  const { prose } = sums;
  const years = range.least === 1 ? '1 year' : `${range.least} years`;
  const text = renderQuantityLike(
    { ...length, low: range.least, high: range.least },
    length,
    String(range.least),
    said(prose, length.number),
  );
  return {
    span: length.number,
    other: period,
    message: `${said(prose, period)} is ${years}; the draft says ${said(prose, length.number)}.`,
    fixes: text === undefined ? [] : [useInstead(length.number, text)],
  };
}

/** Full years a period can be said to last: by the difference, or with both ends counted. */
function yearsOf({
  period,
}: DateMention): { readonly least: number; readonly most: number } | undefined {
  const [begin, end] = [period?.begin, period?.end];
  const [first, last] = [begin?.said.year, end?.said.year];
  if (first === undefined || last === undefined || begin?.approximate || end?.approximate)
    return undefined;
  const months = (last - first) * 12 + ((end?.said.month ?? 0) - (begin?.said.month ?? 0));
  const isExact = begin?.said.month !== undefined && end?.said.month !== undefined;
  return isExact
    ? { least: Math.floor((months - 1) / 12), most: Math.ceil((months + 1) / 12) }
    : { least: last - first, most: last - first + 1 };
}

/** The end of `20 years as mayor, from 1997 to 2017`: a place or an office, a dash, `from`. */
const BEFORE =
  /^(?:(?: in| as) [^,;:.()]{2,40})?(?: of service)?,? ?(?:-|–|—|--)? ?(?:from |between |\()?$/;
/** `from 1997 to 2017, a total of 20 years`. */
const AFTER =
  /^\)?,? ?(?:-|–|—|--)? ?(?:or |for |for all |a (?:total|span|period|tenure) of )?(?:a |the )?$/;
/** Words that make it another length, or part of this one. */
const apart = wordSet(`
  before after including then later earlier last first past next more another and but who until
  when while since
`);
const leading = wordSet(`
  in last first past next another additional more other than every after within over previous
  final the
`);
const TRAILING =
  /^(?:s|-)?(?:\s(?:ago|later|earlier|before|after|as|longer|more|in|at|with|of|under))\b/;

function belongTogether({ prose, sentence }: Sums, period: DateMention, length: Quantity): boolean {
  const before = sentence.words.findLast(({ end }) => end <= length.start);
  if (leading.has(before?.lower ?? '')) return false;
  if (length.end <= period.start) {
    const gap = between(prose, length, period);
    return BEFORE.test(gap) && !gap.split(' ').some((word) => apart.has(word));
  }
  const rest = prose.slice(length.end, Math.min(sentence.end, length.end + 12)).toLowerCase();
  return AFTER.test(between(prose, period, length)) && !TRAILING.test(rest);
}
