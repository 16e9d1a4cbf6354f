import type { Entity, Role } from '../names/entity';
import type { Seen } from '../names/archive-people';
import type { Reading } from '../reading';
import { classOf } from '../titles/title';

/** How many of office, party and state agree with a record under the same full name, and how many differ. */
export interface Identity {
  readonly agree: number;
  readonly differ: number;
}

type Kind = 'title' | 'party' | 'state';

const kinds: readonly Kind[] = ['title', 'party', 'state'];

/**
 * Names are shared: more of what the draft says of somebody anywhere, besides
 * the kind that is in question, must agree with the record than differ.
 */
export const isOne = ({ agree, differ }: Identity): boolean => agree > differ;

/** Compares what the draft says of somebody with a record. */
export function identityOf(
  { sentences }: Pick<Reading, 'sentences'>,
  entity: Entity,
  record: readonly Seen[],
  but?: Role['kind'],
): Identity {
  const own = sentences.flatMap(({ mentions }) => mentions)
    .flatMap((one) => (one.entity === entity ? one.roles : []));
  const theirs = record.flatMap(({ mention }) => mention.roles);
  const compared = kinds.filter((kind) => kind !== but)
    .map((kind) => ({ kind, mine: valuesOf(own, kind), others: valuesOf(theirs, kind) }));
  return {
    agree: compared.filter(({ mine, others }) => mine.some((value) => others.includes(value))).length,
    differ: compared.filter(({ kind, mine, others }) => {
      const [a, b] = kind === 'title' ? [mine.filter(isSeat), others.filter(isSeat)] : [mine, others];
      return a.length > 0 && b.length > 0 && !a.some((value) => b.includes(value));
    }).length,
  };
}

const valuesOf = (roles: readonly Role[], kind: Kind): string[] =>
  roles.filter((role) => role.kind === kind).map(({ value }) => value);

const isSeat = (value: string): boolean => classOf(value) === 'seat';

/** What the record that somebody is seen in says of the same person. */
export const recordOf = ({ passage, mention }: Seen, seen: readonly Seen[]): readonly Seen[] =>
  seen.filter((one) => one.passage.article.id === passage.article.id && one.mention.entity === mention.entity);
