import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compareAges, compareQuantities } from '../../server/engine/quantities/comparison';
import { renderQuantityLike } from '../../server/engine/quantities/rendering';
import type { Quantity } from '../../server/engine/quantities/quantity';
import { inDigits } from '../../server/text/numbers';
import { quantitiesIn } from './values';

function only(text: string): Quantity {
  const [quantity] = quantitiesIn(text);
  assert.ok(quantity, `a quantity in: ${text}`);
  return quantity;
}

const numberText = (text: string): string =>
  text.slice(only(text).number.start, only(text).number.end);

describe('two quantities compared', () => {
  const pairs: readonly (readonly [a: string, b: string, agreement: string])[] = [
    ['six aides', '6 aides', 'equal'],
    ['six aides', 'five aides', 'conflict'],
    ['more than 115 homes', '109 homes', 'conflict'],
    ['more than 100 homes', '109 homes', 'compatible'],
    ['more than 115 homes', '115 homes', 'conflict'],
    ['more than 60 homes', '60 homes', 'compatible'],
    ['more than 75 percent', '75 percent', 'conflict'],
    ['over 60 homes', 'under 60 homes', 'conflict'],
    ['over a hundred billion dollars', 'nearly $100 billion', 'compatible'],
    ['the 2-century-old mill', 'the nearly 200-year-old mill', 'compatible'],
    ['the 2-century-old mill', 'the 300-year-old mill', 'conflict'],
    ['over 50 homes', 'over 60 homes', 'conflict'],
    ['over 100 homes', 'over 120 homes', 'compatible'],
    ['fewer than 50 homes', 'fewer than 40 homes', 'conflict'],
    ['fewer than 14,000 homes', 'about 15,000 homes', 'conflict'],
    ['over $10.9 million', 'an estimated $10.6 million', 'conflict'],
    ['more than 113 homes', '113 homes', 'conflict'],
    ['fewer than 113 homes', '113 homes', 'conflict'],
    ['fewer than 113 homes', 'fewer than 113 homes', 'equal'],
    ['at least 113 homes', '113 homes', 'compatible'],
    ['fewer than 5 homes', 'five homes', 'conflict'],
    ['over 746 homes', 'more than 748 homes', 'conflict'],
    ['over 740 homes', 'more than 748 homes', 'compatible'],
    ['above 81.5 percent', '81 percent', 'conflict'],
    ['lower than $28 million', '$28,757,626', 'conflict'],
    ['Rs 3 crore', '₹30,000,000', 'equal'],
    ['a score of 62', 'rated 62/100', 'equal'],
    ['at least 12 people', '14 people', 'compatible'],
    ['at least 12 people', '11 people', 'conflict'],
    ['fewer than 20 people', '25 people', 'conflict'],
    ['up to 40 people', 'more than 50 people', 'conflict'],
    ['about 50 homes', '52 homes', 'compatible'],
    ['about 50 homes', '50 homes', 'equal'],
    ['about 50 homes', '70 homes', 'conflict'],
    ['nearly 50 homes', '47 homes', 'compatible'],
    ['nearly 50 homes', '53 homes', 'conflict'],
    ['nearly $4 million', '$3.9 million', 'compatible'],
    ['dozens of homes', '45 homes', 'compatible'],
    ['dozens of homes', '12 homes', 'conflict'],
    ['10 to 15 boats', '12 boats', 'compatible'],
    ['10 to 15 boats', '20 boats', 'conflict'],
    ['10 to 15 boats', '12 to 13 boats', 'compatible'],
    ['$2.5 million', '$2.54 million', 'compatible'],
    ['$2.5 million', '$2.6 million', 'conflict'],
    ['$2.5 million', '$2,500,000', 'equal'],
    ['$3 million', '$3.4 million', 'conflict'],
    ['$4 million', '$40 million', 'conflict'],
    ['$2.5 million', '£2.5 million', 'incomparable'],
    ['50 cents', '$0.50', 'equal'],
    ['$45', '$46', 'conflict'],
    ['3,000 people', '3,040 people', 'compatible'],
    ['3,000 people', '3,400 people', 'conflict'],
    ['110 people', '109 people', 'conflict'],
    ['300 people', '303 people', 'compatible'],
    ['55 percent', '55.4%', 'compatible'],
    ['55 percent', '54 percent', 'conflict'],
    ['5.4 percent', '5.6 percent', 'conflict'],
    ['55 percent', '55 percentage points', 'incomparable'],
    ['one in five voters', '20 percent of voters', 'equal'],
    ['two-thirds of voters', '67 percent of voters', 'compatible'],
    ['two-thirds of voters', '60 percent of voters', 'conflict'],
    ['one in five voters', 'one in four voters', 'conflict'],
    ['for two decades', 'for 20 years', 'equal'],
    ['for two decades', 'for 24 years', 'conflict'],
    ['nearly two years', 'for 22 months', 'compatible'],
    ['for two years', 'for 22 months', 'compatible'],
    ['for two years', 'for 18 months', 'conflict'],
    ['for 24 months', 'for two years', 'equal'],
    ['for 20 years', 'for 21 years', 'conflict'],
    ['30 miles', '48 km', 'compatible'],
    ['30 miles', '30 km', 'conflict'],
    ['30 miles', '30 acres', 'incomparable'],
    ['5 km', '5,000 metres', 'equal'],
    ['the seventh-highest rating', 'the eighth-highest rating', 'conflict'],
    ['the second-largest city', 'the second-biggest city', 'equal'],
    ['the second-largest city', 'the third-oldest city', 'incomparable'],
    ['a fourth term', 'a fifth term', 'conflict'],
    ['won 52-48', 'lost 48-52', 'equal'],
    ['won 52-48', 'won 51-49', 'conflict'],
    ['six aides', '$6', 'incomparable'],
    ['the 72-year-old', 'aged 73', 'conflict'],
    ['in his 70s', 'aged 73', 'compatible'],
    ['in his early 70s', 'aged 78', 'conflict'],
  ];

  it('by bounds and rounding', () => {
    for (const [a, b, agreement] of pairs) {
      assert.equal(compareQuantities(only(a), only(b)), agreement, `${a} | ${b}`);
      assert.equal(compareQuantities(only(b), only(a)), agreement, `${b} | ${a}`);
    }
  });

it('a quantity equals itself', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 1e9 }),
      fc.constantFrom('', 'about ', 'more than ', 'nearly ', '$'),
      (value, before) => {
        const text = `They saw ${before}${inDigits(value)} ${before === '$' ? 'there' : 'boats'}.`;
        assert.equal(compareQuantities(only(text), only(text)), 'equal', text);
      },
    ),
  );
});

  it('an age grows by the time between two articles', () => {
    const [younger, older] = [only('Ada Brill, 61, won.'), only('Ada Brill, 63, won.')];
    assert.equal(compareAges(younger, older), 'conflict');
    assert.equal(compareAges(younger, older, 600), 'compatible');
    assert.equal(compareAges(younger, older, 300), 'conflict');
    assert.equal(compareAges(younger, older, 1500), 'conflict');
    assert.equal(compareAges(older, younger, -600), 'compatible');
    assert.equal(compareAges(younger, younger, 100), 'equal');
    assert.equal(compareAges(younger, younger, 800), 'compatible');
    assert.equal(compareAges(only('a 6-month-old'), only('a 1-year-old'), 180), 'compatible');
  });
});

describe('a figure written in the style of the draft', () => {
  const rows: readonly (readonly [archive: string, draft: string, written?: string])[] = [
    ['five aides', 'six aides', 'five'],
    ['5 aides', 'six aides', 'five'],
    ['five aides', '6 aides', '5'],
    ['12 aides', 'six aides', '12'],
    ['12 aides', 'Six aides', 'Twelve'],
    ['six aides', '12 aides', 'six'],
    ['36 aides', 'two dozen aides', 'three dozen'],
    ['1,250 people', '2,000 people', '1,250'],
    ['$2.5 million', '$3 million', '$2.5 million'],
    ['$2,500,000', '$3 million', '$2.5 million'],
    ['$2.5 million', '$3m', '$2.5m'],
    ['£680m', '£3bn', '£680m'],
    ['55 percent', '54%', '55%'],
    ['55%', '54 percent', '55 percent'],
    ['the 7th win', 'the eighth win', 'seventh'],
    ['the seventh win', 'the 12th win', 'seventh'],
    ['the No. 2 official', 'the No. 3 official', '2'],
    ['the 72-year-old', 'aged 71', '72'],
    ['5,500 metres', '5 km', '5.5'],
    ['60 cents', '50 cents', '60'],
    ['$0.55', '50 cents', '55'],
    ['for 24 years', 'for two decades'],
    ['£2.5 million', '$3 million'],
    ['won 51-49', 'won 52-48', '51-49'],
  ];

  for (const [archive, draft, written] of rows) {
    it(`“${archive}” for “${draft}”`, () => {
      const [theirs, own] = [numberText(archive), numberText(draft)];
      assert.equal(renderQuantityLike(only(archive), only(draft), theirs, own), written);
    });
  }
});
