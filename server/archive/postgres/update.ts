import { contentsOf, load } from '../import';
import { pacer } from '../pacer';
import { hashUntil } from '../plan';
import { settingOf } from '../piece';
import type { Root } from '../roots';
import { problemWith } from '../walk';
import { type Address, readAddress } from './address';
import { Batch } from './batch';
import { connect, type Connection, type PasswordOf, transaction } from './connection';
import { Objection, sentenceFor } from './failure';
import { type ImportRequest, type Plan, planFor, type ToRead } from './plan';
import { isPart, rootsFor } from './root-names';
import { removeFiles } from './rows';
import { createTables, dropTables, hasTables } from './schema';
import { merge, toMerge, toMergeWhenDone, wornSegment } from './segments';
import { settleClusters, settleNames } from './settle';
import { readState, type State, writeState } from './state';

export interface ServerImport extends ImportRequest {
  readonly address: string;
  readonly passwordOf?: PasswordOf;
  /** Throws away what the archive holds, and reads everything again. */
  readonly rebuild?: boolean;
  /** Parts of each table, where the archive is made. */
  readonly partitions?: number;
}

/** What an archive holds. */
export interface Holdings {
  readonly articles: number;
  readonly sentences: number;
  readonly bytes: number;
}

const busy = 'Another Copydesk imports into this archive just now; try again when it has finished.';

/**
 * Brings an archive on a server up to date with folders of this machine, and
 * makes it where there is none. What other folders have brought stays.
 * Batches go in whole or not at all, so that it may be stopped at any
 * moment and goes on another time. Throws one plain sentence.
 */
export function importFolders(request: ServerImport): Promise<Holdings> {
  return withServer(request, async (connection, address) => {
    if (!await claimImport(connection)) throw new Objection(busy);
    if (request.rebuild) await transaction(connection, () => dropTables(connection));
    if (!await hasTables(connection)) await transaction(connection, () => createTables(connection, request.partitions));
    await update(new Importer(connection, await readState(connection, address), request));
    return holdings(connection, address);
  });
}

/** What an archive on a server holds. Throws one plain sentence. */
export const holdingsOf = (request: Pick<ServerImport, 'address' | 'passwordOf'>): Promise<Holdings> =>
  withServer(request, holdings);

async function withServer<T>(
  { address, passwordOf }: Pick<ServerImport, 'address' | 'passwordOf'>,
  run: (connection: Connection, address: Address) => Promise<T>,
): Promise<T> {
  const server = readAddress(address);
  let connection: Connection | undefined;
  try {
    connection = await connect(server, passwordOf);
    return await run(connection, server);
  } catch (error) {
    if (error instanceof Error && error.name === 'AbortError') throw error;
    throw new Objection(sentenceFor(error, server), { cause: error });
  } finally {
    await connection?.close();
  }
}

/** One importer at a time; the right ends with the connection, whatever becomes of the importer. */
async function claimImport(connection: Connection): Promise<boolean> {
  const [row] = await connection.query("SELECT pg_try_advisory_lock(hashtext('copydesk import')) AS got");
  return row?.['got'] === true;
}

async function holdings(connection: Connection, address: Address): Promise<Holdings> {
  const { articles, sentences } = await readState(connection, address);
  const [row] = await connection.query(`SELECT sum(pg_total_relation_size(c.oid)) AS bytes FROM pg_class c
    WHERE c.relnamespace = 'copydesk'::regnamespace AND c.relkind = 'r'`);
  return { articles, sentences, bytes: Number(row?.['bytes']) };
}

/** Changes an archive step by step, each complete in itself. */
class Importer {
  constructor(readonly connection: Connection, private current: State, readonly request: ServerImport) {}

  get state(): State {
    return this.current;
  }

  /** Readers see all of a step, or nothing. */
  async step(run: (state: State) => Promise<State>): Promise<void> {
    this.request.signal?.throwIfAborted();
    this.current = await transaction(this.connection, async () => writeState(this.connection, await run(this.current)));
  }
}

async function update(importer: Importer): Promise<void> {
  const { connection, request } = importer;
  const roots = rootsFor(request.folders, importer.state.roots);
  const whole = roots.filter((root) => !isPart(root));
  const plan = await planFor(connection, roots, request);
  if (isNews(importer.state, whole, request)) {
    await importer.step(async (state) => ({ ...state, ...settings(state, whole, request) }));
  }
  await readFiles(plan, importer);
  for await (const ids of plan.vanished()) {
    if (ids.length > 0) await importer.step((state) => removeFiles(connection, state, ids));
  }
  const step = (run: () => Promise<void>): Promise<void> => importer.step(async (state) => {
    await run();
    return state;
  });
  await settleClusters(connection, importer.state, step);
  await settleNames(connection, step);
  await mergeSome(importer, toMergeWhenDone);
  await tidySegments(importer);
  request.onProgress?.(plan.toRead, plan.toRead);
}

type Settings = Pick<State, 'roots' | 'sources'>;

const settings = (state: State, roots: readonly Root[], { sources }: ImportRequest): Settings => ({
  roots: [...state.roots.filter(({ key }) => !roots.some((root) => root.key === key)), ...roots],
  sources: { ...state.sources, ...sources },
});

const isNews = (state: State, roots: readonly Root[], request: ImportRequest): boolean => {
  const told = settings(state, roots, request);
  return JSON.stringify(told.sources) !== JSON.stringify(state.sources)
    || roots.some(({ key, path }) => state.roots.find((root) => root.key === key)?.path !== path);
};

async function readFiles(plan: Plan, importer: Importer): Promise<void> {
  const { connection, request: { onProgress, signal } } = importer;
  const pace = pacer(signal);
  let batch = new Batch();
  const write = async (): Promise<void> => {
    if (batch.isEmpty) return;
    await importer.step((state) => batch.write(connection, state));
    batch = new Batch();
    await mergeSome(importer, toMerge);
  };
  let done = 0;
  for await (const files of plan.files()) {
    for (const file of files) {
      await pace();
      onProgress?.(done++, plan.toRead);
      await readFile(file, batch, importer);
      if (batch.isFull) await write();
    }
  }
  await write();
}

async function readFile(found: ToRead, batch: Batch, { connection, request }: Importer): Promise<void> {
  const { onProblem, sources } = request;
  const loaded = load(found);
  if ('message' in loaded) return onProblem(loaded);
  const { id, size, modified, setting, before } = found;
  const { hash, bytes } = loaded;
  if (hash === before) {
    await connection.query('UPDATE copydesk.files SET size = $2, modified = $3 WHERE id = $1', [id, size, modified]);
    return;
  }
  const { fields, trust } = settingOf(found.path, sources);
  const contents = contentsOf(found, bytes, fields);
  if ('message' in contents) return onProblem(contents);
  const { problem, submissions, embargo } = contents;
  if (problem !== undefined) onProblem(problemWith(found.path, problem));
  const read = { id, size, modified, setting, hash: hashUntil(hash, embargo) };
  batch.add({ ...read, ...(problem !== undefined && { problem }) }, submissions, trust !== 0);
}

async function mergeSome(importer: Importer, choose: typeof toMerge): Promise<void> {
  const parts = choose(importer.state.segments);
  if (parts.length > 1) await importer.step((state) => mergeParts(importer, state, parts));
}

/** Writes segments anew of which much is gone. */
async function tidySegments(importer: Importer): Promise<void> {
  for (;;) {
    const worn = wornSegment(importer.state.segments, importer.state.removed);
    if (!worn) return;
    await importer.step((state) => mergeParts(importer, state, [worn]));
  }
}

async function mergeParts({ connection }: Importer, state: State, parts: State['segments']): Promise<State> {
  const merged = await merge(connection, parts, state);
  const at = state.segments.findIndex(({ number }) => number === parts[0]?.number);
  const [before, after] = [state.segments.slice(0, at), state.segments.slice(at + parts.length)];
  return {
    ...state,
    segments: [...before, ...(merged.keys > 0 ? [merged] : []), ...after],
    removed: state.removed.filter(({ article }) => article < merged.first || article >= merged.end),
  };
}

