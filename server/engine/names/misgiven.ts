import { wordSet } from '../../text/word-set';
import type { KnownName, Passage } from '../archive';
import type { Comparison } from '../comparison';
import { hashOf } from '../gist';
import { gistOf } from '../gist-of';
import type { Entity, Mention } from './entity';
import type { ReadSentence } from '../reading';
import { isRecord, othersShared, type Seen, wordsShared } from './archive-people';
import { compareNames, partsOf } from './name';

/**
 * Somebody of the archive with the surname of one of the draft and another given name, in the same account: the same
 * title and others or words in common, or nearly the same words. Nobody where two have that surname.
 */
export function misgiven(entity: Entity, sentences: Iterable<ReadSentence>, { passages }: Pick<Comparison, 'passages'>): KnownName | undefined {
  if (partsOf(entity.canonicalName).given.length === 0) return undefined;
  const scenes = [...sentences].map((sentence) => ({ sentence, seen: namesakesIn(passages.get(sentence) ?? [], entity) }));
  const all = scenes.flatMap(({ seen }) => seen);
  const first = all.find(({ mention }) => mention.entity.given !== undefined);
  if (!first || !all.every((one) => areOne(first.mention.entity, one.mention.entity)) || !haveOtherGivenNames(first.mention.entity, entity)) return undefined;
  const isTold = scenes.some(({ sentence, seen }) => seen.some((one) => isSameAccount(entity, sentence, one)));
  if (!isTold) return undefined;
  const stories = new Set(all.map(({ passage }) => passage.article.cluster)).size;
  return { name: first.mention.entity.canonicalName, stories, passage: first.passage, company: [] };
}

/** Two mentions of one surname that may be one person. */
const areOne = (a: Entity, b: Entity): boolean => ['same', 'compatible'].includes(compareNames(a.canonicalName, b.canonicalName));

/** `Joe Roe` and `Joel Roe`, not `Roe Jr.`: who has a suffix has a namesake. */
function haveOtherGivenNames(a: Entity, b: Entity): boolean {
  const [one, other] = [partsOf(a.canonicalName), partsOf(b.canonicalName)];
  return !areOne(a, b) && one.surname === other.surname && one.suffix === undefined && other.suffix === undefined &&
    !mayBePetName(one.given[0] ?? '', other.given[0] ?? '');
}

/** Letters that a name and its short form differ by at least, whatever the list of nicknames has: `Rudy`, `Rudolph`. */
const fewestLost = 2;

const mayBePetName = (a: string, b: string): boolean => a[0] === b[0] && Math.abs(a.length - b.length) >= fewestLost;

function namesakesIn(passages: readonly Passage[], { key }: Entity): Seen[] {
  const hash = hashOf(key);
  return passages.filter((passage) => gistOf(passage).names.includes(hash)).flatMap((passage) =>
    passage.sentence.mentions.filter(({ entity }) => entity.kind === 'person' && entity.key === key)
      .map((mention) => ({ passage, mention })).filter((one) => !isRecord(one)));
}

/** Who is kin to somebody of the same surname is another person. */
const kin = wordSet(`
  son daughter brother sister wife husband father mother widow widower spouse cousin uncle aunt nephew niece twin sibling
  parent grandson granddaughter grandfather grandmother stepson stepdaughter relative family couple
`);

const hasKin = ({ words }: ReadSentence): boolean => words.some(({ lemma }) => kin.has(lemma));

const retold = { count: 4, share: 0.5 } as const;

function isSameAccount(entity: Entity, sentence: ReadSentence, { mention, passage }: Seen): boolean {
  if (hasKin(sentence) || hasKin(passage.sentence)) return false;
  const { count, share } = wordsShared(sentence, passage.sentence);
  const isOneTitle = titlesOf(sentence.mentions.filter((one) => one.entity === entity))
    .some((title) => titlesOf([mention]).includes(title));
  return isOneTitle ? count + othersShared(sentence, passage.sentence, entity.key) >= 2 : count >= retold.count && share >= retold.share;
}

const titlesOf = (mentions: readonly Mention[]): string[] =>
  mentions.flatMap(({ roles }) => roles.flatMap(({ kind, value }) => (kind === 'title' ? [value] : [])));
