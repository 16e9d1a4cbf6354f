import assert from 'node:assert/strict';
import { countUse } from '../../server/ledger/usage';
import { testDesk, type TestDesk } from './desk';

describe('what holds', () => {
  let desk: TestDesk;
  beforeEach(() => { desk = testDesk(); });
  afterEach(() => desk.clear());

  it('is shown with the file that says so, the nearest first', async () => {
    desk.write('copydesk.json', '{"archive": "archive", "severities": {"changed-date": "error", "changed-wording": "off"}, "sources": {"archive/wire": {"trust": 2}}}');
    desk.write('sports/copydesk.json', '{"severities": {"changed-wording": "hint"}, "asOf": "2021-03-04"}');
    desk.write('sports/game.md', 'x');
    const { status, out } = await desk.copydesk('config', 'sports/game.md');
    assert.equal(status, 0);
    for (const line of [
      '// What holds for drafts in sports: the nearest copydesk.json that sets a value wins.',
      '  "archive": ["archive"], // copydesk.json',
      '  "drafts": [], // nothing else is set',
      '  "companions": true, // nothing else is set',
      '  "asOf": "2021-03-04", // sports/copydesk.json',
      '    "archive/wire": {"trust": 2}, // copydesk.json',
      '    "changed-date": "error", // copydesk.json',
      '    "changed-wording": "hint", // sports/copydesk.json',
      '    "wrong-role": "warning", // nothing else is set',
    ]) assert.ok(out.split('\n').includes(line), `${line}\n\n${out}`);
  });

  it('and what is wrong with it is told', async () => {
    desk.write('copydesk.json', '{"archve": "a"}');
    const { status, err } = await desk.copydesk('config');
    assert.equal(status, 2);
    assert.match(err, /^copydesk\.json:1: “archve” is no setting; did you mean “archive”\?\n$/);
  });

  it('how checks were used is shown on request', async () => {
    desk.write('copydesk.json', '{}');
    assert.equal((await desk.copydesk('usage')).out, 'No finding has been decided here yet.\n');
    countUse(desk.root, 'wrong-role', 'kept');
    assert.match((await desk.copydesk('usage')).out, /\| wrong-role \| +0 \| +0 \| +1 \| +0 \|/);
    assert.equal(JSON.parse((await desk.copydesk('usage', '--format', 'json')).out).checks['wrong-role'].kept, 1);
  });
});
