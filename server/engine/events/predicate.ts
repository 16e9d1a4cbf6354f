import type { Word } from '../../text/word';
import { wordSet } from '../../text/word-set';
import type { Clause } from '../clause';
import { completesResolve } from './stance';

export interface Predicate {
  /** Lemma of the verb, with the adjective or preposition that makes it tell something. */
  readonly predicate: string;
  /** `not` before the adjective. */
  readonly negated: boolean;
  /** Where that adjective or preposition ends. */
  readonly end?: number;
}

/**
 * What a clause tells: some verbs say little without what follows, as in `was legal`,
 * `found guilty`, `voted for`.
 */
export function predicateOf({ predicate }: Clause, behind: readonly Word[]): Predicate {
  const found =
    predicate === 'be'
      ? quality(behind)
      : predicate === 'find' || predicate === 'plead'
        ? verdict(predicate, behind)
        : predicate === 'vote' || predicate === 'campaign'
          ? side(predicate, behind)
          : resolve(predicate, behind);
  return found ?? { predicate, negated: false };
}

/** `was not legal`. */
function quality(behind: readonly Word[]): Predicate | undefined {
  const at = behind.findIndex(({ pos, lower }) => pos === 'ADJ' || lower === 'guilty');
  const adjective = behind[at];
  const next = behind[at + 1];
  if (!adjective || at > 3 || next?.pos === 'NOUN' || next?.pos === 'PROPN' || next?.pos === 'ADJ')
    return undefined;
  if (behind.slice(0, at).some(({ pos }) => pos !== 'ADV' && pos !== 'PART')) return undefined;
  return { predicate: `be ${adjective.lemma}`, negated: hasNot(behind, at), end: adjective.end };
}

/** `found Reyne not guilty`, `pleaded guilty`; `no contest` is a plea, and denies nothing. */
function verdict(verb: string, behind: readonly Word[]): Predicate | undefined {
  const [no, contest] = behind;
  if (verb === 'plead' && no?.lower === 'no' && contest?.lower === 'contest')
    return { predicate: 'plead no contest', negated: true, end: contest.end };
  const at = behind.findIndex(({ lower }) => lower === 'guilty' || lower === 'innocent');
  const adjective = behind[at];
  if (!adjective || at > (verb === 'find' ? 6 : 2)) return undefined;
  const not = hasNot(behind, at) || adjective.lower === 'innocent' ? 'not ' : '';
  return { predicate: `${verb} ${not}guilty`, negated: false, end: adjective.end };
}

/** `voted for`, `voted in favor of`, `campaign against`; who campaigns for something may be running for it. */
function side(verb: string, [marker, favor, of]: readonly Word[]): Predicate | undefined {
  if (verb === 'vote' && marker?.lower === 'in' && /^favou?r$/.test(favor?.lower ?? '')) {
    return { predicate: 'vote for', negated: false, end: (of?.lower === 'of' ? of : favor)?.end };
  }
  if (marker?.lower !== 'against' && (verb !== 'vote' || marker?.lower !== 'for')) return undefined;
  return { predicate: `${verb} ${marker.lower}`, negated: false, end: marker.end };
}

const resolving = wordSet('get make');

/** `made up her mind`, `made a decision`, `got involved`. */
function resolve(verb: string, behind: readonly Word[]): Predicate | undefined {
  if (!resolving.has(verb) && verb !== 'make up') return undefined;
  const word = behind.slice(0, 3).find(({ lower }) => completesResolve(verb, lower));
  return word && { predicate: `${verb} ${word.lower}`, negated: false, end: word.end };
}

const hasNot = (behind: readonly Word[], end: number): boolean =>
  behind.slice(0, end).some(({ lower }) => lower === 'not' || lower === "n't");
