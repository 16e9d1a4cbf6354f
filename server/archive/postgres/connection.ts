import type { Client } from 'pg';
import type { Address } from './address';

export type Row = Readonly<Record<string, unknown>>;

/** A connection to a database. Statements run one after another, each in one round trip. */
export interface Connection {
  /** A statement with a name is planned once: most of a small look-up is its planning. */
  query(statement: string, values?: readonly unknown[], name?: string): Promise<readonly Row[]>;
  readonly isOpen: boolean;
  close(): Promise<void>;
}

/** Where passwords come from. An editor may bring one from its secret storage. */
export type PasswordOf = (address: Address) => Promise<string | undefined>;

/** From the environment; where there is none, `pg` itself looks into the user's password file. */
export const environmentPassword: PasswordOf = async () =>
  process.env['COPYDESK_ARCHIVE_PASSWORD'] ?? process.env['PGPASSWORD'];

/** A server that does not answer for so long is not there; milliseconds. */
const longestWait = 5000;

const int8 = 20;
const int8List = 1016;

/**
 * Connects. A statement fails after `longestAnswer` milliseconds, where that is given. The client is
 * loaded only here: without an archive on a server nothing of it runs.
 */
export async function connect(
  address: Address,
  passwordOf: PasswordOf = environmentPassword,
  longestAnswer?: number,
): Promise<Connection> {
  const { Client: PgClient, types } = await import('pg');
  const { host, port, database, user, encryption, certificate } = address;
  const password = await passwordOf(address);
  const client = new PgClient({
    host,
    database,
    ...(port !== undefined && { port }),
    ...(user !== undefined && { user }),
    ...(password !== undefined && { password }),
    ssl: encryption !== 'none' && {
      rejectUnauthorized: encryption === 'checked', ...(certificate && { ca: certificate }),
    },
    connectionTimeoutMillis: longestWait,
    ...(longestAnswer !== undefined && { query_timeout: longestAnswer }),
    keepAlive: true,
    application_name: 'copydesk',
    types: {
      getTypeParser: (oid, format) =>
        (oid === int8 ? Number : oid === int8List ? numbersIn : types.getTypeParser(oid, format)),
    },
  });
  return opened(client);
}

/** `{1,2}` as the server writes a list of numbers. All of ours fit into a double. */
const numbersIn = (text: string): number[] => text.slice(1, -1).split(',').filter(Boolean).map(Number);

/**
 * Nearly every statement looks up a few hundred rows by their keys. Told to
 * use its indexes, the server plans them alike whether a table has a
 * thousand rows or a billion, and needs no statistics; and compiling them
 * would take a hundred times longer than running them.
 */
const settings = `SET jit = off; SET enable_hashjoin = off; SET enable_mergejoin = off; SET enable_seqscan = off;
  SET plan_cache_mode = force_generic_plan`;

async function opened(client: Client): Promise<Connection> {
  let isOpen = true;
  const ended = (): void => { isOpen = false; };
  client.on('error', ended).on('end', ended);
  await client.connect();
  await client.query(settings);
  let last: Promise<unknown> = Promise.resolve();
  return {
    get isOpen() { return isOpen; },
    query(text, values = [], name) {
      const answer = last.then(() => client.query(values.length > 0 ? { name, text, values: [...values] } : text));
      last = answer.catch(() => undefined);
      return answer.then(({ rows }) => rows);
    },
    async close() {
      isOpen = false;
      await client.end().catch(() => undefined);
    },
  };
}

/** Runs statements of which all count or none. */
export async function transaction<T>(connection: Connection, run: () => Promise<T>): Promise<T> {
  await connection.query('BEGIN');
  try {
    const result = await run();
    await connection.query('COMMIT');
    return result;
  } catch (error) {
    if (connection.isOpen) await connection.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}

const nothing = new Uint8Array();

/** Bytes of a row; nothing where there are none. */
export const bytesOf = (value: unknown): Uint8Array => (value instanceof Uint8Array ? value : nothing);
