import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { storeAvailable } from '../../server/archive/sqlite';
import { complaints } from './complaints';
import { answers, newsroom, type Newsroom } from './newsroom';

const bridge = 'Mayor Helen Orrin opened the Coldwater bridge on Friday.';

const articleOf = (n: number): string => Array.from({ length: 30 }, (_, i) =>
  `Councillor Ada Brill of ward ${n * 30 + i} said that street ${n * 31 + i} cost $${n + i + 2} million.`).join('\n\n');

/** A disk of its own for the index: only an administrator of Linux can make one. */
function mount(folder: string, options: string): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  mkdirSync(folder, { recursive: true });
  return spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder]).status === 0;
}

describe('the disk of an index', function () {
  this.timeout(60_000);
  let news: Newsroom;
  let disk: string;
  beforeEach(function () {
    if (!storeAvailable()) this.skip();
    news = newsroom({ 'bridge.txt': bridge });
    disk = path.join(news.root, '.copydesk');
    if (!mount(disk, 'size=1m')) this.skip();
  });
  afterEach(() => {
    spawnSync('umount', ['--lazy', disk]);
    news.close();
  });

  it('that is full keeps what was there, says so, and takes the rest when there is room', async () => {
    const open = await news.open();
    const filler = path.join(disk, 'filler');
    writeFileSync(filler, Buffer.alloc(300_000));
    for (let n = 0; n < 60; n++) news.write(`ward-${n}.txt`, articleOf(n));
    await open.refresh();
    assert.deepEqual(news.problems, [
      'index.sqlite: The disk is full: what is in the index stays, and the rest follows when there is room.',
    ]);
    assert.deepEqual(await answers(open, 'Orrin opened the bridge.'), [`bridge.txt: ${bridge}`]);
    assert.deepEqual(complaints(news), []);
    rmSync(filler);
    assert.equal(spawnSync('mount', ['-o', 'remount,size=40m', disk]).status, 0);
    assert.equal(await open.refresh(), true);
    assert.equal(open.archive.size.articles, 61);
    assert.deepEqual(complaints(news), []);
    assert.equal(news.problems.length, 1);
  });

  it('that is full from the start is done without', async () => {
    writeFileSync(path.join(disk, 'filler'), Buffer.alloc(1_040_000));
    assert.deepEqual(await answers(await news.open(), 'Orrin opened the bridge.'), [`bridge.txt: ${bridge}`]);
    assert.equal(news.problems.length, 1);
    assert.match(news.problems[0] ?? '', /disk|written/);
  });

  it('that can only be read is done without, and the index is as it was', async () => {
    (await news.open()).close();
    assert.equal(spawnSync('mount', ['-o', 'remount,ro', disk]).status, 0);
    news.write('choir.txt', 'The Brackley choir sang in an empty hall.');
    const open = await news.open();
    assert.deepEqual(await answers(open, 'The choir sang in the hall.'), ['choir.txt: The Brackley choir sang in an empty hall.']);
    assert.equal(news.problems.length, 1);
    assert.match(news.problems[0] ?? '', /read-only|cannot be written/);
    assert.equal(spawnSync('mount', ['-o', 'remount,rw', disk]).status, 0);
    assert.ok(existsSync(path.join(disk, 'index.sqlite')));
    assert.deepEqual(complaints(news), []);
  });
});
