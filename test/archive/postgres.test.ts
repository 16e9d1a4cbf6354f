import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { openArchive } from '../../server/archive/open';
import type { OpenArchive } from '../../server/archive/request';
import { readAddress, shownAddress } from '../../server/archive/postgres/address';
import { connect } from '../../server/archive/postgres/connection';
import { sentenceFor } from '../../server/archive/postgres/failure';
import { openReader } from '../../server/archive/postgres/reader';
import { importFolders } from '../../server/archive/postgres/update';
import { compare } from '../../server/engine/compare';
import { type DatabaseServer, databaseServer } from './database-server';
import { answers, newsroom, type Newsroom, passagesFor } from './newsroom';

const bridge = 'Mayor Helen Orrin opened the Coldwater bridge on Friday.';
const choir = 'The Brackley choir sang in an empty hall.';

describe('the address of a database server', () => {
  const encryption = (address: string): string => readAddress(address).encryption;

  it('is encrypted for every other machine, with the server’s name checked', () => {
    assert.equal(encryption('postgres://desk@archive.coldwater.example/articles'), 'checked');
    assert.equal(encryption('postgres://desk@10.0.0.7/articles'), 'checked');
    assert.equal(encryption('postgres://desk@localhost/articles'), 'none');
    assert.equal(encryption('postgres://desk@[::1]:5433/articles'), 'none');
    assert.equal(encryption('postgres:///articles?host=/var/run/postgresql'), 'none');
  });

  it('may ask for more or less encryption', () => {
    assert.equal(encryption('postgres://archive.coldwater.example/articles?sslmode=require'), 'unchecked');
    assert.equal(encryption('postgres://archive.coldwater.example/articles?sslmode=disable'), 'none');
    assert.equal(encryption('postgres://127.0.0.1/articles?sslmode=verify-full'), 'checked');
    assert.throws(() => encryption('postgres://localhost/articles?sslmode=perhaps'), /must be one of disable, require, verify-full/);
  });

  it('holds no password, and shows none', () => {
    assert.throws(() => readAddress('postgres://desk:secret@localhost/articles'), /give it in COPYDESK_ARCHIVE_PASSWORD instead/);
    assert.equal(shownAddress('postgres://desk:secret@localhost/articles'), 'postgres://desk@localhost/articles');
  });

  it('names a database', () => {
    assert.throws(() => readAddress('postgres://localhost'), /names no database/);
    assert.throws(() => readAddress('postgres://desk@:x'), /cannot be read/);
  });
});

describe('what a database server fails with', () => {
  const told = (code: string, message = 'odd'): string =>
    sentenceFor(Object.assign(new Error(message), { code }), { host: 'archive.example', database: 'articles' });

  it('is told in one sentence with the remedy', () => {
    for (const code of ['ECONNREFUSED', 'ENOTFOUND', '28P01', '3D000', '42501', '53100', '53300', '57P03', '25006', 'SELF_SIGNED_CERT_IN_CHAIN']) {
      assert.match(told(code), /^[A-Z].*\.$/);
      assert.doesNotMatch(told(code), /odd/);
    }
    assert.match(told('', 'The server does not support SSL connections'), /offers no encryption \(TLS\)/);
    assert.match(told('XX000', 'cache lookup failed'), /cannot be used, because cache lookup failed\./);
  });
});

describe('an archive on a database server', function () {
  this.timeout(60_000);
  let server: DatabaseServer;
  let news: Newsroom;
  let opened: OpenArchive[] = [];
  before(function () { server = databaseServer(this); });
  beforeEach(async () => {
    await server.empty();
    news = newsroom({ 'bridge.txt': bridge, 'choir.txt': choir });
  });
  afterEach(() => {
    for (const one of opened) one.close();
    opened = [];
    news.close();
  });

  const open = async (address = server.address, password = server.password): Promise<OpenArchive> => {
    const one = await openArchive({
      root: news.root,
      configuration: { archive: [address], sources: {} },
      passwordOf: async () => password,
      onProblem: ({ message }) => news.problems.push(message),
    });
    opened.push(one);
    return one;
  };
  const importNow = (request: Partial<Parameters<typeof importFolders>[0]> = {}) => importFolders({
    address: server.address, passwordOf: async () => server.password, folders: [news.archive], sources: {},
    onProblem: ({ message }) => news.problems.push(message), ...request,
  });

  it('is asked at most three times for a draft', async () => {
    await importNow();
    const address = readAddress(server.address);
    const connection = await connect(address, async () => server.password);
    let asked = 0;
    const reader = await openReader({
      ...connection,
      get isOpen() { return connection.isOpen; },
      query(...words) {
        asked++;
        return connection.query(...words);
      },
    }, address);
    asked = 0;
    const archive = { version: '1', size: reader.state, find: reader.find, names: reader.names };
    const text = `${bridge.replace('Friday', 'Sunday')} ${choir}\n\nHelen Orrin spoke to Jon Teague of Brackley.`;
    await compare({ text, prose: text, metadata: {} }, archive, {});
    assert.ok(asked > 1 && asked <= 3, `asked ${asked} times`);
    await connection.close();
  });

  it('that is not there is done without, and used when it comes', async () => {
    await importNow();
    server.stop();
    const archive = await open();
    assert.deepEqual(await answers(archive, bridge), []);
    assert.deepEqual(await archive.archive.names(['Helen Orrin']), [[]]);
    assert.deepEqual(news.problems, [
      'The database server 127.0.0.1 does not answer; look whether it runs and whether this machine may reach it.',
    ]);
    server.start();
    assert.equal(await archive.refresh(), true);
    assert.deepEqual(await answers(archive, bridge), [`bridge.txt: ${bridge}`]);
  });

  it('is asked again at once when the server was started anew', async () => {
    await importNow();
    const archive = await open();
    server.stop();
    server.start();
    assert.deepEqual(await answers(archive, bridge), [`bridge.txt: ${bridge}`]);
    assert.deepEqual(news.problems, []);
  });

  it('that refuses the password says so', async () => {
    await open(server.address, 'guessed');
    await open(server.address.replace(/postgres$/, 'nowhere'));
    assert.deepEqual(news.problems, [
      'The database server 127.0.0.1 refuses this user; look at the user, the password in COPYDESK_ARCHIVE_PASSWORD, and its right to postgres.',
      'There is no database nowhere on 127.0.0.1; make it with createdb, as docs/postgres.md shows.',
    ]);
  });

  it('stands alone', async () => {
    await importNow();
    const archive = await openArchive({
      root: news.root,
      configuration: { archive: [news.archive, server.address], sources: {} },
      passwordOf: async () => server.password,
      onProblem: ({ message }) => news.problems.push(message),
    });
    assert.equal(archive.archive.size.articles, 2);
    assert.match(news.problems.join(), /stands alone, and this is left out; import it with copydesk index FOLDER/);
    archive.close();
  });

  it('that nobody has made yet says how', async () => {
    await server.run('DROP SCHEMA copydesk CASCADE');
    assert.equal((await open()).archive.size.articles, 0);
    assert.match(news.problems.join(), /no archive in postgres on 127\.0\.0\.1 yet; copydesk index FOLDER --archive ADDRESS makes it/);
  });

  it('of a newer Copydesk is left alone', async () => {
    await importNow();
    await server.run(`UPDATE copydesk.meta SET value = '99 x' WHERE key = 'shape'`, `UPDATE copydesk.meta SET value = '99.1.0' WHERE key = 'maker'`);
    await open();
    assert.match(news.problems.join(), /of a newer Copydesk \(99\.1\.0\); update this one/);
    await assert.rejects(importNow(), /of a newer Copydesk/);
    await server.run('DROP SCHEMA copydesk CASCADE');
  });

  it('of an older Copydesk is made anew when that is asked for', async () => {
    await importNow();
    await server.run(`UPDATE copydesk.meta SET value = '0 x' WHERE key = 'shape'`, `UPDATE copydesk.meta SET value = '0.0.1' WHERE key = 'maker'`);
    await assert.rejects(importNow(), /of an older Copydesk \(0\.0\.1\); make it anew with this one .* copydesk index --rebuild/);
    assert.equal((await importNow({ rebuild: true })).articles, 2);
    assert.deepEqual(await answers(await open(), bridge), [`bridge.txt: ${bridge}`]);
  });

  it('is changed by one at a time', async () => {
    await importNow();
    const other = await connect(readAddress(server.address), async () => server.password);
    await other.query("SELECT pg_advisory_lock(hashtext('copydesk import'))");
    await assert.rejects(importNow(), /Another Copydesk imports into this archive just now/);
    await other.close();
    await importNow();
  });

  it('holds what several folders have brought', async () => {
    await importNow();
    const poll = news.write('../wire/poll.txt', 'Jon Teague leads in the poll by four points.');
    await importNow({ folders: [path.dirname(poll)] });
    const archive = await open();
    assert.equal(archive.archive.size.articles, 3);
    assert.deepEqual(await answers(archive, 'Teague leads in the poll.'), ['poll.txt: Jon Teague leads in the poll by four points.']);
    news.remove('choir.txt');
    await importNow();
    await archive.refresh();
    assert.deepEqual(await answers(archive, choir), []);
    assert.equal(archive.archive.size.articles, 2);
  });

  it('may be brought up to date folder by folder', async () => {
    news.write('2019/poll.txt', 'Jon Teague leads in the poll by four points.');
    await importNow();
    news.remove('choir.txt');
    news.remove('2019/poll.txt');
    news.write('2019/vote.txt', 'Jon Teague lost the vote by two points.');
    await importNow({ folders: [path.join(news.archive, '2019')] });
    const archive = await open();
    assert.deepEqual(await answers(archive, `Jon Teague lost. ${choir}`), [
      `choir.txt: ${choir}`, 'vote.txt: Jon Teague lost the vote by two points.',
    ]);
    assert.equal((await passagesFor(archive, 'Teague lost the vote.'))[0]?.article.id, 'archive/2019/vote.txt');
    await assert.rejects(importNow({ folders: [news.root] }), /has .*archive already, which lies in .*; import that/);
  });

  it('sees at once that a reader’s question came while the archive changed', async () => {
    await importNow();
    const archive = await open();
    await passagesFor(archive, choir);
    news.write('bridge.txt', bridge.replace('Friday', 'Saturday'));
    await importNow();
    assert.deepEqual(await answers(archive, bridge), [`bridge.txt: ${bridge.replace('Friday', 'Saturday')}`]);
  });

  it('gives every article again, for the audit', async () => {
    await importNow();
    const texts: string[] = [];
    for await (const { reading } of (await open()).pieces()) texts.push(reading.article.text);
    assert.deepEqual(texts, [bridge, choir]);
  });

  it('tells what it trusts from the configuration of the importer, also when that changes', async () => {
    await importNow({ sources: { [`${news.archive}/bridge.txt`]: { source: 'The Gazette', trust: 2 } } });
    const archive = await open();
    const [passage] = await passagesFor(archive, bridge);
    assert.deepEqual([passage?.article.source, passage?.article.trust], ['The Gazette', 2]);
    await importNow({ sources: { [`${news.archive}/bridge.txt`]: { trust: 0 } } });
    await archive.refresh();
    assert.deepEqual(await answers(archive, bridge), []);
    assert.deepEqual(await archive.archive.names(['Helen Orrin']), [[]]);
  });

  it('reads a file under embargo again on the day that ends it, and not before', async () => {
    const later = new Date(Date.now() + 400 * 86_400_000).toISOString().slice(0, 10);
    news.write('poll.md', `---\nembargo: ${later}\n---\nJon Teague leads in the poll by four points.`);
    await importNow();
    const archive = await open();
    await importNow();
    assert.equal(await archive.refresh(), false);
    await server.run("UPDATE copydesk.files SET hash = substring(hash from '^.* until ') || '1' WHERE id LIKE '%poll.md'");
    await importNow();
    assert.equal(await archive.refresh(), true);
    await importNow();
    assert.equal(await archive.refresh(), false);
  });

  it('holds odd texts and names, and says which path is too long for it', async () => {
    const odd = { title: 'The pier\0', source: 'Coldwater\ud800 Herald', text: `Mayor Ja\ud800ne Or\0rin opened the pier. ${'x'.repeat(5000)}` };
    news.write('odd.jsonl', JSON.stringify(odd));
    news.write(`${'deep/'.repeat(600)}pier.txt`, choir);
    await importNow();
    assert.deepEqual(news.problems, ['A database cannot hold the path of this file; give it a shorter, plain name.']);
    assert.equal((await open()).archive.size.articles, 3);
    assert.match((await passagesFor(await open(), 'The mayor opened the pier.'))[0]?.text ?? '', /opened the pier/);
  });

  it('loses nothing when an import is killed, and the next one finishes it', async () => {
    for (let n = 0; n < 300; n++) news.write(`many/${n}.txt`, `Mayor Helen Orrin of Town ${n} said on Friday that bridge ${n} cost $${n} million.`);
    for (const statements of [4, 9]) {
      const child = startImport(news, server, statements);
      await once(child, 'exit');
      await (await open()).refresh();
    }
    await importNow();
    const archive = await open();
    assert.deepEqual(archive.archive.size, { articles: 302, sentences: 302 });
    const scores = async (one: OpenArchive): Promise<string[]> =>
      (await passagesFor(one, 'Mayor Helen Orrin said that bridge 17 cost $18 million.', 30)).map(({ score, text }) => `${score.toFixed(9)} ${text}`);
    assert.deepEqual(await scores(archive), await scores(await news.openIn('in memory')));
  });
});

/** Starts an import in a process of its own that is killed at its n-th change of the archive. */
function startImport({ archive }: Newsroom, { address, password }: DatabaseServer, changes: number): ChildProcess {
  const script = path.join(__dirname, 'server-importer.ts');
  return spawn(process.execPath, [...process.execArgv, script, address, archive, String(changes)], {
    stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, COPYDESK_ARCHIVE_PASSWORD: password },
  });
}
