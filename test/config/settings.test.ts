import assert from 'node:assert/strict';
import path from 'node:path';
import { parseSettings } from '../../server/config/parse';
import { problemLine } from '../../server/formats/problem';

const folder = path.resolve('/desk');
const file = path.join(folder, 'copydesk.json');

const parse = (text: string) => parseSettings(text, file).settings;

/** What is said about a file, without its folder. */
const complaints = (text: string) =>
  parseSettings(text, file).problems.map((problem) => problemLine({ ...problem, file: path.basename(problem.file) }));

describe('copydesk.json', () => {
  it('names the archive by a folder, or by several, from where the file lies', () => {
    assert.deepEqual(parse('{"archive": "../stories"}').archive, [path.resolve('/stories')]);
    assert.deepEqual(parse('{"archive": ["a", "b/"]}').archive, [path.join(folder, 'a'), path.join(folder, 'b')]);
  });

  it('leaves the address of a database as it is', () => {
    assert.deepEqual(parse('{"archive": "postgres://desk@db/stories"}').archive, ['postgres://desk@db/stories']);
  });

  it('says which files are drafts', () => {
    assert.deepEqual(parse('{"drafts": "desk/**/*.md"}').drafts, { folder, patterns: ['desk/**/*.md'] });
  });

  it('says what is known of sources', () => {
    const { sources } = parse('{"sources": {"wire/": {"source": "City Herald", "trust": 2}}}');
    assert.deepEqual(sources, { [path.join(folder, 'wire')]: { source: 'City Herald', trust: 2 } });
  });

  it('sets severities and the day to check for', () => {
    assert.deepEqual(parse('{"severities": {"changed-date": "error"}, "asOf": "2024-02-29"}'),
      { severities: { 'changed-date': 'error' }, asOf: { year: 2024, month: 2, day: 29 } });
  });

  it('may name its schema', () => assert.deepEqual(complaints('{"$schema": "./copydesk.schema.json"}'), []));

  it('may be written with tabs, Windows line ends and a byte order mark', () => {
    assert.deepEqual(parse('\uFEFF{\r\n\t"severities": {\r\n\t\t"changed-date": "off"\r\n\t}\r\n}\r\n').severities, { 'changed-date': 'off' });
  });
});

describe('a mistake in copydesk.json is one sentence with line and remedy', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['a misspelled setting', '{\n  "archve": "x"\n}', 'copydesk.json:2: “archve” is no setting; did you mean “archive”?'],
    ['an unknown setting', '{"colours": 1}', 'copydesk.json:1: “colours” is no setting; known are archive, drafts, sources, severities, asOf, companions.'],
    ['a misspelled check', '{"severities": {\n"change-date": "off"}}', 'copydesk.json:2: “change-date” is no check; did you mean “changed-date”?'],
    ['an unknown severity', '{"severities": {"changed-date": "loud"}}', 'copydesk.json:1: the severity of “changed-date” must be one of error, warning, information, hint, off.'],
    ['a day that does not exist', '{"asOf": "2023-02-29"}', 'copydesk.json:1: “asOf” takes a day such as "2019-10-29".'],
    ['an archive that is a number', '{"archive": 5}', 'copydesk.json:1: “archive” takes a folder or a list of folders.'],
    ['an archive with an empty name', '{"archive": ["a", ""]}', 'copydesk.json:1: “archive” takes a folder or a list of folders.'],
    ['an unknown field of a list of people', '{"sources": {"a": {"fields": {\n"brn": "birthday"}}}}', 'copydesk.json:2: “brn” is no field; did you mean “born”?'],
    ['a trust beyond the scale', '{"sources": {"a": {\n"trust": 99}}}', 'copydesk.json:2: “trust” takes a number from 0 (never evidence) to 10.'],
    ['a list instead of settings', '["archive"]', 'copydesk.json:1: the file must hold settings in braces, such as {"archive": "seeds"}.'],
    ['an empty file', '', 'copydesk.json:1: the file must hold settings in braces, such as {"archive": "seeds"}.'],
    ['a missing comma', '{\n"archive": "a"\n"asOf": "2020-01-01"}', 'copydesk.json:3: this is not valid JSON; look for a missing comma, quotation mark or bracket here. Until it is mended the file is not used.'],
  ];
  for (const [name, text, complaint] of cases) {
    it(name, () => assert.deepEqual(complaints(text), [complaint]));
  }

  it('and the rest of the file still counts', () => {
    assert.deepEqual(parse('{"archve": 1, "asOf": "2020-01-01", "severities": {"nothing": "off", "changed-name": "hint"}}'),
      { asOf: { year: 2020, month: 1, day: 1 }, severities: { 'changed-name': 'hint' } });
  });
});
