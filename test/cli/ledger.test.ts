import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { keepDecision, readLedger } from '../../server/ledger/file';
import { rightDraft, story, testDesk, type TestDesk, unfinishedDraft, wrongDraft } from './desk';

describe('deciding', () => {
  let desk: TestDesk;
  beforeEach(() => {
    desk = testDesk();
    desk.write('seeds/bridge.md', story);
    desk.write('copydesk.json', '{}');
  });
  afterEach(() => desk.clear());

  const claimIn = async (draft: string): Promise<string> =>
    JSON.parse((await desk.copydesk('lint', draft, '--format', 'json')).out).drafts[0].findings[0].claim;
  const when = '2024-05-06T07:08:09Z';

  it('can be required before drafts go out', async () => {
    desk.write('copydesk.json', '{"severities": {"changed-figure": "information"}}');
    desk.write('draft.md', wrongDraft);
    assert.equal((await desk.copydesk('lint', 'draft.md')).status, 0);
    const { status, err } = await desk.copydesk('lint', 'draft.md', '--require-verified');
    assert.equal(status, 1);
    assert.equal(err, '1 conflict is undecided; mend the draft, or decide in the editor, which writes .copydesk/ledger.jsonl.\n');
    const claim = await claimIn('draft.md');
    keepDecision(desk.root, { claim, decision: 'asked', when });
    assert.equal((await desk.copydesk('lint', 'draft.md', '--require-verified')).status, 1);
    keepDecision(desk.root, { claim, decision: 'keep', when, how: 'Called the city' });
    assert.deepEqual(await desk.copydesk('lint', 'draft.md', '--require-verified'), { status: 0, out: 'No findings in 1 draft; 1 settled earlier.\n', err: '' });
  });

  it('has nothing to do with what has no other side', async () => {
    desk.write('draft.md', unfinishedDraft);
    assert.equal((await desk.copydesk('lint', 'draft.md', '--require-verified')).err, '');
  });

  it('is looked through: what holds, what matches nothing any more', async () => {
    desk.write('a.md', wrongDraft);
    desk.write('b.md', wrongDraft);
    const claim = await claimIn('a.md');
    keepDecision(desk.root, { claim, decision: 'keep', when, value: '$40 million', who: 'Ada' });
    assert.deepEqual(await desk.copydesk('ledger'), {
      status: 0, out: `In force:\n  a.md, b.md: keep “$40 million” · Ada · 2024-05-06 · ${claim}\n\n1 decision.\n`, err: '',
    });
    keepDecision(desk.root, { claim, decision: 'not-a-conflict', when, draft: 'a.md' });
    keepDecision(desk.root, { claim: 'gone', decision: 'keep', when, draft: 'deleted.md' });
    desk.write('b.md', rightDraft);
    const { status, out } = await desk.copydesk('ledger', '--format', 'json');
    assert.equal(status, 1);
    const states = JSON.parse(out).decisions.map(({ claim: about, draft, state }: Record<string, string>) => [about === 'gone', draft, state]);
    assert.deepEqual(states, [[true, 'deleted.md', 'matches nothing'], [false, undefined, 'replaced'], [false, 'a.md', 'in force']]);
    assert.match((await desk.copydesk('ledger', 'b.md')).out, /^Matches nothing in the drafts any more:\n {2}deleted\.md: keep · 2024-05-06 · gone\n\nAbout drafts that were not looked at:\n/);

    assert.match((await desk.copydesk('ledger', '--prune')).out, /3 decisions, 1 matches nothing/);
    assert.equal(readLedger(desk.root).ledger.decisions.has('gone'), false);
    desk.write('a.md', rightDraft);
    await desk.copydesk('ledger', 'a.md', '--prune');
    assert.deepEqual([...readLedger(desk.root).ledger.decisions.values()].flat().map(({ draft }) => draft), [undefined], 'one for every draft stays until all are looked at');
  });

  it('of two editors is merged by git without a conflict', function () {
    const git = (...words: string[]): string => {
      const { status, stdout, stderr } = spawnSync('git', ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.org', ...words], { cwd: desk.root, encoding: 'utf8' });
      assert.equal(status, 0, `git ${words.join(' ')}: ${stdout}${stderr}`);
      return stdout;
    };
    if (spawnSync('git', ['--version']).status !== 0) this.skip();
    const decide = (claim: string, value: string, day: number): void =>
      keepDecision(desk.root, { claim, decision: 'keep', value, when: `2024-05-0${day}T00:00:00Z` });
    const commit = (): void => void [git('add', '-A'), git('commit', '-q', '-m', 'Decide')];
    git('init', '-q', '-b', 'main');
    decide('b', '1997', 1);
    commit();
    git('checkout', '-q', '-b', 'night');
    decide('a', '$4 million', 2);
    decide('b', '1998', 3);
    decide('c', '12', 3);
    commit();
    git('checkout', '-q', 'main');
    decide('aa', '7', 2);
    decide('b', '1999', 2);
    decide('d', '61', 2);
    commit();
    git('merge', '-q', '--no-edit', 'night');
    const { ledger: { decisions, brokenLines } } = readLedger(desk.root);
    assert.deepEqual(brokenLines, []);
    assert.deepEqual([...decisions.keys()].sort(), ['a', 'aa', 'b', 'c', 'd']);
    assert.deepEqual(decisions.get('b')?.map(({ value }) => value).sort(), ['1998', '1999']);
    decide('b', '2000', 4);
    assert.deepEqual(readLedger(desk.root).ledger.decisions.get('b')?.map(({ value }) => value), ['2000']);
    assert.equal(readFileSync(desk.at('.copydesk/.gitattributes'), 'utf8'), 'ledger.jsonl merge=union\n');
    rmSync(desk.at('.git'), { recursive: true });
  });
});
