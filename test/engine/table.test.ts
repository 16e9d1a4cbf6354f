import assert from 'node:assert/strict';
import { tableLines } from '../../server/engine/pages/table';
import { read } from '../../server/engine/read';
import { readDraftText } from '../../server/formats';
import { textOf } from '../../server/text/span';

describe('the lines of a table', () => {
  const linesOf = (text: string): string[] => {
    const { prose, paragraphs, headline } = read(readDraftText(text, 'txt')).article;
    return [...tableLines(prose, paragraphs, headline)].map((line) => textOf(prose, line));
  };

  it('compare figures or are full of them, and the notes below belong to it', () => {
    const table = ['Shr 23 cts vs 17 cts', 'Net 2.1 mln vs 1.6 mln', 'Six mths', 'Shr 40 cts vs 35 cts'];
    const notes = ['NOTE: Net excludes a tax credit of 40,000 dlrs.', 'Brill Mills Ltd is the full name of the company.'];
    assert.deepEqual(linesOf([...table, ...notes].join('\n')), [...table, ...notes]);
  });

  it('are no sentences and no headlines', () => {
    const body = 'Two people died on Monday when a boat sank off Zürich, and 5 others were hurt, the police said.';
    assert.deepEqual(linesOf(`2 dead, 5 hurt as boat sinks\n\nPolice look for 3 more\n\n${body}`), []);
    assert.deepEqual(linesOf(`${body}\n\nBrill Mills said it lost 2 mln vs a profit of 3 mln.\n\n${body}`), []);
  });

  it('claim nothing', () => {
    const { sentences } = read(readDraftText('Quarterly div 15 cts vs 14 cts\nPay July 15\nRecord June 30', 'txt'));
    const values = sentences.flatMap(({ claims }) => claims.map(({ value }) => value.type));
    assert.deepEqual([sentences.map(({ row }) => row), values.filter((type) => type !== 'name')], [[true, true, true], []]);
  });
});
