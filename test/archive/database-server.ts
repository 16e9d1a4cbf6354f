import { execFileSync, type SpawnSyncOptions, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readAddress } from '../../server/archive/postgres/address';
import { connect } from '../../server/archive/postgres/connection';

/** A PostgreSQL server of the tests' own. */
export interface DatabaseServer {
  readonly port: number;
  readonly address: string;
  readonly password: string;
  /** Runs statements as its owner. */
  run(...statements: string[]): Promise<void>;
  /** Leaves no archive in it, or an empty one, which is quicker made. */
  empty(): Promise<void>;
  stop(): void;
  start(): void;
}

let server: DatabaseServer | string | undefined;

/** Starts the server when it is first asked for; where there can be none, that is said and the tests of the suite are skipped. */
export function databaseServer(suite: Mocha.Context): DatabaseServer {
  if (server === undefined) {
    server = startServer();
    if (typeof server === 'string') console.log(`Tests of an archive on a server are skipped, as ${server}.`);
  }
  if (typeof server === 'string') return suite.skip();
  return server;
}

/** Debian keeps the programs of each version in a folder of their own. */
function binaries(): string | undefined {
  const versions = '/usr/lib/postgresql';
  const folders = existsSync(versions) ? readdirSync(versions).sort((a, b) => Number(b) - Number(a)) : [];
  const found = folders.map((version) => path.join(versions, version, 'bin')).concat((process.env['PATH'] ?? '').split(path.delimiter));
  return found.find((folder) => folder && existsSync(path.join(folder, 'initdb')) && existsSync(path.join(folder, 'pg_ctl')));
}

const password = 'coldwater';

function startServer(): DatabaseServer | string {
  const bin = binaries();
  if (!bin) return 'PostgreSQL is not installed';
  const folder = mkdtempSync(path.join(os.tmpdir(), 'copydesk-server-'));
  const data = path.join(folder, 'data');
  const port = freePort();
  // It refuses to run as root.
  const asOwner = process.getuid?.() === 0 ? ['runuser', '-u', 'postgres', '--'] : [];
  const run = (program: string, ...words: string[]): string | undefined => {
    const [command = '', ...rest] = [...asOwner, path.join(bin, program), ...words];
    const options: SpawnSyncOptions = { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8', timeout: 60_000 };
    const { status, stderr, error } = spawnSync(command, rest, options);
    return status === 0 ? undefined : `${program} failed: ${String(error?.message ?? stderr).trim().split('\n').at(-1)}`;
  };
  const start = (): string | undefined => run('pg_ctl', '-D', data, '-w', '-l', path.join(folder, 'log'), '-o',
    `-F -p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=${folder} -c max_connections=20`, 'start');
  const stop = (): void => void run('pg_ctl', '-D', data, '-m', 'immediate', '-w', 'stop');
  writeFileSync(path.join(folder, 'password'), password);
  if (asOwner.length > 0) spawnSync('chown', ['-R', 'postgres', folder]);
  const failure = run('initdb', '-D', data, '-U', 'desk', '-N', '-E', 'UTF8', '--locale=C', '--auth=scram-sha-256', '--pwfile', path.join(folder, 'password')) ?? start();
  process.on('exit', () => {
    stop();
    rmSync(folder, { recursive: true, force: true });
  });
  if (failure) return failure;
  const address = `postgres://desk@127.0.0.1:${port}/postgres`;
  return { port, address, password, run: (...statements) => runOn(address, statements), empty: () => runOn(address, [emptied]), stop, start };
}

const emptied = `DO $$ BEGIN
  IF to_regclass('copydesk.meta') IS NOT NULL THEN
    DELETE FROM copydesk.files; DELETE FROM copydesk.articles; DELETE FROM copydesk.blocks; DELETE FROM copydesk.lists;
    DELETE FROM copydesk.names; DELETE FROM copydesk.near; DELETE FROM copydesk.appearances;
    DELETE FROM copydesk.meta WHERE key = 'state';
  END IF;
END $$`;

async function runOn(address: string, statements: readonly string[]): Promise<void> {
  const connection = await connect(readAddress(address), async () => password);
  for (const statement of statements) await connection.query(statement);
  await connection.close();
}

/** A port that nobody listened on a moment ago. */
const freePort = (): number => Number(execFileSync(process.execPath, ['-e',
  'const s = require("node:net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })'], { encoding: 'utf8' }));
