import assert from 'node:assert/strict';
import { readArticle } from '../../server/engine/article';
import { splitSentences } from '../../server/engine/sentence';
import { readDraftText } from '../../server/formats';
import { textOf } from '../../server/text/span';
import { wordsOf } from '../../server/text/tokens';

const draft = '# Council closes the Lundy mill\n\nLUNDY — The **council** voted. It’s\nover.\n\nNobody came.\n';
const article = readArticle(readDraftText(draft, 'article'));
const sentences = splitSentences(article);

describe('the sentences of an article', () => {
  it('know their paragraph and whether they are the headline', () => {
    assert.deepEqual(sentences.map((sentence) => [sentence.paragraph, sentence.headline, textOf(article.prose, sentence)]), [
      [0, true, 'Council closes the Lundy mill'],
      [1, false, 'The   council   voted.'],
      [1, false, 'It’s\nover.'],
      [2, false, 'Nobody came.'],
    ]);
  });

  it('hold the words that reading the sentence alone gives', () => {
    for (const sentence of sentences) assert.deepEqual(sentence.words, wordsOf(article.prose, sentence));
  });

  it('are cut where a list has no periods', () => {
    const list = readArticle(readDraftText(`Results: ${'Brill 7, Roe 5; '.repeat(500)}`, 'txt'));
    const parts = splitSentences(list);
    assert.ok(parts.length > 1 && parts.every(({ words }) => words.length <= 400));
    assert.equal(parts.flatMap(({ words }) => words.map(({ text }) => text)).join(''), list.prose.replace(/\s/g, ''));
  });
});
