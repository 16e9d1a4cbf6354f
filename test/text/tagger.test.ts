import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ItsFunction, Model, WinkMethods } from 'wink-nlp';
import { tag } from '../../server/text/tagger';

const winkNLP: (model: Model, pipe: readonly string[]) => WinkMethods = require('wink-nlp');
const library = winkNLP(require('wink-eng-lite-web-model'), ['pos']);
const { its } = library;

/** The library's own tags and lemmas, where it divides the tokens as they are. */
function librarysTags(tokens: readonly string[]): { pos: string; lemma: string }[] | undefined {
  const found = library.readDoc(tokens.join(' ')).tokens();
  const [values, tags, lemmas] = [found.out(its.value), found.out(its.pos), found.out(its.lemma as unknown as ItsFunction<string>)];
  return values.length === tokens.length ? tokens.map((_, n) => ({ pos: tags[n] ?? '', lemma: lemmas[n] ?? '' })) : undefined;
}

const words = fc.constantFrom(
  'the', 'a', 'that', 'to', 'not', 'her', 'run', 'runs', 'running', 'plans', 'leading', 'focus', 'call', 'matter', 'close', 'open', 'more', 'most',
  'be', 'is', 'was', 'has', 'been', 'will', 'can', 'do', 'did', 'like', 'as', 'who', 'what', 'there', 'no', 'so', 'up', 'out', 'well', 'better',
  'mayor', 'women', 'men', 'taxes', 'wolves', 'Lundy', 'Brill', 'Xyzzyville', 'U.S.', 'Sen.', 'He', 'It', '1997', '$', '2.5', '55', '%', '10th',
  ',', '.', '“', '”', '"', "'s", '(', ')', ':', '-', '–', 'São', 'Müller', '😀', 'x', 'qwertz',
);

describe('tags of a sentence', () => {
  it('are those of the library whose model it is', () => {
    fc.assert(fc.property(fc.array(words, { maxLength: 25 }), (tokens) => {
      const expected = librarysTags(tokens);
      if (expected) assert.deepEqual(tag(tokens), expected);
    }), { numRuns: 2000 });
  });

  it('are the same after words that nobody knows, and of those not all are kept', () => {
    const sentence = ['The', 'Xyzzyville', 'women', 'are', 'running', 'in', 'Lundy', '.'];
    const before = tag(sentence);
    for (let n = 0; n < 40_000; n += 1000) tag(Array.from({ length: 1000 }, (_, i) => `qwertz${n + i}`));
    assert.deepEqual(tag(sentence), before);
  });

  it('come one for each token, whatever it is', () => {
    fc.assert(fc.property(fc.array(fc.string({ minLength: 1, unit: 'binary' }), { maxLength: 10 }), (tokens) => {
      assert.equal(tag(tokens).length, tokens.length);
    }));
  });
});
