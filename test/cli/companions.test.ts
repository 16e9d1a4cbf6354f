import assert from 'node:assert/strict';
import { testDesk, type TestDesk } from './desk';

const main = `---
headline: Lundy Bridge opens
date: 2021-03-04
---

Mayor Ada Brill opened the Lundy Bridge on Thursday. The bridge cost $4 million, she said, and took two years.
`;
const sidebar = `---
headline: The bridge in figures
date: 2021-03-04
---

Ada Brill calls the Lundy Bridge a bargain. The bridge cost $14 million, she said.
`;

describe('drafts of one folder', () => {
  let desk: TestDesk;
  beforeEach(() => {
    desk = testDesk();
    desk.write('copydesk.json', '{}');
    desk.write('bridge/main.md', main);
    desk.write('bridge/sidebar.md', sidebar);
  });
  afterEach(() => desk.clear());

  const found = async (...words: string[]): Promise<string[]> => {
    const { drafts } = JSON.parse((await desk.copydesk('lint', ...words, '--format', 'json')).out);
    return drafts.flatMap(({ file, findings }: { file: string; findings: { check: string; message: string; evidence: { file: string; place: { line: number } }[] }[] }) =>
      findings.map(({ check, message, evidence }) => `${file}: ${check}: ${message} (${evidence.map((one) => `${one.file}:${one.place.line}`).join(', ')})`));
  };

  it('are compared with one another, each finding naming the other draft', async () => {
    assert.deepEqual(await found('bridge'), [
      'bridge/main.md: self-conflict: sidebar.md (March 4, 2021) says $14 million; the draft says $4 million. (bridge/sidebar.md:6)',
      'bridge/sidebar.md: self-conflict: main.md (March 4, 2021) says $4 million; the draft says $14 million. (bridge/main.md:6)',
    ]);
    assert.deepEqual(await found('bridge/main.md'), [], 'a draft that is checked alone is not');
  });

  it('are not where the newsroom says so', async () => {
    assert.deepEqual(await found('bridge', '--no-companions'), []);
    desk.write('copydesk.json', '{"companions": false}');
    assert.deepEqual(await found('bridge'), []);
    desk.write('copydesk.json', '{"severities": {"self-conflict": "off"}}');
    assert.deepEqual(await found('bridge'), []);
  });

  it('are checked again when one of them changes', async () => {
    assert.equal((await found('bridge')).length, 2);
    desk.write('bridge/sidebar.md', sidebar.replace('$14 million', '$4 million'));
    assert.deepEqual(await found('bridge'), []);
  });

  it('have nothing to do with drafts of other days, other people or other folders', async () => {
    desk.write('bridge/sidebar.md', sidebar.replace('2021-03-04', '2021-03-09'));
    assert.deepEqual(await found('bridge'), []);
    desk.write('bridge/sidebar.md', sidebar.replace('Ada Brill calls', 'Cy Dunn calls').replace('the Lundy Bridge', 'the Marsh Bridge').replace('she', 'he'));
    assert.deepEqual(await found('bridge'), []);
    desk.write('bridge/sidebar.md', main);
    desk.write('other/sidebar.md', sidebar);
    assert.deepEqual(await found('.'), []);
  });

  it('do not stand in for the archive, whose word is shown once', async () => {
    desk.write('seeds/city.md', main.replace('---\n', '---\nsource: The Courier\n'));
    const all = await found('bridge');
    assert.equal(all.length, 2, all.join('\n'));
    assert.match(all[1] ?? '', /^bridge\/sidebar\.md: changed-figure: The Courier \(March 4, 2021\) says \$4 million/);
  });
});
