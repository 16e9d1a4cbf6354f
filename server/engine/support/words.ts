import { wordSet } from '../../text/word-set';
import { relation } from '../../text/lexicon';
import type { Word } from '../../text/word';

const negations = wordSet('not no never neither nor without none nobody nothing cannot hardly barely rarely');

/** Words that deny what follows as well as a negation does. */
const denials = wordSet('fail refuse unable deny reject lack avoid prevent decline stop lose few little');

/** How much or how many of something is meant. */
const extents = wordSet(`
  only all every both most some few many several always solely entirely mostly completely fully partly exclusively
  each any half least almost nearly first last
`);

/** What comes when, and which way. */
const orders = wordSet('before after until since against despite during');

const genders: ReadonlyMap<string, string> = new Map([
  ...['he', 'him', 'his', 'himself', 'mr', 'mr.'].map((word): [string, string] => [word, 'he']),
  ...['she', 'her', 'hers', 'herself', 'mrs', 'mrs.', 'ms', 'ms.'].map((word): [string, string] => [word, 'she']),
]);

export const genderOf = (lower: string): string | undefined => genders.get(lower);

/** The small words that change what a statement says, by what they change. */
export function changeOf({ lemma, lower }: Word): 'negation' | 'extent' | 'order' | 'gender' | undefined {
  if (negations.has(lemma)) return 'negation';
  if (extents.has(lemma)) return 'extent';
  if (orders.has(lower)) return 'order';
  return genders.has(lower) ? 'gender' : undefined;
}

/** Whether a word denies something, as a negation or by itself. */
export const denies = ({ lemma }: Pick<Word, 'lemma'>): boolean =>
  negations.has(lemma) || denials.has(lemma) || isOpposite(lemma);

const negatingPrefix = /^(?:un|dis|non|in|im)-?/;

/** `unhappy`, but not `uncle` or `inform`. */
function isOpposite(lemma: string): boolean {
  const rest = lemma.replace(negatingPrefix, '');
  return rest !== lemma && rest.length > 3 && relation(lemma, rest) === 'antonym';
}

/** Words that need no support of their own. */
export const emptyWords = wordSet(`
  be have do say make get go take come tell give see know want add use put let need also then there here so too very
  just as well such other more much own same however while when where how why who which what that this it they we i
  you thing way lot one include would could may might can will shall should must now later already still even yet
  again together therefore moreover furthermore additionally instead else ever rather quite about around over up down
  out off back away others wherein whereby whereas
`);
