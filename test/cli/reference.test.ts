import assert from 'node:assert/strict';
import { testDesk, type TestDesk } from './desk';

describe('a list of people in the archive', () => {
  let desk: TestDesk;
  beforeEach(() => { desk = testDesk(); });
  afterEach(() => desk.clear());

  const table = 'Name,Office,State,Party,Start,Born\nAda Brill,Senator,Ohio,Democrat,2011-01-05,1961-02-03\n';
  const draft = '---\ndate: 2021-03-04\n---\n\nSen. Ada Brill (R-Ohio), who took office in 2012, spoke on Monday.\n';

  const lint = async () => {
    const { out, err, status } = await desk.copydesk('lint', 'draft.md', '--format', 'json');
    const [{ findings }] = JSON.parse(out).drafts;
    return { err, status, said: findings.map(({ message, evidence }: { message: string; evidence: { text: string; file: string }[] }) =>
      [message, evidence[0]?.text, evidence[0]?.file]) };
  };

  it('settles party and time in office, and is shown as a sentence with its file', async () => {
    desk.write('seeds/officials.csv', table);
    desk.write('seeds/story.md', 'Sen. Ada Brill, a Republican, has represented Ohio in the Senate since 2012.\n');
    desk.write('draft.md', draft);
    const evidence = ['Ada Brill, a Democrat, has represented Ohio in the U.S. Senate since Jan. 5, 2011.', 'seeds/officials.csv'];
    assert.deepEqual(await lint(), { err: '', status: 1, said: [
      ['officials has Ada Brill as a Democrat; the draft says Republican.', ...evidence],
      ['officials has Ada Brill in office since Jan. 5, 2011; the draft says 2012.', ...evidence],
    ] });
  });

  it('is read with the names that copydesk.json gives to its fields, and again when they change', async () => {
    desk.write('seeds/list.json', '[{"wer": "Ada Brill", "amt": "sen", "land": "OH", "partei": "D", "farbe": "R"}]');
    desk.write('draft.md', '---\ndate: 2021-03-04\n---\n\nSen. Ada Brill (R-Ohio) spoke on Monday.\n');
    const configured = (party: string) => desk.write('copydesk.json', JSON.stringify({
      sources: { 'seeds/list.json': { source: 'The Register', fields: { name: 'wer', office: 'amt', state: 'land', party } } },
    }));
    configured('partei');
    assert.deepEqual((await lint()).said.map(([message]: string[]) => message),
      ['The Register has Ada Brill as a Democrat; the draft says Republican.']);
    configured('farbe');
    assert.deepEqual((await lint()).said, []);
  });

  it('is used but for the lines that are wrong, which are told', async () => {
    desk.write('seeds/officials.csv', `${table}Tom Rusk,Mayor,,,soon,\n`);
    desk.write('draft.md', draft);
    const { err, said } = await lint();
    assert.equal(said.length, 2);
    assert.match(err, /seeds\/officials\.csv: Line 3 cannot be used as it is: “soon” is no date and is left out; write it like 2011-01-05; the rest of the file is used\./);
  });
});
