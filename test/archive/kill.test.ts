import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { build } from 'esbuild';
import { seeded } from '../../scripts/bench/timing';
import { storeAvailable } from '../../server/archive/sqlite';
import { complaints } from './complaints';
import { newsroom, type Newsroom, passagesFor } from './newsroom';

/** How often an import is killed: `npm run test:kill` does it 100 times. */
const kills = Number(process.env.KILLS ?? 12);

/** Another seed kills at other moments. */
const seed = Number(process.env.SEED ?? 1);

const files = 120;
const filesAtOnce = 10;
const inExport = 40;

const towns = ['Coldwater', 'Brackley', 'Tamsin', 'Elmhurst', 'Northmoor'];

/** An article of which every sentence tells its number and its version, so that half of one would be seen. */
const articleOf = (n: number, version: number): string => Array.from({ length: 12 }, (_, i) =>
  `Mayor Helen Orrin of ${towns[(n + i) % 5]} said on Friday that bridge ${n * 12 + i} cost $${version + 2} million.`).join('\n\n');

/** What lies in the folder: the version of each article by its id. */
type Versions = Map<string, number>;

/** Writes new versions of some files, takes a few away and adds a few. */
function change(news: Newsroom, versions: Versions, random: () => number, share: number): void {
  for (let n = 0; n < files; n++) {
    if (random() >= share) continue;
    const id = `archive/${n % 7}/bridge-${n}.txt`;
    const version = (versions.get(id) ?? 0) + 1;
    if (versions.has(id) && random() < 0.2) {
      news.remove(id.slice('archive/'.length));
      versions.delete(id);
    } else {
      news.write(id.slice('archive/'.length), articleOf(n, version));
      versions.set(id, version);
    }
  }
  const version = (versions.get('archive/export.jsonl#1') ?? 0) + 1;
  const lines = Array.from({ length: inExport }, (_, i) => JSON.stringify({ title: `Bridge ${i}`, text: articleOf(files + i, version) }));
  news.write('export.jsonl', lines.join('\n'));
  for (let i = 1; i <= inExport; i++) versions.set(`archive/export.jsonl#${i}`, version);
}

/** The articles of the index as they can be read: the version that all sentences of each agree on. */
async function held(news: Newsroom): Promise<Versions> {
  const open = await news.open({ asItIs: true });
  const versions: Versions = new Map();
  const ids = [...Array.from({ length: files }, (_, n) => `archive/${n % 7}/bridge-${n}.txt`),
    ...Array.from({ length: inExport }, (_, i) => `archive/export.jsonl#${i + 1}`)];
  for (const id of ids) {
    const text = open.archive.openText(id)?.text;
    if (text === undefined) continue;
    const costs = new Set([...text.matchAll(/\$(\d+) million/g)].map(([, cost]) => Number(cost)));
    assert.deepEqual([costs.size, text.match(/Mayor/g)?.length], [1, 12], `half of ${id}`);
    versions.set(id, [...costs][0] ?? 0);
  }
  assert.equal(open.archive.size.articles, versions.size, 'articles that nobody wrote');
  open.close();
  return new Map([...versions].map(([id, cost]) => [id, cost - 2]));
}

describe('an import that is killed at any moment', function () {
  this.timeout(600_000);
  let news: Newsroom;
  let importer: string;
  before(async function () {
    if (!storeAvailable()) this.skip();
    news = newsroom();
    importer = path.join(news.root, 'importer.cjs');
    await build({
      entryPoints: [path.join(__dirname, 'importer.ts')], outfile: importer, bundle: true, platform: 'node',
      format: 'cjs', mainFields: ['module', 'main'], logLevel: 'error',
    });
  });
  after(() => news?.close());

  const start = (): ChildProcess => spawn(process.execPath, ['--disable-warning=ExperimentalWarning', importer, news.root, String(filesAtOnce)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });

  /** Milliseconds from the first file to the end; undefined where it is killed before. */
  async function run(killAfter?: number): Promise<number | undefined> {
    const child = start();
    const gone = once(child, 'exit');
    const begun = child.stdout ? once(child.stdout, 'data') : gone;
    child.stdout?.resume();
    await Promise.race([begun, gone]);
    const from = performance.now();
    const killed = killAfter !== undefined && await Promise.race([pause(killAfter, true, { ref: false }), gone.then(() => false)]);
    if (killed) child.kill('SIGKILL');
    await gone;
    return killed ? undefined : performance.now() - from;
  }

  it(`leaves no article half there, loses none, and is finished the next time, ${kills} times`, async () => {
    const random = seeded(seed);
    const onDisk: Versions = new Map();
    change(news, onDisk, random, 0.9);
    const whole = await run() ?? 0;
    let begun = await held(news);
    assert.deepEqual(begun, onDisk);
    let [hits, partly] = [0, 0];
    while (hits < kills) {
      change(news, onDisk, random, 0.5);
      for (let finished = false; !finished && hits < kills;) {
        finished = await run(random() * whole * 0.7) !== undefined;
        if (!finished) hits++;
        assert.deepEqual(complaints(news), []);
        const now = await held(news);
        if (!finished && [...now].some(([id, version]) => version !== begun.get(id))) partly++;
        for (const [id, version] of begun) {
          if (onDisk.has(id)) assert.ok((now.get(id) ?? -1) >= version || id.includes('#'), `${id} is lost`);
        }
        for (const [id, version] of now) assert.ok([begun.get(id), onDisk.get(id)].includes(version), `nobody wrote ${id}`);
        begun = now;
      }
      await run();
      begun = await held(news);
      assert.deepEqual(begun, onDisk);
    }
    assert.ok(partly > 0, 'some moments were in the middle');
    const [open, anew] = [await news.open(), await news.open({ memoryOnly: true })];
    const found = async (one: typeof open): Promise<string[]> =>
      (await passagesFor(one, articleOf(7, 3), 30)).map(({ score }) => score.toFixed(9));
    assert.deepEqual(open.archive.size, anew.archive.size);
    assert.deepEqual(await found(open), await found(anew));
  });
});
