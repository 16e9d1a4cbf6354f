import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  cardinals,
  inDigits,
  inWords,
  numeralAt,
  ordinalInWords,
  ordinalNumeral,
  ordinals,
} from '../../server/text/numbers';
import { piecesOf } from '../../server/text/pieces';
import { wordsOf } from '../../server/text/tokens';

const pieces = (text: string): string =>
  piecesOf(text, wordsOf(text, { start: 0, end: text.length }))
    .map(({ lower }) => lower)
    .join(' ');

describe('numbers as written', () => {
  it('a numeral ends where its groups of three do', () => {
    const read = (text: string): unknown => numeralAt(text, 0);
    assert.deepEqual(read('1,200 people'), { value: 1200, end: 5 });
    assert.deepEqual(read('1,234,567.89'), { value: 1234567.89, end: 12 });
    assert.deepEqual(read('8,2019'), { value: 8, end: 1 });
    assert.deepEqual(read('12, 13'), { value: 12, end: 2 });
    assert.deepEqual(read('.5'), { value: 0.5, end: 2 });
    assert.deepEqual(read('5.'), { value: 5, end: 1 });
    assert.equal(read('x'), undefined);
  });

  it('numerals are read back as they were written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), (value) => {
        const text = inDigits(value);
        assert.deepEqual(numeralAt(text, 0), { value, end: text.length });
      }),
    );
    assert.equal(inDigits(2500.5), '2,500.5');
    assert.equal(inDigits(0.1 + 0.2), '0.3');
  });

  it('words and ordinals', () => {
    assert.deepEqual(
      [6, 13, 20, 21, 99].map(inWords).join(' '),
      'six thirteen twenty twenty-one ninety-nine',
    );
    assert.deepEqual([100, 2.5, -1].map(inWords), [undefined, undefined, undefined]);
    assert.equal(
      [1, 12, 20, 22].map(ordinalInWords).join(' '),
      'first twelfth twentieth twenty-second',
    );
    assert.equal(
      [1, 2, 3, 4, 11, 21, 112, 1003].map(ordinalNumeral).join(' '),
      '1st 2nd 3rd 4th 11th 21st 112th 1,003rd',
    );
    for (let value = 1; value < 20; value++) {
      assert.equal(cardinals.get(inWords(value) ?? ''), value);
      assert.equal(ordinals.get(ordinalInWords(value) ?? ''), value);
    }
  });
});

describe('pieces of words', () => {
  it('compounds, numerals and signs come apart', () => {
    assert.equal(pieces('The 72-year-old won 52–48.'), 'the 72 - year - old won 52 - 48 .');
    assert.equal(pieces('$2.5 million, US$5bn, 55%, .5'), '$ 2.5 million , us$ 5 bn , 55 % , .5');
    assert.equal(pieces('1990s, ’90s, 21st'), "1990 s , ' 90 s , 21 st");
    assert.equal(pieces('Nov. 8,2019'), 'nov 8 , 2019');
  });

  it('a piece knows whether it touches the one before', () => {
    const text = '5pm 5 pm';
    const glued = piecesOf(text, wordsOf(text, { start: 0, end: text.length })).map(
      (piece) => piece.glued,
    );
    assert.deepEqual(glued, [false, true, false, false]);
  });

  it('the pieces of any text stand in order and leave out nothing but space', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        let last = 0;
        for (const { start, end } of piecesOf(
          text,
          wordsOf(text, { start: 0, end: text.length }),
        )) {
          assert.ok(start >= last && end > start);
          last = end;
        }
      }),
    );
  });
});
