import assert from 'node:assert/strict';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { withDecision } from '../../server/ledger/ledger';
import { docx, paragraph } from '../formats/zip';
import { rightDraft, story, testDesk, type TestDesk, unfinishedDraft, wrongDraft } from './desk';

describe('copydesk lint', () => {
  let desk: TestDesk;
  beforeEach(() => {
    desk = testDesk();
    desk.write('seeds/bridge.md', story);
  });
  afterEach(() => desk.clear());

  const findingsIn = (out: string): readonly { file: string; checks: string[] }[] =>
    JSON.parse(out).drafts.map(({ file, findings }: { file: string; findings: { check: string }[] }) =>
      ({ file, checks: findings.map(({ check }) => check) }));

  it('looks up what it has found before, until draft, archive, configuration or decisions change', async () => {
    const checksIn = async (): Promise<string[]> =>
      findingsIn((await desk.copydesk('lint', 'draft.md', '--format', 'json')).out).flatMap(({ checks }) => checks);
    desk.write('draft.md', wrongDraft);
    assert.deepEqual(await checksIn(), ['changed-figure']);
    // What is looked up is told from what is found anew by a mark.
    const { DatabaseSync } = process.getBuiltinModule('node:sqlite');
    const db = new DatabaseSync(desk.at('.copydesk/index.sqlite'));
    db.exec("UPDATE results SET body = replace(body, 'changed-figure', 'looked-up')");
    assert.deepEqual(await checksIn(), ['looked-up']);
    desk.write('draft.md', rightDraft);
    assert.deepEqual(await checksIn(), []);
    desk.write('draft.md', wrongDraft);
    assert.deepEqual(await checksIn(), ['looked-up']);
    desk.write('copydesk.json', JSON.stringify({ severities: { 'changed-figure': 'off' } }));
    assert.deepEqual(await checksIn(), []);
    desk.write('copydesk.json', '{}');
    desk.write('seeds/bridge.md', story.replace('$4 million', '$40 million'));
    assert.deepEqual(await checksIn(), []);
    db.close();
  });

  it('shows where a draft and the archive differ, with the archive’s sentence', async () => {
    desk.write('draft.md', wrongDraft);
    const { status, out, err } = await desk.copydesk('lint', 'draft.md');
    assert.equal(status, 1);
    assert.match(out, /^draft\.md\n +1:50 {2}warning .*\$4 million.*\$40 million\. {2}changed-figure\n +The Courier, 2021-03-04, seeds\/bridge\.md:6\n +The Lundy Bridge will cost «\$4 million», Mayor/);
    assert.equal(err, '');
  });

  it('shows what each score rests on, where that is asked for', async () => {
    desk.write('draft.md', wrongDraft);
    const { out } = await desk.copydesk('lint', 'draft.md', '--explain-score');
    assert.match(out, /\n {10}score 0\.\d\d\n {12}start money +1\.00 x -\d\.\d0 = -\d\.\d0\n/);
    assert.match(out, /\n {12}sentence +\d\.\d\d x +\d\.\d0 = \+\d\.\d\d\n/);
    assert.doesNotMatch((await desk.copydesk('lint', 'draft.md')).out, /score/);

    const report = JSON.parse((await desk.copydesk('lint', 'draft.md', '--explain-score', '--format', 'json')).out);
    const [{ score, reasons }] = report.drafts[0].findings;
    const sum = reasons.reduce((all: number, { contribution }: { contribution: number }) => all + contribution, 0);
    assert.ok(Math.abs(1 / (1 + Math.exp(-sum)) - score) < 0.01, 'the contributions make the score');
    const plain = JSON.parse((await desk.copydesk('lint', 'draft.md', '--format', 'json')).out);
    assert.equal(plain.drafts[0].findings[0].reasons, undefined);
  });

  it('says nothing against a draft that agrees', async () => {
    desk.write('draft.md', rightDraft);
    assert.deepEqual(await desk.copydesk('lint', 'draft.md'), { status: 0, out: 'No findings in 1 draft.\n', err: '' });
  });

  it('takes the drafts of the folder, but for the archive, where none is named', async () => {
    desk.write('draft.md', rightDraft);
    desk.write('tonight/other.txt', wrongDraft);
    desk.write('notes.pdf', 'x');
    const { out } = await desk.copydesk('lint', '--format', 'json');
    assert.deepEqual(findingsIn(out), [{ file: 'draft.md', checks: [] }, { file: 'tonight/other.txt', checks: ['changed-figure'] }]);
  });

  it('fails from the severity on that was asked for', async () => {
    desk.write('draft.md', unfinishedDraft);
    for (const [severity, ...statuses] of [['error', 1, 1, 1], ['warning', 0, 1, 1], ['information', 0, 0, 1], ['hint', 0, 0, 0]] as const) {
      desk.write('copydesk.json', JSON.stringify({ severities: { 'unfinished-copy': severity } }));
      for (const [number, threshold] of ['error', 'warning', 'information'].entries()) {
        assert.equal((await desk.copydesk('lint', '--fail-on', threshold)).status, statuses[number], `${severity} ${threshold}`);
      }
    }
  });

  it('takes other folders for the archive, and drafts even behind them', async () => {
    desk.write('wire/one.md', story.replace('$4 million', '$40 million'));
    desk.write('draft.md', wrongDraft);
    assert.equal((await desk.copydesk('lint', 'draft.md', '--archive', 'wire')).status, 0);
    assert.equal((await desk.copydesk('lint', '--archive', 'wire', 'draft.md')).status, 0);
    assert.equal((await desk.copydesk('lint', 'draft.md', '--archive', 'wire', 'seeds', '--format', 'json')).err, '');
  });

  it('checks a draft against itself where there is no archive', async () => {
    desk.write('alone/.copydesk/ledger.jsonl', '');
    desk.write('alone/draft.md', unfinishedDraft);
    const { status, out, err } = await desk.copydesk('lint', 'alone/draft.md', '--archive', 'alone');
    assert.deepEqual([status, err], [1, '']);
    assert.match(out, /unfinished-copy/);
  });

  it('does not take a story of the archive as evidence for itself', async () => {
    desk.write('seeds/other.md', story.replace('$4 million', '$40 million').replace('Courier', 'Herald'));
    const { out } = await desk.copydesk('lint', 'seeds/other.md', '--format', 'json');
    const [draft] = JSON.parse(out).drafts;
    const files = draft.findings.flatMap(({ evidence }: { evidence: { file: string }[] }) => evidence.map(({ file }) => file));
    assert.deepEqual([...new Set(files)], ['seeds/bridge.md']);
  });

  it('obeys the severities of copydesk.json', async () => {
    desk.write('draft.md', unfinishedDraft);
    desk.write('copydesk.json', '{"severities": {"unfinished-copy": "hint"}}');
    assert.match((await desk.copydesk('lint')).out, / hint .*unfinished-copy/);
    desk.write('copydesk.json', '{"severities": {"unfinished-copy": "off"}}');
    assert.equal((await desk.copydesk('lint')).out, 'No findings in 1 draft.\n');
    desk.write('loud.json', '{"severities": {"unfinished-copy": "warning"}}');
    assert.match((await desk.copydesk('lint', '--config', 'loud.json')).out, / warning .*unfinished-copy/);
  });

  it('leaves out what an editor has settled', async () => {
    desk.write('draft.md', unfinishedDraft);
    desk.write('other.md', unfinishedDraft);
    const [{ claim }] = JSON.parse((await desk.copydesk('lint', '--format', 'json')).out).drafts[0].findings;
    desk.write('.copydesk/ledger.jsonl', withDecision('', { claim, decision: 'keep', when: '2024-03-01T10:00:00Z', draft: 'draft.md' }));
    const { out } = await desk.copydesk('lint');
    assert.match(out, /^other\.md\n/);
    assert.match(out, /1 finding \(1 error\) in 2 drafts; 1 settled earlier\.\n$/);
  });

  it('checks only against the sources that are declared, on the command line or in the draft', async () => {
    desk.write('notes.txt', 'The Lundy Bridge will cost $40 million, Mayor Ada Brill said.\n');
    desk.write('tonight/draft.md', wrongDraft);
    desk.write('tonight/own.md', `---\nsources: [../notes.txt]\n---\n\n${wrongDraft}`);
    desk.write('tonight/bare.md', `---\nsources: [../notes.txt]\n---\n\n${wrongDraft.replace('$40', '$40.5')}`);
    const clean = { status: 0, out: 'No findings in 1 draft.\n', err: '' };
    assert.deepEqual(await desk.copydesk('lint', 'tonight/draft.md', '--source', 'notes.txt'), clean);
    assert.deepEqual(await desk.copydesk('lint', 'tonight/own.md'), clean);
    assert.match((await desk.copydesk('lint', 'tonight/bare.md')).out, /\$40\.5 million/);
  });

  it('checks Word files, which it never changes', async () => {
    desk.write('seeds/bridge.md', story);
    desk.write('tonight/draft.docx', docx(`${paragraph('A bridge for Lundy', 'Titel')}${paragraph(wrongDraft.trim())}`));
    desk.write('tonight/~$draft.docx', Buffer.from([1, 2, 3]));
    const { out, err } = await desk.copydesk('lint', 'tonight', '--format', 'json');
    const [draft] = JSON.parse(out).drafts;
    assert.deepEqual([err, draft.file, draft.findings[0].words, draft.findings[0].place.line, draft.findings[0].fixes],
      ['', 'tonight/draft.docx', '$40 million', 3, []]);
  });

  it('shows where in an export its evidence begins, and none where a file has no lines', async () => {
    desk.write('seeds/bridge.md', 'Nothing of it.');
    const place = async (name: string, content: string | Buffer): Promise<unknown> => {
      desk.write(`seeds/${name}`, content);
      const [{ findings: [finding] }] = JSON.parse((await desk.copydesk('lint', 'draft.md', '--format', 'json')).out).drafts;
      rmSync(desk.at(`seeds/${name}`));
      const { file, headline, place } = finding.evidence[0];
      return [file, headline, place?.line];
    };
    desk.write('draft.md', wrongDraft);
    const body = 'The Lundy Bridge will cost $4 million, Mayor Ada Brill said.';
    assert.deepEqual(await place('a.jsonl', `{"title":"Pool","text":"It opened."}\n{"title":"Bridge","text":"${body}"}\n`), ['seeds/a.jsonl', 'Bridge', 2]);
    assert.deepEqual(await place('a.csv', `title,text\nPool,"It opened.\n\nAt last."\nBridge,"${body}"\n`), ['seeds/a.csv', 'Bridge', 5]);
    assert.deepEqual(await place('a.xml', `<rss><channel>\n<item><title>Pool</title><description>It.</description></item>\n<item><title>Bridge</title><description>${body}</description></item></channel></rss>`), ['seeds/a.xml', 'Bridge', 3]);
    assert.deepEqual(await place('a.docx', docx(paragraph('Bridge', 'Titel') + paragraph(body))), ['seeds/a.docx', 'Bridge', undefined]);
  });

  it('writes the report to a file and prints nothing', async () => {
    desk.write('draft.md', unfinishedDraft);
    const { status, out } = await desk.copydesk('lint', '--format', 'sarif', '--output', 'report.sarif');
    assert.deepEqual([status, out], [1, '']);
    assert.equal(JSON.parse(readFileSync(desk.at('report.sarif'), 'utf8')).runs[0].results.length, 1);
  });

  it('prints JSON with the fields that docs/formats.md shows', async () => {
    desk.write('seeds/bridge.md', story.replace('---\n', '---\nheadline: Bridge to open late\n'));
    desk.write('draft.md', wrongDraft);
    const page = readFileSync(path.resolve(__dirname, '../../docs/formats.md'), 'utf8');
    const shown: unknown = JSON.parse(/```json\n([^`]*)```/.exec(page)?.[1] ?? '');
    assert.deepEqual(shapeOf(JSON.parse((await desk.copydesk('lint', '--format', 'json')).out)), shapeOf(shown));
  });

  it('has six formats', async () => {
    desk.write('draft.md', unfinishedDraft);
    const beginnings = { stylish: 'draft.md', json: '{', sarif: '{', github: '::error ', junit: '<?xml', html: '<!doctype html>' };
    for (const [format, beginning] of Object.entries(beginnings)) {
      const { status, out } = await desk.copydesk('lint', '--format', format);
      assert.equal(status, 1);
      assert.ok(out.startsWith(beginning), format);
    }
  });

  it('says the same with an index and without', async () => {
    desk.write('draft.md', wrongDraft);
    const first = await desk.copydesk('lint');
    assert.deepEqual(await desk.copydesk('lint'), first);
  });
});

/** A value with its fields, but without what they hold. */
function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.length ? [shapeOf(value[0])] : [];
  if (typeof value !== 'object' || value === null) return typeof value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => a < b ? -1 : 1).map(([key, held]) => [key, shapeOf(held)]));
}
