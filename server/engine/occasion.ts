import { overlaps } from '../text/span';
import { wordSet } from '../text/word-set';
import type { DateMention } from './date';
import { isAge } from './guard';
import type { ReadSentence, Statement } from './reading';

/**
 * Whether a sentence tells of another occasion, or of another of its kind, than an earlier one of the
 * same text: `In 2008 he lost in the eleventh round`, `Another man, 29, …`, `It was robbed again`.
 */
export const isOfAnotherOccasion = (later: Statement, earlier: Statement): boolean =>
  isAnother(later) || (!isAge(later.claim) && (areOfOtherYears(later, earlier) || areOfOtherYears(earlier, later))) ||
  isSpokenThen(later) || isSpokenThen(earlier);

const repeating = wordSet('another again');

/** `A 29-year-old woman` at the beginning is nobody that was named before. */
function isAnother({ claim, sentence: { words } }: Statement): boolean {
  const isNewcomer = words[0]?.lemma === 'a' && words.findIndex((word) => overlaps(word, claim.span)) === 1;
  return isNewcomer || words.some(({ lower }) => repeating.has(lower));
}

/** Whether the one is said of a year that the other does not speak of. */
function areOfOtherYears(one: Statement, other: Statement): boolean {
  const theirs = yearsOf(other.sentence);
  return yearsOf(one.sentence, one).some((year) => !theirs.includes(year));
}

const yearsOf = ({ dates }: ReadSentence, besides?: Statement): number[] =>
  dates.filter((date) => !besides || !overlaps(date, besides.claim.span)).flatMap(yearsSaid);

const yearsSaid = ({ said, period }: DateMention): number[] =>
  [said.year, period?.begin?.said.year, period?.end?.said.year].filter((year) => year !== undefined);

/** `tomorrow` in a quotation is that of the day when it was said. */
const isSpokenThen = ({ claim: { span, value }, sentence: { quotes } }: Statement): boolean =>
  value.type === 'date' && value.date.weekday === undefined && value.date.said.month === undefined &&
  value.date.said.year === undefined && quotes.some((quote) => overlaps(quote, span));
