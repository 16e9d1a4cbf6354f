import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { version } from '../../package.json';
import { storeAvailable } from '../../server/archive/sqlite';
import { checks } from '../../server/engine/checks';
import { story, testDesk, type TestDesk } from './desk';

describe('the command line', () => {
  let desk: TestDesk;
  beforeEach(() => {
    desk = testDesk();
    desk.write('seeds/one.md', story);
  });
  afterEach(() => desk.clear());

  it('tells its version and its commands', async () => {
    assert.deepEqual(await desk.copydesk('--version'), { status: 0, out: `${version}\n`, err: '' });
    const { status, out } = await desk.copydesk('--help');
    assert.equal(status, 0);
    for (const command of ['lint', 'index', 'audit', 'archive', 'explain', 'lsp']) assert.match(out, new RegExp(`^  ${command} `, 'm'));
  });

  it('explains every check with its examples', async () => {
    for (const { id, title } of checks) {
      const { status, out } = await desk.copydesk('explain', id);
      assert.equal(status, 0);
      assert.ok(out.startsWith(`${id}: ${title}\n`));
      assert.match(out, /Draft: .*/);
      assert.doesNotMatch(out, /\[\||\|\]/);
    }
  });

  it('makes the index, tells what it holds, and makes it anew', async function () {
    if (!storeAvailable()) this.skip();
    const index = desk.at('.copydesk/index.sqlite');
    assert.match((await desk.copydesk('index', '--status')).out, /^There is no index at \.copydesk\/index\.sqlite yet/);
    assert.ok(!existsSync(index));
    const { status, out, err } = await desk.copydesk('index');
    assert.deepEqual([status, err], [0, '']);
    assert.match(out, /^\.copydesk\/index\.sqlite: 1 article, 1 sentence, \d+\.\d MB\.\n$/);
    desk.write('seeds/two.md', story.replace('Lundy', 'Marl'));
    assert.match((await desk.copydesk('index', '--status')).out, /: 1 article,/);
    assert.match((await desk.copydesk('index')).out, /: 2 articles,/);
    assert.match((await desk.copydesk('index', '--rebuild')).out, /: 2 articles,/);
  });

  it('names every file of the archive that is no article when it makes the index', async () => {
    for (let number = 0; number < 7; number++) desk.write(`seeds/${number}.txt`, Buffer.from([0, 1, 2]));
    const { status, err } = await desk.copydesk('index');
    assert.equal(status, 0);
    assert.equal(err.match(/not text/g)?.length, 7);
    const linted = await desk.copydesk('lint', 'seeds/one.md');
    assert.equal(linted.err.match(/not text/g)?.length, 5);
    assert.match(linted.err, /^2 more files of the archive hold no article; copydesk index names them all\.$/m);
  });

  it('cannot make an index of nothing', async () => {
    desk.write('copydesk.json', '{"archive": []}');
    const { status, err } = await desk.copydesk('index');
    assert.equal(status, 2);
    assert.match(err, /no archive is known; name its folder with --archive/);
  });

  it('audits the archive', async () => {
    const clean = await desk.copydesk('audit');
    assert.deepEqual(clean, { status: 0, out: 'The archive agrees with itself, as far as Copydesk can tell.\n', err: '' });
    desk.write('seeds/two.md', story.replace('$4 million', '$40 million').replace('Courier', 'Herald'));
    const { status, out } = await desk.copydesk('audit');
    assert.equal(status, 1);
    assert.match(out, /changed-figure/);
    assert.match(out, /^ {2}«\$40 million» {2}1 story\n {4}The Herald, 2021-03-04, seeds\/two\.md:6\n {6}The Lundy Bridge will cost/m);
    const page = (await desk.copydesk('audit', '--format', 'html')).out;
    assert.match(page, /<title>Copydesk: 1 conflict in the archive<\/title>/);
    assert.match(page, /<h4><q>\$40 million<\/q> · 1 story<\/h4>\n<figure>\n<blockquote>The Lundy Bridge will cost/);
    const { conflicts } = JSON.parse((await desk.copydesk('audit', '--format', 'json')).out);
    assert.deepEqual(conflicts[0].sides.map(({ value }: { value: string }) => value).sort(), ['$4 million', '$40 million']);
  });

  it('finds sentences of the archive, words in any case and order', async () => {
    const { status, out, err } = await desk.copydesk('archive', 'search', 'brill', 'lundy');
    assert.deepEqual([status, err], [0, '']);
    assert.match(out, /^The Lundy Bridge will cost \$4 million, Mayor Ada Brill said\.\n {2}The Courier, 2021-03-04, .*seeds\/one\.md:6\n\n1 sentence\.\n$/);
    assert.equal((await desk.copydesk('archive', 'search', '"bridge will cost"')).status, 0);
    assert.equal((await desk.copydesk('archive', 'search', '"cost will bridge"')).status, 1);
    const none = await desk.copydesk('archive', 'search', 'zeppelin');
    assert.deepEqual([none.status, none.out], [1, 'The archive has no sentence with these words.\n']);
  });

  it('shows an article that a search has named', async () => {
    const { passages } = JSON.parse((await desk.copydesk('archive', 'search', 'bridge', '--format', 'json')).out);
    const { status, out } = await desk.copydesk('archive', 'show', passages[0].id);
    assert.equal(status, 0);
    assert.match(out, /The Courier, 2021-03-04, news, seeds\/one\.md\n\n[^]*The Lundy Bridge will cost \$4 million/);
    const unknown = await desk.copydesk('archive', 'show', 'nothing.md');
    assert.equal(unknown.status, 2);
    assert.match(unknown.err, /^copydesk: the archive has no article “nothing\.md”/);
  });
});
