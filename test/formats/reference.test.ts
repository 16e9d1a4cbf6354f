import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readReference } from '../../server/formats/reference';
import type { FileContents } from '../../server/formats/item';
import type { FieldMap } from '../../server/formats/record';

const readNamed = (text: string, name: string, fields?: FieldMap): FileContents | undefined =>
  readReference({ name, ending: name.slice(name.indexOf('.') + 1), text, ...(fields && { fields }) });

/** What a list of people says, sentences for each person. */
const told = (name: string, text: string, fields?: FieldMap): string[][] | undefined =>
  readNamed(text, name, fields)?.items.map(({ manuscript }) => manuscript.text.trim().split('\n\n'));

const problemOf = (name: string, text: string, fields?: FieldMap): string | undefined =>
  readNamed(text, name, fields)?.problem;

describe('a file of reference', () => {
  const lines = [
    { full: 'Ada Brill', birthday: '1961-02-03', terms: [
      { type: 'rep', start: '2011-01-05', end: '2013-01-03', state: 'OH', party: 'Democrat' },
      { type: 'rep', start: '2013-01-03', end: '2015-01-03', state: 'OH', party: 'Democrat' },
      { type: 'sen', start: '2015-01-06', end: '2021-01-03', state: 'OH', party: 'Democrat' },
    ] },
  ].map((one) => JSON.stringify(one)).join('\n');
  const sentences = [[
    'Ada Brill, a Democrat, represented Ohio in the U.S. House from Jan. 5, 2011 to Jan. 3, 2015.',
    'Ada Brill, a Democrat, represented Ohio in the U.S. Senate from Jan. 6, 2015 to Jan. 3, 2021.',
    'Ada Brill was born on Feb. 3, 1961.',
  ]];

  it('tells in sentences what its entries say, terms that follow one another as one', () => {
    assert.deepEqual(told('members.jsonl', lines), sentences);
  });

  it('may be JSON, alone or in a field, or YAML', () => {
    assert.deepEqual(told('members.json', `[${lines}]`), sentences);
    assert.deepEqual(told('members.json', `{"version": 2, "members": [${lines}]}`), sentences);
    assert.deepEqual(told('members.yaml', `- ${lines}`), sentences);
  });

  it('may name people by the keys of an object', () => {
    assert.deepEqual(told('a.json', '{"Ada Brill": {"title": "Attorney General", "state": "Ohio", "party": "I", "since": 2019}}'),
      [['Ada Brill, an Independent, is attorney general of Ohio and took office in 2019.']]);
  });

  it('may be a table, with any separator and quotation marks', () => {
    const table = 'Name;Office;City;Start;End;Party\n"Brill, Ada";Mayor;"Lundy";2011-01-05;;Democratic\n\nTom Rusk;Sheriff;Lundy County;2009-01-02;2013;\n';
    const expected = [
      ['Ada Brill, a Democrat, is mayor of Lundy and took office on Jan. 5, 2011.'],
      ['Tom Rusk was sheriff of Lundy County from 2009 to 2013.'],
    ];
    assert.deepEqual(told('a.csv', table), expected);
    assert.deepEqual(told('a.tsv', table.replaceAll(';', '\t')), expected);
  });

  it('is read with the names of fields that the configuration gives', () => {
    const text = '[{"wer": {"amtlich": "Zoë Brill"}, "amt": "mayor", "ort": "Lundy", "ab": "2019"}]';
    assert.equal(told('a.json', text), undefined);
    assert.deepEqual(told('a.json', text, { name: 'wer.amtlich', office: 'amt', place: 'ort', start: 'ab' }),
      [['Zoë Brill is mayor of Lundy and took office in 2019.']]);
  });

  it('has people as they are called', () => {
    const names = ['Robert C. "Bob" Roe, Jr.', 'Roe, Jane', 'Zachary (Zach) Hill', 'Tom  Rusk III'];
    const table = JSON.stringify(names.map((name) => ({ name, party: 'R' })));
    assert.deepEqual(told('a.json', table)?.flat(),
      ['Bob Roe is a Republican.', 'Jane Roe is a Republican.', 'Zach Hill is a Republican.', 'Tom Rusk III is a Republican.']);
  });

  it('is no article, no settings and no list of anything else', () => {
    for (const text of ['{"name": "copydesk", "version": "1.0"}', '[{"title": "Mill closes", "author": "Ann Poe"}]', '[]', '7', '']) {
      assert.equal(readNamed(text, 'a.json'), undefined);
    }
    assert.equal(readNamed('Name,Party\nAda Brill,D\n', 'a.txt'), undefined);
  });

  it('goes on behind an entry that cannot be read, and names its line', () => {
    const table = 'name,party,born\nAda Brill,D,1961-13-44\n,R,\nTom Rusk,R,1950\n';
    assert.deepEqual(told('a.csv', table), [['Ada Brill is a Democrat.'], ['Tom Rusk is a Republican.', 'Tom Rusk was born in 1950.']]);
    assert.equal(problemOf('a.csv', table),
      'Line 2 cannot be used as it is, nor can line 3: “1961-13-44” is no date and is left out; write it like 2011-01-05; the rest of the file is used.');
    assert.match(problemOf('a.jsonl', `${lines}\n{"full": "Tom\n`) ?? '', /^Line 2 cannot be used as it is: it is no JSON object; look for a missing quotation mark/);
    assert.match(problemOf('a.json', '[{"name": "Ada Brill",\n "party" "D"}]', { name: 'name' }) ?? '', /^Line 2 .* the file breaks off there/);
    assert.match(problemOf('a.json', '[{"name": "Ada Brill", "terms": [{"title": "Mayor", "start": "2019", "end": "2011"}]}]') ?? '',
      /a term ends before it starts and is left out/);
  });

  it('never fails, whatever it holds', () => {
    fc.assert(fc.property(fc.constantFrom('json', 'jsonl', 'yaml', 'csv'), fc.oneof(fc.string(), fc.json()), (ending, text) => {
      readNamed(text, `a.${ending}`, { name: 'name' });
    }), { numRuns: 300 });
  });
});
