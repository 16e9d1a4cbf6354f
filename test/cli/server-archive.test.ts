import assert from 'node:assert/strict';
import { type DatabaseServer, databaseServer } from '../archive/database-server';
import { rightDraft, story, testDesk, type TestDesk, wrongDraft } from './desk';

const elsewhere = '---\nsource: The Beacon\ndate: 2021-03-05\n---\n\nThe Lundy Bridge will cost $5 million, Mayor Ada Brill said.\n';

describe('the command line with an archive on a server', function () {
  this.timeout(60_000);
  let server: DatabaseServer;
  let desk: TestDesk;
  const earlier = process.env['COPYDESK_ARCHIVE_PASSWORD'];
  before(async function () {
    server = databaseServer(this);
    await server.empty();
    process.env['COPYDESK_ARCHIVE_PASSWORD'] = server.password;
    desk = testDesk();
    desk.write('clips/courier.md', story);
    desk.write('drafts/wrong.md', wrongDraft);
    desk.write('drafts/right.md', rightDraft);
    desk.write('copydesk.json', JSON.stringify({ archive: server.address }));
  });
  after(() => {
    desk?.clear();
    process.env['COPYDESK_ARCHIVE_PASSWORD'] = earlier;
    if (earlier === undefined) delete process.env['COPYDESK_ARCHIVE_PASSWORD'];
  });

  it('imports a folder, named before or behind the address', async () => {
    for (const words of [['clips', '--archive', server.address], ['--archive', server.address, 'clips'], ['clips']]) {
      const { status, out, err } = await desk.copydesk('index', ...words);
      assert.deepEqual([status, err], [0, '']);
      assert.match(out, /^postgres:.*: 1 article, 1 sentence, [\d.]+ MB\.\n$/);
    }
    assert.match((await desk.copydesk('index', '--status')).out, /: 1 article, 1 sentence/);
  });

  it('asks for a folder where none is named', async () => {
    const { status, err } = await desk.copydesk('index');
    assert.equal(status, 2);
    assert.match(err, /no folder to import is named; the command is copydesk index FOLDER --archive ADDRESS\./);
  });

  it('finds in drafts what it finds with the folder', async () => {
    const { status, out } = await desk.copydesk('lint', 'drafts');
    assert.equal(status, 1);
    assert.match(out, /wrong\.md[^]*\$4 million/);
    assert.equal(out, (await desk.copydesk('lint', 'drafts', '--archive', 'clips')).out);
  });

  it('searches, shows and audits it', async () => {
    assert.match((await desk.copydesk('archive', 'search', 'brill', 'lundy')).out, /The Lundy Bridge will cost \$4 million/);
    assert.match((await desk.copydesk('archive', 'show', 'clips/courier.md')).out, /The Courier, 2021-03-04/);
    assert.equal((await desk.copydesk('audit')).status, 0);
    desk.write('clips/beacon.md', elsewhere);
    await desk.copydesk('index', 'clips');
    const { status, out } = await desk.copydesk('audit');
    assert.equal(status, 1);
    assert.equal(out, (await desk.copydesk('audit', '--archive', 'clips')).out);
  });

  it('says what is wrong with it in one line, and checks drafts without', async () => {
    process.env['COPYDESK_ARCHIVE_PASSWORD'] = 'guessed';
    const { status, out, err } = await desk.copydesk('lint', 'drafts/wrong.md');
    process.env['COPYDESK_ARCHIVE_PASSWORD'] = server.password;
    assert.equal(status, 2);
    assert.match(err, /^postgres:[^\n]* refuses this user; look at the user, the password [^\n]*\n$/);
    assert.doesNotMatch(out, /\$4 million/);
  });
});
