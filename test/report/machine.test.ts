import sarifSchema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json';
import Ajv from 'ajv';
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import path from 'node:path';
import { parseDocument } from 'htmlparser2';
import type { CheckedDraft } from '../../server/report/reported';
import { html } from '../../server/report/html';
import { addressesFrom } from '../../server/report/links';
import { markdown } from '../../server/report/markdown';
import { junit } from '../../server/report/junit';
import { sarif } from '../../server/report/sarif';
import { draftWith, marked, reportOn } from './sample';

const bridge = { sentence: 'The bridge cost [|$4 million|] to build.' };

function withEverything(): CheckedDraft {
  const { text, span } = marked('The bridge cost [|$5 million|]. Yes, $5 million.');
  const fixes = [{ title: 'Use “$4 million”', edits: [{ span, text: '$4 million' }] }];
  return { ...draftWith('[|x|]', { ...span, fixes, repeats: [{ start: 33, end: 43 }] }, [bridge]), text };
}

describe('the SARIF report', () => {
  const run = (...drafts: readonly CheckedDraft[]) => JSON.parse(sarif(reportOn(...drafts))).runs[0];

  it('is valid by the schema of SARIF 2.1.0', () => {
    const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(fromDraft4(sarifSchema));
    const report = { ...reportOn(withEverything(), { ...draftWith('[|x|]', { severity: 'hint' }), file: 'b.md' }), problems: ['a.md: it does not exist.'] };
    assert.ok(validate(JSON.parse(sarif(report))), JSON.stringify(validate.errors));
  });

  it('places findings, evidence, repeats and replacements', () => {
    const [result] = run(withEverything()).results;
    const region = { startLine: 1, startColumn: 17, endLine: 1, endColumn: 27 };
    const draft = { uri: 'desk/bridge%20story.md', uriBaseId: '%SRCROOT%' };
    assert.deepEqual(result.locations, [{ physicalLocation: { artifactLocation: draft, region } }]);
    assert.deepEqual(result.relatedLocations[0].physicalLocation,
      { artifactLocation: { uri: 'seeds/a.txt', uriBaseId: '%SRCROOT%' }, region: { ...region, snippet: { text: '$4 million' } } });
    assert.equal(result.relatedLocations[1].physicalLocation.region.startColumn, 34);
    assert.deepEqual(result.fixes[0].artifactChanges,
      [{ artifactLocation: draft, replacements: [{ deletedRegion: region, insertedContent: { text: '$4 million' } }] }]);
    assert.deepEqual([result.ruleId, result.level, result.partialFingerprints], ['changed-figure', 'warning', { 'claim/v1': 'changed-figure|bridge|cost' }]);
  });

  it('explains its rules', () => {
    const { driver } = run().tool;
    const rule = driver.rules.find(({ id }: { id: string }) => id === 'changed-figure');
    assert.match(rule.help.text, /\.$/);
    assert.equal(rule.defaultConfiguration.level, 'warning');
  });

  it('says where files outside the workspace are, and of evidence without a place only the file', () => {
    const report = reportOn({ ...draftWith('[|x|]', {}, [bridge]), file: '/else where/a.md' });
    const [result] = JSON.parse(sarif(report)).runs[0].results;
    assert.deepEqual(result.locations[0].physicalLocation.artifactLocation, { uri: 'file:///else%20where/a.md' });
  });

  it('lets no article make links in a message', () => {
    const [result] = run(draftWith('[|x|]', { message: 'See [here](1).' })).results;
    assert.equal(result.message.text, 'See [here] (1).');
  });
});

describe('the JUnit report', () => {
  it('has a suite for each draft and a failure for each finding from the threshold on', () => {
    const text = junit(reportOn(withEverything(), draftWith('[|x|]', { severity: 'hint' }), { file: 'c.md', text: '', findings: [], settled: [] }));
    assert.equal(text.match(/<testsuite /g)?.length, 3);
    assert.equal(text.match(/<failure /g)?.length, 1);
    assert.match(text, /tests="1" failures="0" errors="0">\n {4}<testcase name="no findings" classname="c.md"\/>/);
  });

  it('is well-formed whatever the articles hold', () => {
    const text = junit(reportOn(draftWith('[|x|]', { message: ']]><a b="\u0000\uFFFE\uD800\'&' })));
    assert.ok(text.includes('message="]]&gt;&lt;a b=&quot;���&#39;&amp;"'));
  });
});

describe('the HTML report', () => {
  const hostile = '"><script src=//x.example></script><img onerror=a()>\'&';
  const text = html({ ...reportOn({
    ...draftWith(`[|${hostile}|]`, { message: hostile }, [{ sentence: `${hostile}[|${hostile}|]${hostile}`, article: { source: hostile, headline: hostile, file: hostile } }]),
    file: hostile,
  }), problems: [hostile] }, { addressOf: () => undefined });

  it('brings nothing of an article but its text', () => {
    const names = new Set<string>();
    parseDocument(text).children.forEach(function visit(node): void {
      if ('name' in node) names.add(String(node.name));
      if ('children' in node) node.children.forEach(visit);
    });
    assert.deepEqual(['script', 'img', 'a', 'link', 'iframe'].filter((name) => names.has(name)), []);
    assert.ok(names.has('mark'));
  });

  it('allows a browser its own style and nothing else', () => {
    const style = /<style>([\s\S]*?)<\/style>/.exec(text)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    assert.ok(text.includes(`content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'"`));
    assert.doesNotMatch(text, / (style|on\w+)=/i.test(text.replaceAll(/&[^;]+;/g, '')) ? / onerror="/ : /(?!)/);
  });

  it('shows the words in the draft and in the archive', () => {
    const page = html(reportOn(withEverything()), { addressOf: (file) => file });
    assert.ok(page.includes('<q>$5 million</q>'));
    assert.ok(page.includes('The bridge cost <mark>$4 million</mark> to build.'));
    assert.ok(page.includes('<cite>A bridge opens</cite>'));
  });

  it('links drafts and evidence, and lists the drafts where there are several', () => {
    const [one, other] = [withEverything(), { ...draftWith('[|x|]', { severity: 'error' }), file: 'b.md' }];
    const page = html(reportOn(one, other), { addressOf: (file) => `../${file}` });
    assert.ok(page.includes('<h2><a href="../desk/bridge story.md">desk/bridge story.md</a></h2>'));
    assert.ok(page.includes('<cite>A bridge opens</cite> · <a href="../seeds/a.txt">City Herald, 2024-03-01, seeds/a.txt:1</a>'));
    assert.ok(page.includes('<li><a href="#draft-2">b.md</a>: 1 error</li>'));
    assert.ok(!html(reportOn(one), { addressOf: () => undefined }).includes('<a '));
  });
});

describe('the Markdown report', () => {
  it('quotes both sides, with links to the lines', () => {
    const draft = { ...withEverything(), settled: [] };
    assert.equal(markdown({ ...reportOn(draft), problems: ['a.md: it does not exist.'] }, { addressOf: (file) => `../${file.replace(' ', '%20')}` }), [
      '# Copydesk: 1 finding in 1 draft',
      '> a\\.md\\: it does not exist\\.',
      '## [desk\\/bridge story\\.md](../desk/bridge%20story.md)',
      '- **warning:** City Herald \\(March 1\\, 2024\\) says \\$4 million\\.',
      '  [Line 1](../desk/bridge%20story.md#L1): “\\$5 million” · changed-figure',
      '  > The bridge cost **\\$4 million** to build\\.\\\n  > [City Herald\\, 2024\\-03\\-01\\, seeds\\/a\\.txt\\:1](../seeds/a.txt#L1)\n',
    ].join('\n\n'));
  });

  it('makes of an article nothing but its text', () => {
    const hostile = '](x) <img src=x>\n\n# Head `code` **bold** https://tracker.example';
    const text = markdown(reportOn({ ...draftWith(`[|${hostile}|]`, { message: hostile }, [{ sentence: `[|${hostile}|]` }]), file: hostile }), { addressOf: () => undefined });
    assert.doesNotMatch(text.replace(/\\./g, ''), /<img|\]\(|^# Head|`|https:\/\//m);
  });
});

describe('links of a report', () => {
  it('count from where it lies, and lead to files that are there', () => {
    const root = path.resolve(__dirname, '..', '..');
    const addressOf = addressesFrom(path.join(root, '.copydesk'), root);
    assert.equal(addressOf('samples/clean.md'), '../samples/clean.md');
    assert.equal(addressOf('samples/none.md'), undefined);
    assert.equal(addressOf('javascript:alert(1)'), undefined);
    assert.match(addressOf(path.dirname(root)) ?? '', /^file:\/\/\//);
  });
});

/** The schema is of draft 4, where exclusive bounds were switches and the schema's address was `id`. */
function fromDraft4({ $schema, id, ...schema }: typeof sarifSchema): object {
  return JSON.parse(JSON.stringify(schema), (key, value) => key === 'exclusiveMinimum' && typeof value === 'boolean' ? undefined : value);
}
