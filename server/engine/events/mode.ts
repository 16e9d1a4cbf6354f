import { contains, type Span } from '../../text/span';
import { wordSet } from '../../text/word-set';
import type { Clause } from '../clause';
import { sayingVerbs } from '../clauses/words';
import { isTelling, type Party, partyIn } from './party';
import type { ReadSentence } from '../reading';

type Unclaimed = Omit<ReadSentence, 'claims'>;

/** Whether, when and by whom something is said to happen. */
export interface Mode {
  readonly modality: Clause['modality'];
  /** Still to come when it was told. */
  readonly future: boolean;
  /** What stands before the verb's name where not the event is told but that somebody has planned or ought to do it. */
  readonly stance?: 'plan' | 'should';
  /** Who says so, where somebody is named. */
  readonly source?: Party;
}

/**
 * What somebody says will happen is as firm as what they say has happened; a plan is firm
 * as a plan.
 */
export function modeOf(sentence: Unclaimed, clause: Clause, verb: Span): Mode {
  const plan = planOf(sentence, clause);
  const announced = isAnnounced(sentence, clause);
  const isDue = !plan && isDemanded(sentence, clause);
  const told = plan ? plan.modality : announced ? 'reported' : isDue ? demandOf(sentence) : clause.modality;
  const isQuoted = sentence.quotes.some((quote) => contains(quote, verb));
  const modality = isQuoted && told === 'fact' ? 'reported' : told;
  const source = modality === 'reported' ? tellerOf(sentence, clause) : undefined;
  return {
    modality,
    future: announced || clause.tense === 'future',
    ...(plan ? { stance: 'plan' } : isDue && { stance: 'should' }),
    ...(source && { source }),
  };
}

const plans = wordSet('plan intend promise vow pledge agree decide schedule expect');

/** The clause of `plans` in `plans to run`. */
function planOf({ clauses }: Unclaimed, clause: Clause): Clause | undefined {
  const before = clauses[clauses.indexOf(clause) - 1];
  return clause.words[0]?.lower === 'to' && before && plans.has(before.predicate)
    ? before
    : undefined;
}

const demands = wordSet('should must');
const softeners = wordSet('may might could can have perhaps maybe possibly probably');

/** `should close`, `must not close`: what is told is the demand, and that is firm; not under a condition. */
function isDemanded({ clauses }: Unclaimed, clause: Clause): boolean {
  const { verb } = clause;
  const words = clause.words.filter((word) => verb && contains(verb, word));
  return words.some(({ lower }) => demands.has(lower)) && !clause.words.some(({ lower }) => softeners.has(lower)) && !clauses.some(isCondition);
}

const demandOf = ({ clauses }: Unclaimed): Clause['modality'] =>
  clauses.some(({ predicate }) => sayingVerbs.has(predicate)) ? 'reported' : 'fact';

const hedges = wordSet('may might could can ca should must perhaps maybe possibly probably');
const conditions = wordSet('if unless');

/** `said she would run`: the future of the past, also with a condition that is told. */
function isAnnounced({ clauses, words }: Unclaimed, clause: Clause): boolean {
  if (clause.modality !== 'possible' || words.some(({ lower }) => hedges.has(lower))) return false;
  if (conditions.has(clause.words[0]?.lower ?? '')) return false;
  if (clauses.slice(0, clauses.indexOf(clause)).some(isCondition)) return false;
  const { verb } = clause;
  const would = clause.words.some((word) => word.lower === 'would' && verb && contains(verb, word));
  return would && clauses.some(({ predicate }) => sayingVerbs.has(predicate));
}

const isCondition = ({ words: [first] }: Clause): boolean => conditions.has(first?.lower ?? '');

/** Lemmas of the condition behind what somebody says they will do: `if Ortiz joins`. */
export function conditionOf({ clauses }: Unclaimed, clause: Clause): string[] {
  const from = clauses.indexOf(clause) + 1;
  const at = clauses.findIndex((one, k) => k >= from && isCondition(one));
  const between = at < 0 ? [] : clauses.slice(from, at);
  if (at < 0 || between.length > 0) return [];
  const next = clauses[at + 1];
  const words = [
    ...(clauses[at]?.words ?? []),
    ...(next?.words[0]?.lower === 'to' ? next.words : []),
  ];
  return words.filter(isTelling).map(({ lemma }) => lemma);
}

/** The subject of the nearest clause of saying. */
export function tellerOf(sentence: Unclaimed, clause: Clause): Party | undefined {
  const at = sentence.clauses.indexOf(clause);
  const saying = ({ predicate }: Clause) => sayingVerbs.has(predicate);
  const teller =
    sentence.clauses.slice(0, at).findLast(saying) ?? sentence.clauses.slice(at + 1).find(saying);
  // `The agency will renew it, it said`.
  return partyIn(sentence, teller?.subject) ?? (teller && partyIn(sentence, clause.subject));
}
