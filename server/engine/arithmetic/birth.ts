import { fullYears } from '../../text/calendar';
import type { CivilDay } from '../../text/civil';
import { monthName } from '../../text/months';
import { said, type Slip, type Sums, useInstead } from '../arithmetic';
import type { DateMention } from '../date';

/** An age that a birth date does not make: `Orrin, 72, who was born in 1950` in 2019. */
export function birthSlips(sums: Sums): Slip[] {
  const { prose, sentence, today } = sums;
  const births = sentence.dates.filter((date) => isBirth(prose, date));
  const ages = sentence.quantities.filter(
    ({ kind, unit, precision }) => kind === 'age' && unit === 'year' && precision === 'exact',
  );
  const [birth, age] = [births[0], ages[0]];
  if (!today || !birth || !age || births.length + ages.length > 2 || isOfAnotherTime(prose, sums))
    return [];
  const range = agesAt(birth, today);
  if (!range || (age.low >= range.least && age.low <= range.most) || age.low !== age.high)
    return [];
  const right = range.least === range.most ? `${range.most}` : `${range.least} or ${range.most}`;
  return [
    {
      span: age.number,
      other: birth,
      message:
        `Somebody born ${birth.said.day === undefined ? 'in' : 'on'} ${said(prose, birth)} is ${right} on ${dayText(today)}; ` +
        `the draft says ${said(prose, age.number)}.`,
      fixes: range.least === range.most && !age.inWords ? [useInstead(age.number, right)] : [],
    },
  ];
}

/** Not the `son born in 1990` of somebody else. */
const BORN = /(?:\bwas|,|\() ?born (?:(?:in|on) )?$/;

const isBirth = (prose: string, date: DateMention): boolean =>
  !date.approximate && date.said.year !== undefined && !date.period &&
  BORN.test(prose.slice(Math.max(0, date.start - 14), date.start).toLowerCase());

/** An age at a death, a wedding or another time than the article's. */
const ANOTHER_TIME =
  /\b(?:died|dies|dead|death|killed|when|at (?:the )?age|then|was \d|turn(?:ed|s)|will be|late)\b/i;

/** Whether a sentence tells of a time when somebody was younger, or is dead. */
export const isOfAnotherTime = (prose: string, { sentence }: Pick<Sums, 'sentence'>): boolean =>
  ANOTHER_TIME.test(prose.slice(sentence.start, sentence.end));

/** The ages that somebody born on a day, in a month or a year may have on another day. */
export function agesAt(
  { said: { year, month, day } }: DateMention,
  today: CivilDay,
): { readonly least: number; readonly most: number } | undefined {
  if (year === undefined || year > today.year) return undefined;
  const least = fullYears({ year, month: month ?? 12, day: day ?? 31 }, today);
  const most = fullYears({ year, month: month ?? 1, day: day ?? 1 }, today);
  return { least: Math.max(0, least), most };
}

const dayText = ({ year, month, day }: CivilDay): string =>
  `${monthName(month, true)} ${day}, ${year}`;
