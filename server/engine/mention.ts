import { overlaps, type Span } from '../text/span';
import type { Article } from './article';
import { isTitled, readCasing } from './casing';
import { pronounOf } from './given-names';
import { linkNamings } from './linking';
import { isPossessive, labelledNamings, type Naming, namingsIn } from './naming';
import { addReferences, type Carried, type Known } from './reference';
import { type Gazetteer, noNames } from './gazetteer';
import type { Sentence } from './sentence';
import { knownForms, spotKnown, type Spotted } from './titled';

export type EntityKind = 'person' | 'organisation' | 'place' | 'name';

/** Someone or something that an article names, once for the whole article. */
export interface Entity {
  /** The fullest form the article gives, without titles: `Robert Mueller`. */
  readonly canonicalName: string;
  readonly kind: EntityKind;
  /** Every form used, e.g. `Mueller`. */
  readonly aliases: readonly string[];
  /**
   * For finding the same one elsewhere: lower case, plain letters. For a person
   * the surname (`mueller`), else the whole name (`justice department`).
   */
  readonly key: string;
  /** Given names of a person as written, e.g. `Robert`; absent where only the surname is known. */
  readonly given?: string;
}

/** What is said of somebody beside the name: `former Sen. X (R-Ala.)`. */
export interface Role {
  readonly kind: 'title' | 'party' | 'state' | 'affiliation' | 'relation';
  /** As written. */
  readonly span: Span;
  /**
   * For comparing. Titles: `senator`, `representative`, `state representative`, `attorney general`,
   * `secretary of state`, `football coach`…; party: `republican`, `democrat`, `independent`…;
   * state: postal code `AL`; affiliation: the organisation's key.
   */
  readonly value: string;
  /** `former`, `then`, `acting`, `elect`, `candidate`, `future`, or `present` when nothing is said. */
  readonly tense: 'present' | 'former' | 'then' | 'acting' | 'elect' | 'candidate' | 'future';
  /** Where the office belongs, e.g. `AL` of `Alabama secretary of state`, or the organisation's key. */
  readonly of?: string;
  /** Where the words for `of` stand. */
  readonly ofSpan?: Span;
}

/** One place where an entity is named or meant. */
export interface Mention extends Span {
  readonly entity: Entity;
  /** `name` for a capitalised name, `pronoun` and `description` where there is one candidate only. */
  readonly form: 'name' | 'pronoun' | 'description';
  /** Possessive `'s` or `s'` follows, or `his`, `her`, `their`. */
  readonly possessive: boolean;
  /** Roles said at this place. */
  readonly roles: readonly Role[];
  /** The whole phrase with titles and apposition, if it is more than the name. */
  readonly phrase: Span;
}

/** Who and what an article names, and where. */
export interface Mentions {
  readonly entities: readonly Entity[];
  readonly bySentence: ReadonlyMap<Sentence, readonly Mention[]>;
}

/** Finds names with their titles and roles and links them within the article. */
export function findMentions({ prose }: Article, sentences: readonly Sentence[], gazetteer: Gazetteer = noNames): Mentions {
  const casing = readCasing(sentences, gazetteer);
  const namings = new Map(sentences.map((sentence) => [sentence, isTitled(sentence) ? labelledNamings(prose, sentence, casing) : namingsIn(prose, sentence, casing)]));
  const linked = linkNamings([...namings.values()].flat(), pronounOf);
  const forms = knownForms(linked.entities);
  const known: Known = { roles: new Map(), pronounOf: linked.pronounOf };
  const bySentence = new Map<Sentence, readonly Mention[]>();
  let carried: Carried = { people: [], inQuote: false, paragraph: -1 };
  for (const sentence of sentences) {
    const here = namings.get(sentence) ?? [];
    const found = here.flatMap((naming) => namedMention(naming, linked.entityOf.get(naming)));
    const named = isTitled(sentence) ? [...found, ...spottedIn(sentence, found, forms)].sort((a, b) => a.start - b.start) : found;
    const read = addReferences(sentence, named, known, carried);
    bySentence.set(sentence, read.mentions);
    carried = read.carried;
  }
  return { entities: linked.entities, bySentence };
}

/** Only people have roles. */
function namedMention({ start, end, possessive, roles, phrase }: Naming, entity?: Entity): Mention[] {
  if (!entity) return [];
  const isPerson = entity.kind === 'person' || entity.kind === 'name';
  return [{ start, end, entity, form: 'name', possessive, roles: isPerson ? roles : [], phrase: isPerson ? phrase : { start, end } }];
}

const spottedIn = (sentence: Sentence, found: readonly Mention[], forms: ReadonlyMap<string, Entity>): Mention[] =>
  spotKnown(sentence, forms).map((spotted) => spottedMention(sentence, spotted))
    .filter((mention) => !found.some(({ phrase }) => overlaps(phrase, mention)));

function spottedMention({ words }: Sentence, { entity, from, to }: Spotted): Mention {
  const span = { start: words[from]?.start ?? 0, end: words[to - 1]?.end ?? 0 };
  return { ...span, entity, form: 'name', possessive: isPossessive(words, to), roles: [], phrase: span };
}
