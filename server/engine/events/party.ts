import { isContent } from '../../text/content';
import { contains, overlaps, type Span } from '../../text/span';
import type { Word } from '../../text/word';
import { wordSet } from '../../text/word-set';
import type { Clause } from '../clause';
import type { DateMention } from '../date';
import type { Entity, Mention } from '../names/entity';
import type { ReadSentence } from '../reading';

/** Somebody or something that takes part in an event. */
export interface Party extends Span {
  /** Whom the phrase names or means; more than one in `Ellery and Ortiz`. */
  readonly entities: readonly Entity[];
  /**
   * Whose or of what it is: `Quillmoor` of `the council of Quillmoor`, Ellery of `Ellery’s
   * lawyer`.
   */
  readonly owners: readonly Entity[];
  /**
   * Lemma of its noun: `council` of `the council of Quillmoor`; empty for a name or
   * pronoun alone.
   */
  readonly head: string;
  /** What else tells which one is meant: `bridge` of `the bridge plan`. Lemmas. */
  readonly modifiers: readonly string[];
}

/** Something that happened, is denied or may happen, as one clause or noun tells it. */
export interface Event {
  /** Lemma of the verb with particle or complement: `step down`, `find guilty`, `be legal`. */
  readonly predicate: string;
  /** The words that tell it, verb group or noun. */
  readonly span: Span;
  /**
   * Who does it, also behind `by`; who wins, also where the sentence says that another
   * lost to them.
   */
  readonly agent?: Party;
  readonly patient?: Party;
  /** Who says so, where somebody is named. */
  readonly source?: Party;
  readonly clause: Clause;
  readonly affirmed: boolean;
  /** Denied of whomever: `has not endorsed anyone`. */
  readonly ofNobody?: boolean;
  /** Lemmas of what it depends on: `if Ortiz joins`. */
  readonly condition?: readonly string[];
  readonly modality: Clause['modality'];
  /** Still to come when it was told. */
  readonly future: boolean;
  readonly dates: readonly DateMention[];
  /** Who and what else is named. */
  readonly names: readonly Entity[];
  /** Lemmas of the words that carry meaning, besides verb, parties, names and dates. */
  readonly context: readonly string[];
}

type Unclaimed = Omit<ReadSentence, 'claims'>;

/**
 * Whom a noun phrase names: not the owner of `Ellery’s lawyer`, not the place of `the
 * mayor of Quillmoor`.
 */
export function partyIn({ words, mentions }: Unclaimed, phrase?: Span): Party | undefined {
  if (!phrase) return undefined;
  const inside = words.filter((word) => contains(phrase, word));
  const cut = inside.findIndex(({ pos, lower }, i) => i > 0 && (pos === 'ADP' || lower === ','));
  const core = cut > 0 ? inside.slice(0, cut) : inside;
  const end = core.at(-1)?.end ?? phrase.end;
  const named = mentions.filter(
    (mention) => mention.start < phrase.end && phrase.start < mention.end,
  );
  const noun = core.findLast(({ pos }) => pos === 'NOUN' || pos === 'PROPN');
  const own = named.filter(
    (mention) => mention.start < end && !(mention.possessive && mention.end < end),
  );
  const isNamed = noun ? own.some((mention) => overlaps(mention, noun)) : own.length > 0;
  const entities = isNamed ? entitiesOf(own) : [];
  const owners = entitiesOf(named).filter((entity) => !entities.includes(entity));
  const modifiers = isNamed
    ? []
    : core.filter(
        (word) =>
          word !== noun && isTelling(word) && !named.some((mention) => contains(mention, word)),
      );
  if (!noun && !isNamed) return undefined;
  return {
    start: phrase.start,
    end,
    entities,
    owners,
    head: noun && !isNamed ? noun.lemma : '',
    modifiers: modifiers.map(({ lemma }) => lemma),
  };
}

/** The noun phrase behind a preposition: `by the council`. */
export function partyBehind(
  sentence: Unclaimed,
  behind: readonly Word[],
  preposition: string,
): Party | undefined {
  const at = behind.findIndex(({ lower, pos }) => lower === preposition && pos !== 'PART');
  const rest = behind.slice(at + 1);
  const [first] = rest;
  if (at < 0 || !first || first.pos === 'NUM' || first.pos === 'VERB') return undefined;
  const stop = rest.findIndex(({ pos }, i) => i > 0 && phraseEnds.has(pos));
  const last = stop < 0 ? rest.at(-1) : rest[stop - 1];
  return last && partyIn(sentence, { start: first.start, end: last.end });
}

const phraseEnds = wordSet('ADP PUNCT CCONJ SCONJ VERB AUX');

const entitiesOf = (mentions: readonly Mention[]): Entity[] => [
  ...new Set(mentions.map(({ entity }) => entity)),
];

/** Figures are left to other checks. */
export const isTelling = (word: Word): boolean => isContent(word) && word.pos !== 'NUM';
