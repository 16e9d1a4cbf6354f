import { overlaps } from '../text/span';
import type { Article } from './article';
import { type Casing, isTitled, readCasing, withKnown } from './names/casing';
import type { Entity, Mention, Mentions } from './names/entity';
import { pronounOf } from './names/given-names';
import { type Linked, linkNamings } from './names/linking';
import { labelledNamings, type Naming, namingsIn } from './names/naming';
import { addReferences, type Known } from './names/reference';
import type { Carried } from './names/scene';
import type { Gazetteer } from './gazetteer';
import type { Sentence } from './sentence';
import { knownForms, spotKnown, type Spotted } from './titles/titled';
import { isPossessive } from './names/word-run';

/** The stages that find names: what they have made before may be remembered. */
export interface NamingStages {
  readonly namingsOf: NamingsOf;
  readonly link: (namings: readonly Naming[]) => Linked;
}

/** An article whose names are found, but not yet what refers to them. */
export interface Named extends Mentions {
  readonly article: Pick<Article, 'prose'>;
  readonly sentences: readonly Sentence[];
  readonly casing: Casing;
  readonly linked: Linked;
}

/** Finds names with their titles and roles and links them within the article. */
export const findMentions = (article: Article, sentences: readonly Sentence[], stages?: NamingStages): Mentions =>
  withReferences(findNames(article, sentences, stages));

/** Finds the names alone. */
export const findNames = (article: Article, sentences: readonly Sentence[], stages: NamingStages = namingStages): Named =>
  namesUnder(readCasing(sentences), { article, sentences }, stages);

/** Finds the names again, where a gazetteer knows more of them. */
export function findMoreNames(named: Named, gazetteer: Gazetteer, stages: NamingStages): Named {
  const casing = withKnown(named.casing, gazetteer);
  return casing === named.casing ? named : namesUnder(casing, named, stages);
}

function namesUnder(casing: Casing, { article, sentences }: Pick<Named, 'article' | 'sentences'>, stages: NamingStages): Named {
  const namings = sentences.map((sentence) => stages.namingsOf(article.prose, sentence, casing));
  const linked = stages.link(namings.flat());
  const forms = sentences.some(isTitled) ? knownForms(linked.entities) : new Map<string, Entity>();
  const bySentence = new Map(sentences.map((sentence, n) => {
    const named = (namings[n] ?? []).flatMap((naming) => namedMention(naming, linked.entityOf.get(naming)));
    return [sentence, isTitled(sentence) ? withSpotted(sentence, named, forms) : named] as const;
  }));
  return { article, sentences, casing, linked, entities: linked.entities, bySentence };
}

/** Adds the pronouns and descriptions that mean somebody named. */
export function withReferences({ sentences, linked, bySentence: named }: Named): Mentions {
  const known: Known = { roles: new Map(), pronounOf: linked.pronounOf };
  const bySentence = new Map<Sentence, readonly Mention[]>();
  let carried: Carried = { people: [], inQuote: false, paragraph: -1 };
  for (const sentence of sentences) {
    const read = addReferences(sentence, named.get(sentence) ?? [], known, carried);
    bySentence.set(sentence, read.mentions);
    carried = read.carried;
  }
  return { entities: linked.entities, bySentence };
}

/** The names of one sentence, before it is known whom they mean. */
export type NamingsOf = (prose: string, sentence: Sentence, casing: Casing) => readonly Naming[];

/** In a headline set in capitals throughout only labels tell a name. */
export const namingsOf: NamingsOf = (prose, sentence, casing) =>
  isTitled(sentence) ? labelledNamings(prose, sentence, casing) : namingsIn(prose, sentence, casing);

export const link = (namings: readonly Naming[]): Linked => linkNamings(namings, pronounOf);

const namingStages: NamingStages = { namingsOf, link };

/** Only people have roles. */
function namedMention(naming: Naming, entity?: Entity): Mention[] {
  if (!entity) return [];
  const { start, end, possessive } = naming;
  const mayBePerson = entity.kind === 'person' || entity.kind === 'name';
  const { roles, phrase } = mayBePerson ? naming : { roles: [], phrase: { start, end } };
  return [{ start, end, entity, form: 'name', possessive, roles, phrase }];
}

/** In such a headline, the names that the rest of the article knows as well. */
function withSpotted(
  sentence: Sentence,
  named: readonly Mention[],
  forms: ReadonlyMap<string, Entity>,
): readonly Mention[] {
  const spotted = spotKnown(sentence, forms).map((one) => spottedMention(sentence, one))
    .filter((mention) => !named.some(({ phrase }) => overlaps(phrase, mention)));
  return [...named, ...spotted].sort((a, b) => a.start - b.start);
}

function spottedMention({ words }: Sentence, { entity, from, to }: Spotted): Mention {
  const span = { start: words[from]?.start ?? 0, end: words[to - 1]?.end ?? 0 };
  return { ...span, entity, form: 'name', possessive: isPossessive(words, to), roles: [], phrase: span };
}
