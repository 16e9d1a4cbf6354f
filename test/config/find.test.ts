import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isDraft } from '../../server/config/drafts';
import { configurationOf, findConfiguration, findRoot } from '../../server/config/find';
import { globExpression } from '../../server/config/glob';

describe('the configuration of a folder', () => {
  let root = '';
  beforeEach(() => { root = mkdtempSync(path.join(tmpdir(), 'copydesk-')); });
  afterEach(() => rmSync(root, { recursive: true }));

  const write = (name: string, text: string) => {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    writeFileSync(path.join(root, name), text);
  };
  const found = (folder: string) => findConfiguration(path.join(root, folder), root);

  it('is the default where there is none: the archive is the folder seeds, if there is one', () => {
    assert.deepEqual(found('.').configuration.archive, []);
    mkdirSync(path.join(root, 'seeds'));
    assert.deepEqual(found('sport').configuration.archive, [path.join(root, 'seeds')]);
  });

  it('takes each setting from the nearest file', () => {
    write('copydesk.json', '{"archive": "stories", "asOf": "2020-01-01"}');
    write('sport/copydesk.json', '{"archive": "results"}');
    const { configuration } = found('sport/tennis');
    assert.deepEqual(configuration.archive, [path.join(root, 'sport', 'results')]);
    assert.deepEqual(configuration.asOf, { year: 2020, month: 1, day: 1 });
  });

  it('takes severities and sources entry by entry', () => {
    write('copydesk.json', '{"severities": {"changed-date": "error", "changed-name": "off"}, "sources": {"a": {"trust": 2}}}');
    write('sport/copydesk.json', '{"severities": {"changed-name": "hint"}, "sources": {"b": {"trust": 0}}}');
    const { configuration } = found('sport');
    assert.deepEqual(configuration.severities, { 'changed-date': 'error', 'changed-name': 'hint' });
    assert.deepEqual(configuration.sources, { [path.join(root, 'a')]: { trust: 2 }, [path.join(root, 'sport', 'b')]: { trust: 0 } });
  });

  it('is not taken from above the workspace, nor from beside it', () => {
    write('copydesk.json', '{"asOf": "2020-01-01"}');
    write('desk/copydesk.json', '{"asOf": "2021-01-01"}');
    const { configuration } = findConfiguration(path.join(root, 'sport'), path.join(root, 'desk'));
    assert.equal(configuration.asOf?.year, 2021);
    assert.equal(findConfiguration(path.join(root, 'a'), path.join(root, 'a')).configuration.asOf, undefined);
  });

  it('is the default as far as a file is broken, and the other files still count', () => {
    write('copydesk.json', '{"asOf": "2020-01-01"}');
    write('sport/copydesk.json', '{"asOf": ');
    const { configuration, problems } = found('sport');
    assert.equal(configuration.asOf?.year, 2020);
    assert.deepEqual(problems.map(({ file }) => file), [path.join(root, 'sport', 'copydesk.json')]);
  });

  it('names a file that was asked for and is not there', () => {
    const { configuration, problems } = configurationOf(path.join(root, 'none.json'), root);
    assert.deepEqual(configuration.archive, []);
    assert.match(problems[0]?.message ?? '', /it does not exist/);
  });

  it('belongs to the workspace around: up to a ledger or .git, else the farthest copydesk.json', () => {
    write('desk/copydesk.json', '{}');
    write('desk/sport/copydesk.json', '{}');
    assert.equal(findRoot(path.join(root, 'desk', 'sport')), path.join(root, 'desk'));
    mkdirSync(path.join(root, 'desk', 'sport', '.copydesk'));
    assert.equal(findRoot(path.join(root, 'desk', 'sport')), path.join(root, 'desk'));
    mkdirSync(path.join(root, '.git'));
    assert.equal(findRoot(path.join(root, 'desk', 'sport')), root);
    write('desk/sport/.copydesk/ledger.jsonl', '');
    assert.equal(findRoot(path.join(root, 'desk', 'sport', 'tennis')), path.join(root, 'desk', 'sport'));
  });
});

describe('a file in a folder is a draft', () => {
  const root = path.resolve('/desk');
  const at = (name: string) => path.join(root, name);
  const check = (name: string, expected: boolean, patterns?: readonly string[], folder = root) =>
    assert.equal(isDraft(at(name), { archive: [at('seeds')], drafts: patterns && { folder: root, patterns } }, folder), expected, name);

  it('when it is Markdown, text, HTML, Word or an article', () => {
    for (const name of ['a.md', 'a.markdown', 'b.TXT', 'c/d.article', 'e.html', 'f.htm', 'g.docx']) check(name, true);
    for (const name of ['~$g.docx', 'a.pdf', 'b.json', 'README', 'a.md.bak']) check(name, false);
  });

  it('but not in hidden folders, nor among packages', () => {
    for (const name of ['.git/a.md', 'x/.cache/a.md', 'node_modules/p/readme.md', '.hidden.md']) check(name, false);
  });

  it('and not in the archive, unless the folder that was asked for is in it', () => {
    check('seeds/a.txt', false);
    check('seeds-of-doubt.txt', true);
    check('seeds/2019/a.txt', true, undefined, at('seeds'));
  });

  it('and only as far as the patterns go', () => {
    check('desk/a.md', true, ['desk/**']);
    check('notes/a.md', false, ['desk/**']);
    check('desk/x/a.md', false, ['desk/*.md']);
    check('desk/x/a.md', true, ['desk/**/*.{md,txt}']);
    check('desk/a.txt', true, ['desk/**/*.{md,txt}']);
  });
});

describe('a pattern of file names', () => {
  const fits = (glob: string, name: string) => globExpression(glob).test(name);
  it('takes everything but its wildcards literally', () => {
    assert.ok(fits('a+b (1).md', 'a+b (1).md'));
    assert.ok(!fits('a.md', 'axmd'));
    assert.ok(fits('a{b.md', 'a{b.md'));
    assert.ok(fits('[x]/?.md', '[x]/é.md'));
    assert.ok(!fits('?.md', '/.md'));
  });
});
