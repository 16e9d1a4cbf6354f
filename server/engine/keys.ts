import { contentLemmas } from '../text/content';
import { fingerprints } from '../text/shingles';
import type { Key } from './archive';
import type { Claim } from './claim';
import { tellsStance } from './events/stance';
import type { Entity } from './names/entity';
import type { Quantity } from './quantities/quantity';
import type { ReadSentence } from './reading';

/**
 * The keys under which a sentence is found, each once: the same for drafts
 * and archive, so that a look-up is nothing but shared keys. Lines of tables
 * have none: they look alike whatever they are about.
 */
export function indexKeys(sentence: ReadSentence): Key[] {
  if (sentence.row) return [];
  const keys = new Set<Key>();
  for (const { entity } of sentence.mentions) for (const key of entityKeys(entity)) keys.add(key);
  for (const lemma of contentLemmas(sentence)) keys.add(wordKey(lemma));
  for (const key of tellsStance(sentence.words) ? stanceKeys(sentence) : []) keys.add(key);
  for (const claim of sentence.claims) for (const key of claimKeys(claim)) keys.add(key);
  const words = sentence.words.filter(({ pos }) => pos !== 'PUNCT').map(({ lower }) => lower);
  for (const print of fingerprints(words)) keys.add(`s:${print.toString(36)}`);
  return [...keys];
}

/** The keys of an entity. A name that may be a person's is found by its last word, too. */
export const entityKeys = ({ kind, key }: Entity): Key[] =>
  kind === 'name' && key.includes(' ') ? [`e:${key}`, `e:${key.slice(key.lastIndexOf(' ') + 1)}`] : [`e:${key}`];

/** With more people a sentence is a list, and says of none of them where they stand. */
const mostPeople = 4;

/** Where somebody stands may be told in other words here and there: any two people named. */
const stanceKeys = ({ mentions }: ReadSentence): Key[] => {
  const people = mentions.filter(({ entity: { kind } }) => kind === 'person' || kind === 'name');
  const names = [...new Set(people.map(({ entity }) => lastWord(entity.key)))].sort();
  if (names.length > mostPeople) return [];
  return names.flatMap((one, i) => names.slice(i + 1).map((other): Key => `o:${one}/${other}`));
};

const lastWord = (key: string): string => key.slice(key.lastIndexOf(' ') + 1);

export const wordKey = (lemma: string): Key => `w:${lemma}`;

/** A number as such, whatever it counts: `fewer than 20` is found by its 20. */
export const numberKey = ({ low, high, precision }: Quantity): Key => `n:${precision === 'below' || !Number.isFinite(low) ? high : low}`;

/** Whose value of which kind a claim gives, and the value itself. */
function claimKeys({ subject, value }: Claim): Key[] {
  if (value.type === 'quantity') {
    const { quantity } = value;
    return [numberKey(quantity), ...(subject ? [`c:${subject.key}/${quantity.kind}`] : [])];
  }
  if (value.type === 'date') {
    const { said, granularity } = value.date;
    return [
      ...(said.year ? [`y:${said.year}`] : []),
      ...(subject ? [`c:${subject.key}/${granularity}`] : []),
    ];
  }
  return [];
}
