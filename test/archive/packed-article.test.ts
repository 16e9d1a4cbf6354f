import assert from 'node:assert/strict';
import { read } from '../../server/engine/read';
import { packArticle } from '../../server/archive/packed-article';
import { unpackArticle } from '../../server/archive/unpacked-article';
import { invented, submission, withoutAbsent } from './invented';

describe('a packed article', () => {
  for (const [name, text] of Object.entries(invented)) {
    it(`is read again as it was: ${name}`, () => {
      const one = submission(name, text);
      const unpacked = unpackArticle(packArticle(one));
      const sentences = one.reading.sentences.map((_, i) => unpacked.sentence(i));
      assert.equal(unpacked.head.text, one.article.text);
      assert.equal(unpacked.prose, one.article.prose);
      assert.deepEqual(withoutAbsent(sentences), withoutAbsent(one.reading.sentences));
    });
  }

  it('has one object for one person', () => {
    const one = submission('Mayor', invented['a speech']);
    const unpacked = unpackArticle(packArticle(one));
    const entities = one.reading.sentences.flatMap((_, i) => unpacked.sentence(i).mentions.map(({ entity }) => entity));
    const distinct = new Set(entities.map((entity) => JSON.stringify(entity)));
    assert.equal(new Set(entities).size, distinct.size);
  });

  it('keeps what is blanked apart from what is shown', () => {
    const text = 'Ann <b>Orrin</b> left. \ud800 Half a pair stays.';
    const prose = 'Ann    Orrin     left. \ud800 Half a pair stays.';
    const manuscript = { text, prose, metadata: {} };
    const reading = read(manuscript);
    const unpacked = unpackArticle(packArticle({ file: 'a', id: 'a', article: reading.article, reading }));
    assert.equal(unpacked.head.text, text);
    assert.equal(unpacked.prose, prose);
  });
});
