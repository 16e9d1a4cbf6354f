import assert from 'node:assert/strict';
import { fails } from '../../server/report/report';
import { github } from '../../server/report/github';
import { json } from '../../server/report/json';
import { plainLine } from '../../server/report/plain';
import { stylish } from '../../server/report/stylish';
import { draftWith, exhibit, marked, reportOn } from './sample';

const bridge = { sentence: 'The bridge cost [|$4 million|] to build.' };
const plain = { color: false };

describe('a report', () => {
  it('fails the run from the threshold on', () => {
    const report = reportOn(draftWith('It cost [|$5 million|].', { severity: 'warning' }));
    assert.equal(fails({ ...report, failOn: 'error' }), false);
    assert.equal(fails({ ...report, failOn: 'warning' }), true);
    assert.equal(fails({ ...report, failOn: 'information' }), true);
  });

  it('counts lines and columns like an editor: UTF-16, whatever the line ends', () => {
    const [draft] = reportOn(draftWith('# 🌉\r\rOne\r\nThe 🌉 cost [|$5 million\r\nor so|].')).drafts;
    const place = draft?.findings[0]?.place;
    assert.deepEqual(place && [place.line, place.column, place.endLine, place.endColumn], [4, 13, 5, 6]);
  });

  it('counts copies of one story as one voice', () => {
    const voices = ['bridge', 'bridge', 'other'].map((cluster) => ({ ...bridge, article: { cluster } }));
    const [draft] = reportOn(draftWith('It cost [|$5 million|].', {}, voices)).drafts;
    assert.deepEqual(draft?.findings[0]?.evidence.map(({ independent }) => independent), [2, 2, 2]);
  });

  it('shows the other place where a draft differs from itself', () => {
    const { text, span } = marked('The bridge cost [|$4 million|].\nIt cost $5 million.');
    const finding = { exhibits: [{ span, stance: 'refutes', value: '$4 million' }] } as const;
    const [draft] = reportOn({ ...draftWith('', finding), text }).drafts;
    const evidence = draft?.findings[0]?.evidence[0];
    assert.equal(evidence?.text, 'The bridge cost $4 million.');
    assert.equal(evidence?.text.slice(evidence.mark.start, evidence.mark.end), '$4 million');
    assert.equal(evidence?.source, undefined);
    assert.equal(evidence?.place?.line, 1);
  });

  it('shows the paragraph where the words go beyond one sentence', () => {
    const [piece] = [exhibit({ sentence: 'It opened. [|It cost $4 million.|]' })];
    const short = { ...piece, passage: { ...piece.passage, sentence: { ...piece.passage.sentence, end: 10 } } };
    const [draft] = reportOn(draftWith('[|x|]', { exhibits: [short] })).drafts;
    assert.equal(draft?.findings[0]?.evidence[0]?.text, 'It opened. It cost $4 million.');
  });
});

describe('the stylish report', () => {
  it('shows each finding with its evidence beneath', () => {
    assert.equal(stylish(reportOn(draftWith('The bridge cost [|$5 million|].', {}, [bridge])), plain), [
      'desk/bridge story.md',
      '    1:17  warning      City Herald (March 1, 2024) says $4 million.  changed-figure',
      '          City Herald, 2024-03-01, seeds/a.txt:1',
      '            The bridge cost «$4 million» to build.',
      '',
      '1 finding (1 warning) in 1 draft.',
      '',
    ].join('\n'));
  });

  it('shows a sentence of several versions once', () => {
    const voices = [bridge, { ...bridge, article: { file: '/desk/seeds/b.txt' } }];
    assert.match(stylish(reportOn(draftWith('[|x|]', {}, voices)), plain),
      /\n {10}City Herald, 2024-03-01, seeds\/a\.txt:1; City Herald, 2024-03-01, seeds\/b\.txt:1\n {12}The bridge cost «\$4 million» to build\.\n\n/);
  });

  it('says so when all is well, and how much was settled', () => {
    const [finding] = draftWith('[|x|]').findings;
    assert.ok(finding);
    const clean = { file: 'a.md', text: '', findings: [], settled: [{ ...finding, claim: 'a' }, { ...finding, claim: 'b' }] };
    assert.equal(stylish(reportOn(clean, { ...clean, settled: [] }), plain), 'No findings in 2 drafts; 2 settled earlier.\n');
  });

  it('shows the words in bold where there are colours', () => {
    assert.match(stylish(reportOn(draftWith('[|x|]', {}, [bridge])), { color: true }), /cost \u001B\[1m\$4 million\u001B\[0m to build/);
  });

  it('shortens long sentences and long lists', () => {
    const long = { sentence: `${'far away '.repeat(50)}[|$4 million|]${' and so on'.repeat(50)}` };
    const text = stylish(reportOn(draftWith('[|x|]', {}, Array.from({ length: 6 }, (_, n) => ({ sentence: long.sentence.replace('$4', `$${n}`) })))), plain);
    assert.ok(text.split('\n').every((line) => line.length < 400));
    assert.match(text, / {12}… (far |away ).* …$/m);
    assert.match(text, /and 2 more/);
  });
});

describe('hostile text', () => {
  const hostile = 'a\u001B]0;owned\u0007\r\n::error::b\u202Ec\u009B31m%0A';

  it('brings no control characters into a terminal', () => {
    const draft = draftWith(`[|${hostile}|]`, { message: hostile }, [{ sentence: `${hostile} [|${hostile}|]`, article: { source: hostile, file: `/desk/${hostile}` } }]);
    const text = stylish(reportOn({ ...draft, file: hostile }), plain);
    assert.doesNotMatch(text, /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E]/);
    assert.equal(text.split('\n').length, stylish(reportOn(draftWith('[|x|]', {}, [bridge])), plain).split('\n').length);
  });

  it('starts no command on GitHub', () => {
    const draft = draftWith('[|x|]', { message: hostile }, [{ sentence: `[|${hostile}|]`, article: { source: hostile } }]);
    const text = github(reportOn({ ...draft, file: `${hostile},line=9::` }));
    assert.equal(text.split('\n').length, 2);
    assert.doesNotMatch(text, /[\u0000-\u0009\u000B-\u001F]/);
    assert.match(text, /^::warning file=[^,:]*,line=1,endLine=1,col=1,endColumn=2,title=changed-figure::/);
    assert.ok(text.includes('%250A'));
  });

  it('is still readable', () => assert.equal(plainLine(' a\tb\r\n\u2028c\u0000 '), 'a b c�'));
});

describe('the report for GitHub', () => {
  it('is one command a finding, with the evidence in further lines', () => {
    assert.equal(github(reportOn(draftWith('The bridge cost [|$5 million|].', { severity: 'information' }, [bridge]))),
      '::notice file=desk/bridge story.md,line=1,endLine=1,col=17,endColumn=27,title=changed-figure::'
      + 'City Herald (March 1, 2024) says $4 million.%0A'
      + 'City Herald, 2024-03-01, seeds/a.txt:1: The bridge cost «$4 million» to build.\n');
  });
});

describe('the JSON report', () => {
  it('holds places, evidence, fixes and the claim', () => {
    const { text, span } = marked('The bridge cost [|$5 million|].');
    const fixes = [{ title: 'Use “$4 million”', edits: [{ span, text: '$4 million' }] }];
    const { drafts, format, version } = JSON.parse(json(reportOn({ ...draftWith('[|x|]', { ...span, fixes }, [bridge]), text })));
    const place = { line: 1, column: 17, endLine: 1, endColumn: 27, start: 16, end: 26 };
    assert.deepEqual([format, version, drafts[0].file], [1, '1.2.3', 'desk/bridge story.md']);
    assert.deepEqual(drafts[0].findings, [{
      check: 'changed-figure', severity: 'warning', message: 'City Herald (March 1, 2024) says $4 million.',
      place, words: '$5 million',
      evidence: [{
        stance: 'refutes', value: '$4 million', text: 'The bridge cost $4 million to build.', mark: { start: 16, end: 26 },
        source: 'City Herald', date: '2024-03-01', headline: 'A bridge opens', file: 'seeds/a.txt', place, independent: 1,
      }],
      fixes: [{ title: 'Use “$4 million”', edits: [{ place, text: '$4 million' }] }],
      repeats: [], claim: 'changed-figure|bridge|cost',
    }]);
  });
});
