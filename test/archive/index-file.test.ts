import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { indexFile } from '../../server/archive/database';
import { claimImport } from '../../server/archive/lease';
import { answers, newsroom, type Newsroom } from './newsroom';

const bridge = 'Mayor Helen Orrin opened the Coldwater bridge on Friday.';

describe('the index file', () => {
  let news: Newsroom;
  beforeEach(() => { news = newsroom({ 'bridge.txt': bridge }); });
  afterEach(() => news.close());

  const change = (sql: string): void => {
    const db = new DatabaseSync(indexFile(news.root));
    db.exec(sql);
    db.close();
  };
  const opensAnyway = async (): Promise<void> => {
    assert.deepEqual(await answers(await news.open(), 'Orrin opened the bridge.'), [`bridge.txt: ${bridge}`]);
  };

  it('is left to itself by version control', async () => {
    await news.open();
    assert.equal(readFileSync(path.join(news.root, '.copydesk/.gitignore'), 'utf8'), 'index.sqlite*\nusage.json*\nreport.*\n');
  });

  it('of a newer Copydesk is left alone', async () => {
    (await news.open()).close();
    change("PRAGMA user_version = 999; UPDATE meta SET value = '99.1.0 x' WHERE key = 'maker'");
    await opensAnyway();
    assert.match(news.problems.join(), /of a newer Copydesk \(99\.1\.0\); update this one/);
    change('PRAGMA user_version = 1');
  });

  it('of an older Copydesk is made anew', async () => {
    (await news.open()).close();
    change("UPDATE meta SET value = '0.0.1 x' WHERE key = 'maker'; DELETE FROM articles");
    await opensAnyway();
    assert.deepEqual(news.problems, []);
  });

  it('that is damaged is put aside and made anew', async () => {
    mkdirSync(path.dirname(indexFile(news.root)));
    writeFileSync(indexFile(news.root), 'no database at all, but long enough to look at'.repeat(100));
    await opensAnyway();
    assert.match(news.problems.join(), /was damaged; it is put aside as index\.sqlite\.damaged/);
    assert.ok(existsSync(`${indexFile(news.root)}.damaged`));
  });

  it('that is somebody else’s database is left alone', async () => {
    mkdirSync(path.dirname(indexFile(news.root)));
    change('CREATE TABLE diary (entry TEXT)');
    await opensAnyway();
    assert.match(news.problems.join(), /no index of Copydesk and is left as it is/);
    change('SELECT entry FROM diary');
  });

  it('that cannot be made is done without', async () => {
    writeFileSync(path.join(news.root, '.copydesk'), 'a file where the folder should be');
    await opensAnyway();
    assert.match(news.problems.join(), /archive is read into memory instead/);
  });

  it('in a read-only folder is done without', async function () {
    if (process.getuid?.() === 0) this.skip();
    chmodSync(news.root, 0o555);
    await opensAnyway();
    assert.match(news.problems.join(), /archive is read into memory instead/);
    chmodSync(news.root, 0o755);
  });

  it('that is deleted while it is open is made anew, which is said once', async () => {
    const open = await news.open();
    for (const ending of ['', '-wal', '-shm']) rmSync(indexFile(news.root) + ending, { force: true });
    assert.deepEqual(await answers(open, 'Orrin opened the bridge.'), [`bridge.txt: ${bridge}`], 'it answers until then');
    news.write('choir.txt', 'The Brackley choir sang in an empty hall.');
    assert.equal(await open.refresh(), true);
    assert.deepEqual(news.problems, ['index.sqlite: The index was deleted or replaced while it was open; it is read again.']);
    assert.deepEqual(await answers(open, 'Orrin opened the bridge.'), [`bridge.txt: ${bridge}`]);
    assert.equal(open.archive.size.articles, 2);
    assert.ok(existsSync(indexFile(news.root)));
  });

  it('that a newer Copydesk takes over while it is open is left alone', async () => {
    const open = await news.open();
    change("PRAGMA user_version = 999; UPDATE meta SET value = '99.1.0 x' WHERE key = 'maker'; DROP TABLE gists; DROP TABLE blocks");
    assert.deepEqual(await answers(open, 'Orrin opened the bridge.'), [], 'a check goes on without it');
    assert.equal(news.problems.length, 1);
    assert.equal(await open.refresh(), true);
    assert.match(news.problems[1] ?? '', /^index.sqlite: This index is of a newer Copydesk \(99\.1\.0\); update this one/);
    assert.deepEqual(await answers(open, 'Orrin opened the bridge.'), [`bridge.txt: ${bridge}`]);
    change('SELECT value FROM meta');
  });

  it('is changed by one at a time', async () => {
    await news.open();
    const [one, other] = [new DatabaseSync(indexFile(news.root)), new DatabaseSync(indexFile(news.root))];
    const right = claimImport(one);
    assert.ok(right);
    assert.equal(claimImport(other), undefined);
    right.giveBack();
    assert.ok(claimImport(other));
    one.close();
    other.close();
  });

  it('is not held by an importer that died', async () => {
    await news.open();
    change(`INSERT OR REPLACE INTO meta VALUES ('importer', '${JSON.stringify({
      token: 'x', process: 2 ** 22 + 1, host: (await import('node:os')).hostname(), until: Date.now() + 60_000,
    })}')`);
    news.write('choir.txt', 'The choir sang.');
    assert.equal((await news.open()).archive.size.articles, 2);
  });
});
