import type { Sources } from '../piece';
import type { Root } from '../roots';
import type { Address } from './address';
import type { Segment } from './block';
import type { Connection, Row } from './connection';
import { Objection } from './failure';
import { checkShape, hasTables } from './schema';

/** An article whose sentences still stand in a segment. */
export interface Removed {
  readonly article: number;
  readonly sentences: number;
}

/** What an archive knows about itself as a whole, small enough to be read at once. */
export interface State {
  /** Tells this archive from all others, also from one made anew in its place. */
  readonly identity: string;
  /** How often it has changed. */
  readonly generation: number;
  readonly articles: number;
  /** Those that can be found. */
  readonly sentences: number;
  /** The number of the next article. */
  readonly next: number;
  /** In the order of their articles. */
  readonly segments: readonly Segment[];
  readonly removed: readonly Removed[];
  /** What the newsroom's configuration says of the files, from the machine that imports them. */
  readonly sources: Sources;
  /** The folders, as they are named on the machine that imports them. */
  readonly roots: readonly Root[];
}

const fresh: Omit<State, 'identity' | 'generation'> = {
  articles: 0, sentences: 0, next: 1, segments: [], removed: [], sources: {}, roots: [],
};

/** Reads the state. Throws an `Objection` where there is no archive, or none that this Copydesk understands. */
export async function readState(
  connection: Connection,
  { host, database }: Pick<Address, 'host' | 'database'>,
): Promise<State> {
  if (!await hasTables(connection)) {
    throw new Objection(`There is no archive in ${database} on ${host} yet; `
      + 'copydesk index FOLDER --archive ADDRESS makes it.');
  }
  return stateIn(await connection.query('SELECT key, value FROM copydesk.meta'));
}

function stateIn(rows: readonly Row[]): State {
  const values = new Map(rows.map(({ key, value }) => [String(key), String(value)]));
  checkShape(values.get('shape'), values.get('maker') ?? '');
  const state = values.get('state');
  return {
    ...fresh,
    ...(state !== undefined && JSON.parse(state) as Partial<State>),
    identity: values.get('identity') ?? '',
    generation: Number(values.get('generation')),
  };
}

/** Keeps a changed state, as the next generation. Call it within the transaction that changes the rest. */
export async function writeState(connection: Connection, { identity, generation, ...rest }: State): Promise<State> {
  await connection.query(`INSERT INTO copydesk.meta SELECT * FROM unnest($1::text[], $2::text[])
    ON CONFLICT (key) DO UPDATE SET value = excluded.value`, [
    ['state', 'generation'], [JSON.stringify(rest), String(generation + 1)],
  ]);
  return { identity, generation: generation + 1, ...rest };
}
