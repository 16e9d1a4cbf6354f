import { contentLemmas } from '../text/content';
import type { Passage } from './archive';
import type { Comparison } from './comparison';
import type { Entity, Mention } from './mention';
import { compareNames } from './name';
import type { ReadSentence } from './reading';

/** A person of the archive at one place. */
export interface Seen {
  readonly passage: Passage;
  readonly mention: Mention;
}

/** Everybody whom the passages of a comparison name, by key; each place once. */
export function peopleOf({ passages, names }: Pick<Comparison, 'passages' | 'names'>): Map<string, Seen[]> {
  const people = new Map<string, Seen[]>();
  const done = new Set<string>();
  const known = [...names.values()].flat().map(({ passage }) => passage);
  for (const passage of [...[...passages.values()].flat(), ...known]) {
    const place = `${passage.article.id} ${passage.sentence.start}`;
    if (done.has(place)) continue;
    done.add(place);
    for (const mention of passage.sentence.mentions) add(people, passage, mention);
  }
  return people;
}

function add(people: Map<string, Seen[]>, passage: Passage, mention: Mention): void {
  const { entity } = mention;
  if (entity.kind !== 'person') return;
  const seen = people.get(entity.key);
  if (seen) seen.push({ passage, mention });
  else people.set(entity.key, [{ passage, mention }]);
}

/**
 * Whether a person of the draft and one of the archive are one: by full name,
 * or by surname in the company of the same others.
 */
export function isSamePerson(own: Entity, sentence: ReadSentence, { mention, passage }: Seen): boolean {
  const other = mention.entity;
  if (own.given && other.given) {
    const agreement = compareNames(own.canonicalName, other.canonicalName);
    return agreement === 'same' || agreement === 'compatible';
  }
  return own.key === other.key && othersShared(sentence, passage.sentence, own.key) > 0;
}

/** People and organisations that two sentences both name, besides one. */
export function othersShared(a: ReadSentence, b: ReadSentence, but: string): number {
  const keys = (sentence: ReadSentence): Set<string> =>
    new Set(
      sentence.mentions
        .filter(({ entity }) => entity.kind !== 'place' && entity.key !== but)
        .map(({ entity }) => entity.key),
    );
  const others = keys(b);
  return [...keys(a)].filter((key) => others.has(key)).length;
}

/** Part of the meaningful words of the shorter sentence that the other has too, and their number. */
export function wordsShared(a: ReadSentence, b: ReadSentence): { readonly count: number; readonly share: number } {
  const [own, other] = [new Set(contentLemmas(a)), new Set(contentLemmas(b))];
  const count = [...own].filter((lemma) => other.has(lemma)).length;
  return { count, share: count / Math.max(1, Math.min(own.size, other.size)) };
}
