import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Exhibit } from '../../server/engine/finding';
import { openEvidence } from '../../server/lsp/evidence';

const texts: Readonly<Record<string, string>> = { 'a.txt': 'One.\nThe bridge cost $4 million.', 'b.jsonl#1': 'Pool', 'b.jsonl#2': 'Bridge\n\nIt cost $4 million.' };

describe('evidence in an editor that cannot show articles of the archive', () => {
  let folder: string;
  beforeEach(() => { folder = mkdtempSync(path.join(tmpdir(), 'copydesk-')); });
  afterEach(() => rmSync(folder, { recursive: true }));

  /** Where words of an article are shown: file, line and column. */
  const shown = (id: string, words: string): unknown => {
    const start = texts[id]?.indexOf(words) ?? 0;
    const article = { id, file: path.join(folder, id.replace(/#.*/, '')), headline: '', source: 'Courier', kind: 'news', cluster: id, trust: 1 } as const;
    const { locate } = openEvidence(false, { articleText: (piece) => texts[piece.id], fetchArticle: async () => undefined });
    const location = locate({ passage: { article }, span: { start, end: start + words.length } } as Exhibit);
    return location && [path.basename(location.uri), location.range.start.line, location.range.start.character];
  };

  it('opens the file where the words stand, and an export at its beginning', () => {
    writeFileSync(path.join(folder, 'a.txt'), texts['a.txt'] ?? '');
    writeFileSync(path.join(folder, 'b.jsonl'), '{"text":"Pool"}\n{"title":"Bridge","text":"It cost $4 million."}\n');
    assert.deepEqual(shown('a.txt', '$4 million'), ['a.txt', 1, 16]);
    assert.deepEqual(shown('b.jsonl#2', '$4 million'), ['b.jsonl', 0, 0]);
    assert.equal(shown('c.txt', '$4 million'), undefined);
  });
});
