import type { Span } from '../text/span';
import type { Word } from '../text/word';
import { findBounds } from './clauses/bounds';
import type { Tense } from './clauses/force';
import type { Part } from './clauses/part';
import { isEmpty, readPart } from './clauses/part-reading';
import type { Phrase } from './clauses/phrase';
import { phraseAfter } from './clauses/phrase-after';
import { findVerbGroups } from './clauses/verbs';
import * as vocabulary from './clauses/words';
import type { Sentence } from './sentence';

/**
 * A stretch of a sentence around one verb group. Clauses cover the sentence in order and
 * do not overlap.
 */
export interface Clause extends Span {
  readonly words: readonly Word[];
  /**
   * The verb group as written, auxiliaries and particles included: `did not step down`.
   * Absent in a verbless clause.
   */
  readonly verb?: Span;
  /**
   * Lemma of the main verb with its particle: `step down`; `be` for a copula; empty
   * without a verb.
   */
  readonly predicate: string;
  readonly voice: 'active' | 'passive';
  /** False where negated: not, never, no one, denied doing, failed to, without. */
  readonly affirmed: boolean;
  /**
   * `possible` for may, could, plans to, was expected to, if; `reported` under a verb of
   * saying; else `fact`.
   */
  readonly modality: 'fact' | 'reported' | 'possible';
  readonly tense: Tense;
  /**
   * The subject, also where it stands in another clause or is left out, and the object, as
   * noun phrases.
   */
  readonly subject?: Span;
  readonly object?: Span;
  /** A clause that hangs on a noun of another (`who served…`): that noun phrase. */
  readonly antecedent?: Span;
}

/** Divides a sentence into clauses. */
export function findClauses(sentence: Sentence): Clause[] {
  const { words } = sentence;
  const groups = findVerbGroups(words, sentence.headline);
  const bounds = findBounds(words, groups);
  const parts: Part[] = [];
  groups.forEach((group, k) => {
    const bound = bounds[k];
    if (bound)
      parts.push(readPart(sentence, parts, group, bound, bounds[k + 1]?.start ?? words.length));
  });
  const first = parts[0]?.bound.start ?? words.length;
  const lead = first > 0 ? [verbless(words, first)] : [];
  return [...lead, ...attributed(words, parts).map((part) => toClause(words, part))];
}

/** Marks what a saying verb behind it or `according to` ascribes to somebody. */
function attributed(words: readonly Word[], parts: readonly Part[]): readonly Part[] {
  const according = words.some(
    ({ lower }, i) => lower === 'according' && words[i + 1]?.lower === 'to',
  );
  const last = parts.findLastIndex(isAttribution);
  if (!according && last <= 0) return parts;
  return parts.map((part, k) => {
    const ascribed = (according || k < last) && !vocabulary.sayingVerbs.has(part.group.predicate);
    return ascribed ? { ...part, force: { ...part.force, reported: true } } : part;
  });
}

/** `, she said` behind what is said. */
const isAttribution = (
  { group, bound, object }: Part,
  k: number,
  parts: readonly Part[],
): boolean =>
  bound.link === 'parallel' &&
  !object &&
  group.form !== 'gerund' &&
  vocabulary.sayingVerbs.has(group.predicate) &&
  parts[k + 1]?.bound.link !== 'complement';

function toClause(words: readonly Word[], part: Part): Clause {
  const { group, bound, end, force, subject, object, antecedent } = part;
  const spanOf = ({ start, end: stop }: Phrase): Span => ({
    start: words[start]?.start ?? 0,
    end: words[stop - 1]?.end ?? 0,
  });
  return {
    ...spanOf({ start: bound.start, end }),
    words: words.slice(bound.start, end),
    verb: spanOf({ start: group.first, end: group.end }),
    predicate: group.predicate,
    voice: part.passive ? 'passive' : 'active',
    affirmed: !force.denied,
    modality: force.possible ? 'possible' : force.reported ? 'reported' : 'fact',
    tense: part.tense,
    ...(subject && { subject: spanOf(subject) }),
    ...(object && { object: spanOf(object) }),
    ...(antecedent && { antecedent: spanOf(antecedent) }),
  };
}

/**
 * What precedes the first clause with a verb: `The mayor, ‹who resigned›`; or a sentence
 * without any.
 */
function verbless(words: readonly Word[], end: number): Clause {
  const object = phraseAfter(words, 0, end);
  return {
    start: words[0]?.start ?? 0,
    end: words[end - 1]?.end ?? 0,
    words: words.slice(0, end),
    predicate: '',
    voice: 'active',
    affirmed: !isEmpty(words, object),
    modality: 'fact',
    tense: 'present',
  };
}
