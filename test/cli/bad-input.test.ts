import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { rightDraft, story, testDesk, type TestDesk, unfinishedDraft } from './desk';

describe('bad input is told in one line, and the rest goes on', () => {
  let desk: TestDesk;
  beforeEach(() => {
    desk = testDesk();
    desk.write('seeds/bridge.md', story);
    desk.write('draft.md', unfinishedDraft);
  });
  afterEach(() => desk.clear());

  /** Expects this one line, the status 2, and the finding of the good draft. */
  async function expect(line: RegExp, ...words: readonly string[]): Promise<void> {
    const { status, out, err } = await desk.copydesk('lint', ...words);
    assert.match(err, line);
    assert.equal(err.trim().split('\n').length, 1, err);
    assert.equal(status, 2);
    assert.match(out, /draft\.md\n.*unfinished-copy/);
  }

  it('a draft that is not there', () =>
    expect(/^nowhere\.md: cannot be read, because it does not exist; check the path\.$/m, 'nowhere.md', 'draft.md'));

  it('a draft that is no text', async () => {
    desk.write('picture.md', Buffer.from([0x89, 0x50, 0, 0, 0, 1, 2, 3]));
    await expect(/^picture\.md: is not text; save it as plain text, Markdown or HTML\.$/m);
  });

  it('a draft of 20 megabytes', async () => {
    desk.write('long.md', Buffer.alloc(20_000_000, 'Nothing new. '));
    await expect(/^long\.md: is larger than 10 MB; split it into one file per article\.$/m);
  });

  it('an archive that is not there', () =>
    expect(/^wire: .*it does not exist.*$/m, 'draft.md', '--archive', 'seeds', 'wire'));

  it('a broken copydesk.json', async () => {
    desk.write('copydesk.json', '{"severities": {"unfinished-copy": "off"');
    await expect(/^copydesk\.json:1: this is not valid JSON; .*/m);
    assert.equal(readFileSync(desk.at('copydesk.json'), 'utf8'), '{"severities": {"unfinished-copy": "off"');
  });

  it('a misspelled setting', async () => {
    desk.write('copydesk.json', '{"archve": "wire"}');
    await expect(/^copydesk\.json:1: “archve” is no setting; did you mean “archive”\?$/m);
  });

  it('a configuration file that is not there', () =>
    expect(/^none\.json: it does not exist; .*/m, '--config', 'none.json'));

  it('a broken line in the ledger', async () => {
    desk.write('.copydesk/ledger.jsonl', 'oops\n');
    await expect(/^\.copydesk\/ledger\.jsonl:1: this line is no decision and is left alone; mend it or delete it\.$/m);
    assert.equal(readFileSync(desk.at('.copydesk/ledger.jsonl'), 'utf8'), 'oops\n');
  });

  it('a declared source that is not there', async () => {
    desk.write('own.md', `---\nsources: [none.txt]\n---\n\n${rightDraft}`);
    await expect(/^none\.txt: .*it does not exist; check the path\.$/m);
  });

  it('a name that would write into the terminal', async () => {
    const { err } = await desk.copydesk('lint', 'a\u001B]0;x\u0007\nb.md', 'draft.md');
    assert.match(err, /^a�\]0;x� b\.md: cannot be read/);
  });
});

describe('bad input that is no failure', () => {
  let desk: TestDesk;
  beforeEach(() => {
    desk = testDesk();
    desk.write('seeds/bridge.md', story);
  });
  afterEach(() => desk.clear());

  it('is text in another encoding', async () => {
    desk.write('old.txt', Buffer.from(`The \x93caf\xe9\x94 was closed. ${unfinishedDraft}`, 'latin1'));
    const { status, err } = await desk.copydesk('lint', 'old.txt');
    assert.deepEqual([status, err], [1, '']);
  });

  it('is an empty draft, and a folder without drafts', async () => {
    desk.write('empty.md', '');
    mkdirSync(desk.at('tonight'));
    assert.equal((await desk.copydesk('lint', 'empty.md')).status, 0);
    assert.deepEqual(await desk.copydesk('lint', 'tonight'), { status: 0, out: 'No findings in 0 drafts.\n', err: '' });
  });

  it('is a file of the archive that is no article: it is told and left out', async () => {
    desk.write('seeds/picture.txt', Buffer.from([1, 2, 0, 3]));
    desk.write('draft.md', rightDraft);
    const { status, err } = await desk.copydesk('lint', 'draft.md');
    assert.equal(status, 0);
    assert.match(err, /^seeds\/picture\.txt: .*not text/);
  });
});

describe('a mistake in the command line ends with status 2 and one line', () => {
  let desk: TestDesk;
  beforeEach(() => { desk = testDesk(); });
  afterEach(() => desk.clear());

  const cases: readonly (readonly [readonly string[], RegExp])[] = [
    [['lint', '--format', 'pdf'], /^copydesk: option '--format <format>' argument 'pdf' is invalid\. Allowed choices are stylish, /],
    [['lint', '--fail-on', 'never'], /^copydesk: option '--fail-on <severity>'.*Allowed choices are error, warning, information\./],
    [['lint', '--as-of', '2023-02-29'], /^copydesk: .*Give a day of the calendar such as 2019-10-29\./],
    [['lint', '--colour'], /^copydesk: unknown option '--colour'/],
    [['lint', '--source', 'a.md'], /^copydesk: no draft is named; put it before --source\./],
    [['lnit'], /^copydesk: unknown command 'lnit' \(Did you mean lint\?\)/],
    [['explain', 'changed-dates'], /^copydesk: “changed-dates” is no check; did you mean “changed-date”\?/],
    [['explain'], /^copydesk: missing required argument 'check'/],
    [['lsp'], /^copydesk: required option '--stdio' not specified/],
  ];
  for (const [words, line] of cases) {
    it(words.join(' '), async () => {
      const { status, out, err } = await desk.copydesk(...words);
      assert.deepEqual([status, out, err.trim().split('\n').length], [2, '', 1]);
      assert.match(err, line);
    });
  }

  it('an --output that cannot be written', async () => {
    desk.write('draft.md', rightDraft);
    const { status, err } = await desk.copydesk('lint', '--output', 'no/such/folder/report.txt');
    assert.equal(status, 2);
    assert.match(err, /report\.txt: the report cannot be written, because it does not exist; give --output another name\.\n$/);
  });

  it('an --output that is the draft itself, which stays as it is', async () => {
    desk.write('draft.md', rightDraft);
    const { status, err } = await desk.copydesk('lint', 'draft.md', '--output', 'draft.md');
    assert.equal(status, 2);
    assert.match(err, /is one of the drafts; give --output another name\.\n$/);
    assert.equal(readFileSync(desk.at('draft.md'), 'utf8'), rightDraft);
  });

  it('no command at all shows the help', async () => {
    const { status, err } = await desk.copydesk();
    assert.equal(status, 2);
    assert.match(err, /^Usage: copydesk/);
  });
});
