import type { Span } from '../text/span';
import type { Word } from '../text/word';
import { type Bound, findBounds, hanging, isBaseForm } from './clause-bounds';
import { type Force, inheritedForce, ownForce, tenseOf } from './clause-force';
import { type Phrase, phraseAfter } from './clause-phrases';
import { antecedentOf, objectOf, subjectOf } from './clause-roles';
import { findVerbGroups, type VerbGroup } from './clause-verbs';
import * as vocabulary from './clause-words';
import type { Sentence } from './sentence';

/** A stretch of a sentence around one verb group. Clauses cover the sentence in order and do not overlap. */
export interface Clause extends Span {
  readonly words: readonly Word[];
  /** The verb group as written, auxiliaries and particles included: `did not step down`. Absent in a verbless clause. */
  readonly verb?: Span;
  /** Lemma of the main verb with its particle: `step down`; `be` for a copula; empty without a verb. */
  readonly predicate: string;
  readonly voice: 'active' | 'passive';
  /** False where negated: not, never, no one, denied doing, failed to, without. */
  readonly affirmed: boolean;
  /** `possible` for may, could, plans to, was expected to, if; `reported` under a verb of saying; else `fact`. */
  readonly modality: 'fact' | 'reported' | 'possible';
  readonly tense: 'past' | 'present' | 'future';
  /** The subject, also where it stands in another clause or is left out, and the object, as noun phrases. */
  readonly subject?: Span;
  readonly object?: Span;
  /** A clause that hangs on a noun of another (`who served…`): that noun phrase. */
  readonly antecedent?: Span;
}

/** A clause as it is read: all by numbers of words. */
export interface Part {
  readonly group: VerbGroup;
  readonly bound: Bound;
  readonly end: number;
  readonly inherited: Force;
  readonly force: Force;
  readonly passive: boolean;
  readonly tense: Clause['tense'];
  readonly subject?: Phrase;
  readonly object?: Phrase;
  readonly antecedent?: Phrase;
}

/** Divides a sentence into clauses. */
export function findClauses(sentence: Sentence): Clause[] {
  const { words } = sentence;
  const groups = findVerbGroups(words, sentence.headline);
  const bounds = findBounds(words, groups);
  const parts: Part[] = [];
  groups.forEach((group, k) => {
    const bound = bounds[k];
    if (bound) parts.push(readPart(sentence, parts, group, bound, bounds[k + 1]?.start ?? words.length));
  });
  const first = parts[0]?.bound.start ?? words.length;
  const lead = first > 0 ? [verbless(words, first)] : [];
  return [...lead, ...attributed(words, parts).map((part) => toClause(words, part))];
}

function readPart({ words, headline }: Sentence, parts: readonly Part[], group: VerbGroup, bound: Bound, end: number): Part {
  const governor = governorOf(words, parts, group, bound);
  const inherited = inheritedForce(words, group, bound, governor);
  const antecedent = antecedentOf(words, bound, governor);
  const subject = subjectOf(words, parts, group, bound, antecedent);
  const object = objectOf(words, group, bound, end, antecedent);
  const question = words.at(-1)?.lower === '?' && bound.link !== 'relative';
  const force = ownForce(words, group, bound, end, inherited, isEmpty(words, subject) || isEmpty(words, object));
  const passive = group.passive || isBarePassive(group, bound, governor, object, headline);
  const head = subject && words[subject.end - 1];
  return {
    group, bound, end, inherited, passive,
    force: question ? { ...force, possible: true } : force,
    tense: tenseOf(words, group, head?.pos === 'PROPN' ? 'PROPN' : head?.lower ?? '') ??
      (force.possible ? 'future' : governor?.tense ?? 'past'),
    ...(subject && { subject }), ...(object && { object }), ...(antecedent && { antecedent }),
  };
}

/**
 * The clause before. But what is said hangs on the nearest verb of saying (`said after it broke
 * that …`), a past goes on with a past (`agreed to pay and left`), and a subject that waited for
 * its verb hangs on what preceded it (`said the mayor, who was fired, left`).
 */
function governorOf(words: readonly Word[], parts: readonly Part[], group: VerbGroup, { link, marker }: Bound): Part | undefined {
  const last = parts.at(-1);
  if (link === 'complement' && marker === 'that') {
    return parts.findLast((part) => vocabulary.sayingVerbs.has(part.group.predicate)) ?? last;
  }
  if (link === 'continuation') return parts.findLast(({ bound }) => !hanging.has(bound.link));
  if (link !== 'coordinate' || isBaseForm(words, group)) return last;
  return parts.findLast(({ group: { form } }) => form === 'finite' || form === 'participle') ?? last;
}

/** A participle without `be` that means a passive: on a noun, after another passive, in a headline. */
function isBarePassive(group: VerbGroup, { link, inner }: Bound, governor: Part | undefined, object: Phrase | undefined, headline: boolean): boolean {
  if (group.form !== 'participle' || object) return false;
  if (link === 'reduced') return true;
  if (link === 'coordinate') return inner === group.first && governor?.passive === true;
  return headline && link === 'main' && vocabulary.transitiveVerbs.has(group.predicate);
}

const isEmpty = (words: readonly Word[], phrase: Phrase | undefined): boolean =>
  phrase !== undefined && vocabulary.emptyWords.has(words[phrase.start]?.lower ?? '');

/** Marks what a saying verb behind it or `according to` ascribes to somebody. */
function attributed(words: readonly Word[], parts: readonly Part[]): readonly Part[] {
  const according = words.some(({ lower }, i) => lower === 'according' && words[i + 1]?.lower === 'to');
  const last = parts.findLastIndex(isAttribution);
  if (!according && last <= 0) return parts;
  return parts.map((part, k) => {
    const ascribed = (according || k < last) && !vocabulary.sayingVerbs.has(part.group.predicate);
    return ascribed ? { ...part, force: { ...part.force, reported: true } } : part;
  });
}

/** `, she said` behind what is said. */
const isAttribution = ({ group, bound, object }: Part, k: number, parts: readonly Part[]): boolean =>
  bound.link === 'parallel' && !object && group.form !== 'gerund' &&
  vocabulary.sayingVerbs.has(group.predicate) && parts[k + 1]?.bound.link !== 'complement';

function toClause(words: readonly Word[], part: Part): Clause {
  const { group, bound, end, force, subject, object, antecedent } = part;
  const spanOf = ({ start, end: stop }: Phrase): Span =>
    ({ start: words[start]?.start ?? 0, end: words[stop - 1]?.end ?? 0 });
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

/** What precedes the first clause with a verb: `The mayor, ‹who resigned›`; or a sentence without any. */
function verbless(words: readonly Word[], end: number): Clause {
  const object = phraseAfter(words, 0, end);
  return {
    start: words[0]?.start ?? 0,
    end: words[end - 1]?.end ?? 0,
    words: words.slice(0, end),
    predicate: '', voice: 'active', affirmed: !isEmpty(words, object), modality: 'fact', tense: 'present',
  };
}
