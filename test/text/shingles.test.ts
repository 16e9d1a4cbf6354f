import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fingerprints } from '../../server/text/shingles';

const of = (text: string): number[] => fingerprints(text.split(' '));

describe('fingerprints', () => {
  it('are the same whatever the case, marks and accents', () => {
    assert.deepEqual(of('The Mayor — “don’t ask,” she said, café'), of("the mayor - \"DON'T ask\" she said café"));
  });

  it('never change from one run or machine to the next', () => {
    assert.deepEqual(of('the bridge will open on time'), [1704222487, 2210284739]);
  });

  it('are none for fewer than three words', () => {
    assert.deepEqual(of('two words'), []);
    assert.deepEqual(fingerprints([]), []);
    assert.equal(of('just three words').length, 1);
  });

  it('tell the order of words', () => {
    assert.notDeepEqual(of('dog bites man'), of('man bites dog'));
  });

  it('are shared by any two texts that share four words in a row', () => {
    const word = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g');
    const words = fc.array(word, { maxLength: 12 });
    const run = fc.array(word, { minLength: 4, maxLength: 6 });
    fc.assert(fc.property(words, words, run, words, words, (a, b, shared, c, d) => {
      const one = new Set(fingerprints([...a, ...shared, ...b]));
      assert.ok(fingerprints([...c, ...shared, ...d]).some((mark) => one.has(mark)));
    }));
  });

  it('are distinct whole numbers of 32 bits, whatever the words', () => {
    fc.assert(fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 6 }), { maxLength: 12 }), (words) => {
      const marks = fingerprints(words);
      assert.equal(new Set(marks).size, marks.length);
      assert.ok(marks.every((mark) => Number.isInteger(mark) && mark >= 0 && mark < 2 ** 32));
    }));
  });
});
