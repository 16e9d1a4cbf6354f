import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { countUse, noteProposal, proposedSeverity, readUsage, type Use, usageFile } from '../../server/ledger/usage';
import { usageText } from '../../server/report/usage';

describe('how checks were used', () => {
  let root = '';
  beforeEach(() => { root = mkdtempSync(path.join(tmpdir(), 'copydesk-')); });
  afterEach(() => rmSync(root, { recursive: true }));

  const count = (...used: Use[]) => used.map((use) => countUse(root, 'changed-figure', use)).at(-1)!;
  const dismissed = (number: number): Use[] => Array.from({ length: number }, () => 'dismissed');

  it('is counted on this machine, apart from what is shared', () => {
    assert.equal(usageText(readUsage(root)), 'No finding has been decided here yet.\n');
    count('accepted', 'asked', 'kept', 'dismissed', 'dismissed');
    countUse(root, 'name-spelling', 'accepted');
    assert.equal(usageText(readUsage(root)), [
      '| check          | accepted | asked | kept | dismissed |',
      '| -------------- | -------: | ----: | ---: | --------: |',
      '| changed-figure |        1 |     1 |    1 |         2 |',
      '| name-spelling  |        1 |     0 |    0 |         0 |',
      '',
    ].join('\n'));
    assert.match(readFileSync(path.join(root, '.copydesk/.gitignore'), 'utf8'), /^usage\.json\*$/m);
  });

  it('begins anew where the file is broken', () => {
    count('accepted');
    for (const text of ['{', '[]', '{"checks": {"changed-figure": {"accepted": "x"}, "nothing": {}}}']) {
      writeFileSync(usageFile(root), text);
      assert.equal(readUsage(root).size, 0, text);
    }
    assert.equal(count('kept').kept, 1);
  });

  it('proposes a lower severity for a check that is dismissed again and again, and only once', () => {
    assert.equal(proposedSeverity(count(...dismissed(4)), 'warning'), undefined);
    assert.equal(proposedSeverity(count('dismissed'), 'warning'), 'information');
    assert.equal(proposedSeverity(readUsage(root).get('changed-figure')!, 'hint'), undefined, 'there is none lower');
    noteProposal(root, 'changed-figure');
    assert.equal(proposedSeverity(count(...dismissed(4)), 'warning'), undefined);
    assert.equal(proposedSeverity(count('dismissed'), 'error'), 'warning');
  });

  it('proposes nothing for a check that is often of use', () => {
    count('accepted', 'asked', 'kept');
    assert.equal(proposedSeverity(count(...dismissed(11)), 'warning'), undefined);
    assert.equal(proposedSeverity(count('dismissed'), 'warning'), 'information');
  });
});
