import type { Word } from '../../text/word';
import type { Role } from '../names/entity';
import { belongingAt } from '../names/noun-phrase';
import type { Read } from './party-label';
import { listed } from '../../text/word-list';
import { lowerAt, spanOf } from '../names/word-run';

/** A verb that says what somebody's post is: the post, and whether the organisation is its object. */
interface Work {
  readonly value: string;
  readonly tense: Role['tense'];
  readonly isDirect: boolean;
}

const works = new Map<string, Work>();

/** Post, base, present, past; `direct` where the verb takes the organisation itself. */
const table = `
coach coach coaches coached
teacher teach teaches taught
editor edit edits edited direct
chair chair chairs chaired direct
head head heads headed direct
leader lead leads led direct
head run runs ran direct
manager manage manages managed direct`;

for (const row of table.trim().split('\n')) {
  const [value = '', base = '', present = '', past = '', direct] = row.split(' ');
  const isDirect = direct !== undefined;
  works.set(base, { value, tense: 'former', isDirect });
  works.set(present, { value, tense: 'present', isDirect });
  works.set(past, { value, tense: 'then', isDirect });
}

/** Sports that are coached: `coached football at` is a football coach. */
export const sports: ReadonlySet<string> = listed(`
  football, basketball, baseball, softball, soccer, hockey, tennis, rugby, cricket, swimming, track,
  volleyball, wrestling, lacrosse, golf
`);

const organisationAfter = new Set(['at', 'for', 'of']);

/** Words of what is taught or coached, at most: `constitutional law`. */
const mostObject = 3;

/** `used to coach football at Lundy`, `coached at Lundy`, `edited the Lundy Courier`: a post of an organisation. */
export function workAt(words: readonly Word[], at: number, formerly: boolean): Read | undefined {
  const isPast = lowerAt(words, at) === 'used' && lowerAt(words, at + 1) === 'to';
  const verb = isPast ? at + 2 : at;
  const work = works.get(lowerAt(words, verb));
  if (!work || (work.tense === 'former') !== isPast) return undefined;
  const tense = formerly ? 'former' : work.tense;
  return work.isDirect ? directWork(words, verb, { ...work, tense }) : workedAt(words, verb, { ...work, tense });
}

/** `coached football at Lundy`. */
function workedAt(words: readonly Word[], verb: number, work: Work): Read | undefined {
  let at = verb + 1;
  while (at <= verb + mostObject && isObject(words[at])) at++;
  if (!organisationAfter.has(lowerAt(words, at))) return undefined;
  const sport = lowerAt(words, at - 1);
  const value = work.value === 'coach' && sports.has(sport) ? `${sport} coach` : work.value;
  return rolesAt(words, verb, at + 1, { ...work, value }, false);
}

const isObject = (word?: Word): boolean => word?.pos === 'NOUN' || word?.pos === 'ADJ';

const directWork = (words: readonly Word[], verb: number, work: Work): Read | undefined =>
  rolesAt(words, verb, verb + 1, work, true);

/** What may follow an organisation that somebody runs: `led Lundy College 24-10` and `past Harwick` are games. */
const goesOn = /^(?:|[,.;:()–—]|and|from|for|until|since|in|before|after|as|during|between|when|while)$/;

/** Of what is led or run only an organisation makes a post. */
function rolesAt(words: readonly Word[], verb: number, at: number, work: Work, strict: boolean): Read | undefined {
  const { value, tense } = work;
  const belongs = belongingAt(words, words[at]?.pos === 'DET' ? at + 1 : at, false);
  const span = spanOf(words, { from: verb, to: verb + 1 });
  if (!belongs || !span || (strict && (belongs.kind !== 'affiliation' || !goesOn.test(lowerAt(words, belongs.to)))))
    return undefined;
  const { of, span: ofSpan } = belongs;
  const affiliation: readonly Role[] =
    belongs.kind === 'affiliation' ? [{ kind: 'affiliation', value: of, span: ofSpan, tense }] : [];
  return { roles: [{ kind: 'title', value, tense, span, of, ofSpan }, ...affiliation], to: belongs.to };
}
