import assert from 'node:assert/strict';
import fc from 'fast-check';
import { changedWords } from '../../server/lsp/changed-words';
import { escapeMarkdown } from '../../server/report/escape';
import { link, withBold } from '../../server/lsp/markdown';

const whole = (text: string) => ({ text, start: 0, end: text.length });

/** A text with `[|…|]` around what is to be bold, as Markdown. */
function bold(marked: string): string {
  const text = marked.replace(/\[\||\|\]/g, '');
  const start = marked.indexOf('[|');
  return withBold(text, whole(text), start < 0 ? [] : [{ start, end: marked.indexOf('|]') - 2 }]);
}

describe('a hover in Markdown', () => {
  it('has the words that matter in bold, also beside letters and marks', () => {
    assert.equal(bold('It cost [|six|] dollars.'), 'It cost **six** dollars\\.');
    assert.equal(bold('from [|2003|]–2019'), 'from **2003**–2019');
    assert.equal(bold('US[|$48|]m in all'), '**US\\$48m** in all');
    assert.equal(bold('[|six |]dollars'), '**six** dollars');
  });

  it('keeps what matters of a very long sentence', () => {
    const text = bold(`${'word '.repeat(300)}[|here|]${' word'.repeat(300)}`);
    assert.ok(text.length < 800 && text.includes('**here**') && text.startsWith('… ') && text.endsWith(' …'));
  });

  it('what a text says is never markup', () => {
    assert.equal(escapeMarkdown('[a](command:x) <b> `c` *d* # e'), '\\[a\\]\\(command\\:x\\) \\<b\\> \\`c\\` \\*d\\* \\# e');
    assert.equal(escapeMarkdown('one\n\n# two\u202e\u200b'), 'one \\# two');
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      const escaped = escapeMarkdown(text);
      assert.doesNotMatch(escaped.replace(/\\[!-/:-@[-`{-~]/g, ''), /[!-/:-@[-`{-~\n]/);
    }));
  });

  it('an address cannot break out of its link', () => {
    assert.equal(link('a]', 'copydesk-archive:/x (1).article'), '[a\\]](copydesk-archive:/x%20%281%29.article)');
  });
});

describe('the words in which two sentences differ', () => {
  const changed = (ours: string, theirs: string): string[][] => {
    const found = changedWords(whole(ours), whole(theirs));
    return [found.ours.map(({ start, end }) => ours.slice(start, end)), found.theirs.map(({ start, end }) => theirs.slice(start, end))];
  };

  it('are found where the sentences are nearly the same', () => {
    assert.deepEqual(changed('She served six terms in the Senate.', 'She served five terms in the Senate.'), [['six'], ['five']]);
    assert.deepEqual(changed('“It’s over,” he said.', "It's all over, he said."), [[], ['all']]);
  });

  it('are not marked where they tell the same otherwise', () => {
    assert.deepEqual(changed('She served six terms.', 'After five terms the senator left.'), [[], []]);
  });
});
