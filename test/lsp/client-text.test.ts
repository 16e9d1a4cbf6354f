import assert from 'node:assert/strict';
import { queriesIn, queryList } from '../../client/query-list';
import { unfinishedPart } from '../../client/unfinished';

describe('the questions to the reporter in a draft', () => {
  const text = 'The bridge cost $52 million [Q: archive has $48 million, which?], she said.\nDone 🎉.\nIt opens [Q: when?] in May [Q: this year?].\n';

  it('are found where they stand', () => {
    const queries = queriesIn(text);
    assert.deepEqual(queries.map(({ start, end }) => text.slice(start, end)), ['[Q: archive has $48 million, which?]', '[Q: when?]', '[Q: this year?]']);
    assert.deepEqual(queries.map(({ lineNumber }) => lineNumber), [1, 3, 3]);
    assert.deepEqual(queriesIn('[Q: ] [Q:\nno] [q: no]'), []);
  });

  it('are listed with the words that they are about', () => {
    assert.equal(queryList('bridge.md', queriesIn(text).slice(0, 2)), [
      'bridge.md', '',
      '1. archive has $48 million, which?', '   Line 1: The bridge cost $52 million, she said.', '',
      '2. when?', '   Line 3: It opens in May.', '',
    ].join('\n'));
  });
});

describe('a sentence that is being written', () => {
  const unfinished = (marked: string): string | undefined => {
    const cursor = marked.indexOf('|');
    const line = marked.replace('|', '');
    const part = unfinishedPart(line, cursor);
    return part && line.slice(part.start, part.end);
  };

  it('begins behind the one before and ends at the cursor', () => {
    assert.equal(unfinished('The bridge cost $5|'), 'The bridge cost $5');
    assert.equal(unfinished('It is done. The bridge cost $5|'), 'The bridge cost $5');
    assert.equal(unfinished('“It is done.” The bridge cost |'), 'The bridge cost ');
  });

  it('is none once it has its mark, or where the line goes on', () => {
    for (const marked of ['It cost $5 million.|', '“It cost $5 million.”|', 'It cost |$5 million', '|', '  |']) {
      assert.equal(unfinished(marked), undefined, marked);
    }
  });
});
