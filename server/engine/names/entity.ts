import type { Span } from '../../text/span';
import type { Sentence } from '../sentence';

export type EntityKind = 'person' | 'organisation' | 'place' | 'name';

/** Someone or something that an article names, once for the whole article. */
export interface Entity {
  /** The fullest form the article gives, without titles: `Robert Whitlock`. */
  readonly canonicalName: string;
  readonly kind: EntityKind;
  /** Every form used, e.g. `Whitlock`. */
  readonly aliases: readonly string[];
  /**
   * For finding the same one elsewhere: lower case, plain letters. For a person
   * the surname (`whitlock`), else the whole name (`justice department`).
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
