import type { Word } from '../../text/word';
import { hanging } from './bounds';
import { ownForce, tenseOf } from './force';
import { inheritedForce } from './governed';
import type { Part } from './part';
import type { Phrase } from './phrase';
import { type Bound, isBaseForm } from './place';
import { antecedentOf, objectOf, subjectOf } from './roles';
import type { VerbGroup } from './verbs';
import * as vocabulary from './words';
import type { Sentence } from '../sentence';

export function readPart(
  { words, headline }: Sentence,
  parts: readonly Part[],
  group: VerbGroup,
  bound: Bound,
  end: number,
): Part {
  const governor = governorOf(words, parts, group, bound);
  const inherited = inheritedForce(words, group, bound, governor);
  const antecedent = antecedentOf(words, bound, governor);
  const subject = subjectOf(words, parts, group, bound, antecedent);
  const object = objectOf(words, group, bound, end, antecedent);
  const question = words.at(-1)?.lower === '?' && bound.link !== 'relative';
  const force = ownForce(
    words,
    group,
    bound,
    end,
    inherited,
    isEmpty(words, subject) || isEmpty(words, object),
  );
  const passive = group.passive || isBarePassive(group, bound, governor, object, headline);
  return {
    group,
    bound,
    end,
    inherited,
    passive,
    force: question ? { ...force, possible: true } : force,
    tense:
      tenseOf(words, group, subject && words[subject.end - 1]) ??
      (force.possible ? 'future' : (governor?.tense ?? 'past')),
    ...(subject && { subject }),
    ...(object && { object }),
    ...(antecedent && { antecedent }),
  };
}

/**
 * The clause before. But what is said hangs on the nearest verb of saying (`said after it broke
 * that …`), a past goes on with a past (`agreed to pay and left`), and a subject that waited for
 * its verb hangs on what preceded it (`said the mayor, who was fired, left`).
 */
function governorOf(
  words: readonly Word[],
  parts: readonly Part[],
  group: VerbGroup,
  { link, marker }: Bound,
): Part | undefined {
  const last = parts.at(-1);
  if (link === 'complement' && marker === 'that') {
    return parts.findLast((part) => vocabulary.sayingVerbs.has(part.group.predicate)) ?? last;
  }
  if (link === 'continuation') return parts.findLast(({ bound }) => !hanging.has(bound.link));
  if (link !== 'coordinate' || isBaseForm(words, group)) return last;
  return (
    parts.findLast(({ group: { form } }) => form === 'finite' || form === 'participle') ?? last
  );
}

/**
 * A participle without `be` that means a passive: on a noun, after another passive, in a
 * headline.
 */
function isBarePassive(
  group: VerbGroup,
  { link, inner }: Bound,
  governor: Part | undefined,
  object: Phrase | undefined,
  headline: boolean,
): boolean {
  if (group.form !== 'participle' || object) return false;
  if (link === 'reduced') return true;
  if (link === 'coordinate') return inner === group.first && governor?.passive === true;
  return headline && link === 'main' && vocabulary.transitiveVerbs.has(group.predicate);
}

export const isEmpty = (words: readonly Word[], phrase: Phrase | undefined): boolean =>
  phrase !== undefined && vocabulary.emptyWords.has(words[phrase.start]?.lower ?? '');
