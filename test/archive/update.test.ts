import assert from 'node:assert/strict';
import { renameSync, symlinkSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { answers, forEachStore, newsroom, type Newsroom, passagesFor } from './newsroom';

const bridge = 'Mayor Helen Orrin opened the Coldwater bridge on Friday.';
const choir = 'The Brackley choir sang in an empty hall.';
const poll = 'Jon Teague leads in the poll by four points.';

forEachStore('an archive that changes,', ['on disk', 'on a server'], (store) => {
  let news: Newsroom;
  beforeEach(() => { news = newsroom({ 'bridge.txt': bridge, 'choir.txt': choir }); });
  afterEach(() => news.close());

  it('is read once', async () => {
    const first = await news.openIn(store);
    const { version } = first.archive;
    assert.equal(await first.refresh(), false);
    assert.equal((await news.openIn(store)).archive.version, version);
  });

  it('takes in a new file', async () => {
    const open = await news.openIn(store);
    news.write('poll.txt', poll);
    assert.equal(await open.refresh(), true);
    assert.deepEqual(await answers(open, 'Teague leads in the poll.'), [`poll.txt: ${poll}`]);
  });

  it('takes in a changed file in place of the old one', async () => {
    const open = await news.openIn(store);
    await passagesFor(open, bridge);
    news.write('bridge.txt', bridge.replace('Friday', 'Saturday afternoon'));
    assert.equal(await open.refresh(), true);
    assert.deepEqual(await answers(open, 'Orrin opened the bridge.'), [
      'bridge.txt: Mayor Helen Orrin opened the Coldwater bridge on Saturday afternoon.',
    ]);
    assert.deepEqual(open.archive.size, { articles: 2, sentences: 2 });
  });

  it('forgets a file that is deleted', async () => {
    const open = await news.openIn(store);
    news.remove('bridge.txt');
    assert.equal(await open.refresh(), true);
    assert.deepEqual(await answers(open, 'Orrin opened the bridge.'), []);
    assert.deepEqual(await open.archive.names(['Helen Orrin']), [[]]);
    assert.equal(await open.archive.fetchText('archive/bridge.txt'), undefined);
    assert.deepEqual(open.archive.size, { articles: 1, sentences: 1 });
  });

  it('follows a file that is moved, without reading it again', async () => {
    const open = await news.openIn(store);
    renameSync(path.join(news.archive, 'bridge.txt'), path.join(news.archive, 'span.txt'));
    assert.equal(await open.refresh(), true);
    assert.deepEqual(await answers(open, 'Orrin opened the bridge.'), [`span.txt: ${bridge}`]);
    assert.equal((await open.archive.fetchText('archive/span.txt'))?.article.cluster, 'archive/span.txt');
  });

  it('does not read again what was only touched', async () => {
    const open = await news.openIn(store);
    utimesSync(path.join(news.archive, 'bridge.txt'), 1, 1);
    await open.refresh();
    assert.equal(await open.refresh(), false);
    assert.deepEqual(await answers(open, 'Orrin opened the bridge.'), [`bridge.txt: ${bridge}`]);
  });

  it('keeps what it knows of a folder that is not there', async () => {
    const open = await news.openIn(store);
    renameSync(news.archive, `${news.archive}-away`);
    await open.refresh();
    assert.deepEqual(news.problems, [
      'archive: The archive cannot be read, because it does not exist; correct “archive” in copydesk.json or bring it back.',
    ]);
    assert.deepEqual(await answers(open, 'Orrin opened the bridge.'), [`bridge.txt: ${bridge}`]);
  });

  it('answers as one that is read anew', async () => {
    const open = await news.openIn(store);
    for (let round = 0; round < 12; round++) {
      news.write(`round-${round}.txt`, `Round ${round}: ${poll} ${bridge}`);
      if (round % 3 === 2) news.remove(`round-${round - 1}.txt`);
      await open.refresh();
    }
    const anew = await news.openIn('in memory');
    for (const text of [bridge, choir, poll]) {
      const scores = async (one: typeof open): Promise<string[]> =>
        (await passagesFor(one, text, 30)).map(({ article, score }) => `${article.id} ${article.cluster} ${score.toFixed(9)}`).sort();
      assert.deepEqual(await scores(open), await scores(anew));
    }
  });

  it('reports an empty file, a binary one and a link out, and goes on', async () => {
    news.write('empty.txt', '');
    news.write('noise.txt', '\u0000\u0001\u0002\u0000'.repeat(50));
    symlinkSync('/', path.join(news.archive, 'out'));
    symlinkSync('..', path.join(news.archive, 'up'));
    symlinkSync('.', path.join(news.archive, 'loop'));
    const open = await news.openIn(store);
    assert.equal(open.archive.size.articles, 2);
    assert.deepEqual(news.problems.map((problem) => problem.split(':')[0]).sort(), ['empty.txt', 'noise.txt', 'out', 'up']);
    await open.refresh();
    assert.equal(news.problems.length, 8, 'told again, without being read again');
  });

  it('takes in every article of an export, and all of them again where that was stopped half-way', async () => {
    const towns = Array.from({ length: 400 }, (_, i) => `Town${i}ville`);
    news.write('export.jsonl', towns.map((town) => JSON.stringify({ title: town, text: `The bridge of ${town} cost $4 million. ${'It rained. '.repeat(20)}` })).join('\n'));
    const checkAll = async (): Promise<void> => {
      const open = await news.openIn(store);
      assert.equal(open.archive.size.articles, 402);
      const [passage] = await passagesFor(open, 'The bridge of Town399ville cost $4 million.', 1);
      assert.deepEqual([passage?.article.id, passage?.article.headline], ['archive/export.jsonl#400', 'Town399ville']);
      open.close();
    };
    await checkAll();
    if (store !== 'on disk') return;
    const index = new DatabaseSync(path.join(news.root, '.copydesk/index.sqlite'));
    index.exec("UPDATE files SET size = -1, hash = '' WHERE id LIKE '%export.jsonl'");
    index.close();
    await checkAll();
  });

  it('has nothing to say of a piece under embargo, and reads it again on the day that ends it', async () => {
    const { [0]: year } = new Date(Date.now() + 400 * 86_400_000).toISOString().split('-');
    news.write('poll.md', `---\ndate: 2020-01-02\nembargo: ${year}-12-31\n---\n${poll}`);
    news.write('past.md', `---\ndate: 2020-01-02\nembargo: 2020-01-03\n---\nThe Selby mill burned down.`);
    const open = await news.openIn(store);
    assert.deepEqual(await answers(open, poll), []);
    assert.deepEqual(await answers(open, 'The Selby mill burned.'), ['past.md: The Selby mill burned down.']);
    assert.equal(await open.refresh(), false, 'until then it is left alone');
    open.close();
    if (store !== 'on disk') return;
    const index = new DatabaseSync(path.join(news.root, '.copydesk/index.sqlite'));
    const hashOf = (): unknown => index.prepare("SELECT hash FROM files WHERE id LIKE '%poll.md'").get()?.['hash'];
    const before = hashOf();
    index.exec("UPDATE files SET hash = substr(hash, 1, instr(hash, ' until ')) || 'until 1' WHERE id LIKE '%poll.md'");
    (await news.openIn(store)).close();
    assert.equal(hashOf(), before);
    index.close();
  });

  it('has a name with a line break on one line', async () => {
    news.write('two\nlines.txt', '');
    await news.openIn(store);
    assert.deepEqual(news.problems, ['two\\nlines.txt: This file holds no text and is left out.']);
  });

  it('leaves hidden folders, pictures and the configuration alone', async () => {
    for (const name of ['.hidden/a.txt', 'node_modules/a.txt', 'a.jpg', 'copydesk.json']) news.write(name, poll);
    assert.equal((await news.openIn(store)).archive.size.articles, 2);
    assert.deepEqual(news.problems, []);
  });

  it('may be a single file, or folders of one name', async () => {
    const [one, other] = [news.write('../a/wire/poll.txt', poll), news.write('../b/wire/poll.txt', choir)];
    const paths = [...[one, other].map((file) => path.dirname(file)), one, path.join(news.archive, 'bridge.txt')];
    const open = await news.openIn(store, { configuration: { archive: paths, sources: {} } });
    assert.equal(open.archive.size.articles, 3, 'a file within a folder counts once');
    assert.equal((await open.archive.fetchText('wire (2)/poll.txt'))?.article.file, other);
    assert.equal((await open.archive.fetchText('bridge.txt'))?.text, bridge);
  });

  if (store === 'on disk') it('shares its index with the archives of other configurations', async () => {
    const file = news.write('../wire/poll.txt', poll);
    const mine = await news.open();
    const wire = await news.open({ configuration: { archive: [path.dirname(file)], sources: {} } });
    assert.equal(await mine.refresh(), false, 'nothing is read again');
    assert.deepEqual(await answers(mine, `${bridge} ${poll}`), [`bridge.txt: ${bridge}`]);
    assert.deepEqual(await answers(wire, `${bridge} ${poll}`), [`poll.txt: ${poll}`]);
    assert.deepEqual(await mine.archive.names(['Jon Teague']), [[]]);
    assert.deepEqual([mine.archive.size, wire.archive.size], [{ articles: 2, sentences: 2 }, { articles: 1, sentences: 1 }]);
  });
});
