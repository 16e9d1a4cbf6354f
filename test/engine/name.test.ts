import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compareNames, keyOf, type NameAgreement, partsOf } from '../../server/engine/names/name';
import { isShortSlip } from '../../server/engine/names/name-slip';

const pairs: readonly (readonly [string, string, NameAgreement])[] = [
  ['Jane Marlow', 'Jane Marlow', 'same'],
  ['Zoë Marlow', 'Zoe Marlow', 'same'],
  ['D’Arcy O’Neil', 'Darcy Oneil', 'same'],
  ['Mary Smith-Jones', 'Mary Smith Jones', 'same'],
  ['J.D. Marlow', 'J. D. Marlow', 'same'],
  ['Alex Marlow', 'Alexander Marlow', 'compatible'],
  ['Liz Marlow', 'Elizabeth Marlow', 'compatible'],
  ['Bob Marlow', 'Robert Marlow', 'compatible'],
  ['J. Marlow', 'Jane Marlow', 'compatible'],
  ['Jane Marlow', 'Jane Ann Marlow', 'compatible'],
  ['A. Marlow', 'Jane A. Marlow', 'compatible'],
  ['Marlow', 'Jane Marlow', 'compatible'],
  ['Jane Marlow', 'Jane Pine Marlow', 'compatible'],
  ['Al Marlow III', 'Al Marlow', 'compatible'],
  ['Robert “Bob” Marlow', 'Robert Marlow', 'same'],
  ['Ali al-Tamimi', 'Ali Tamimi', 'same'],
  ['Anna Bryndal', 'Anna Byrndal', 'near-miss'],
  ['Ramilo Pine', 'Rimalo Pine', 'near-miss'],
  ['Tom Valdiesa', 'Tom Valdivesa', 'near-miss'],
  ['Niko Marlow', 'Nikko Marlow', 'near-miss'],
  ['Ferdan Pine', 'Ferdon Pine', 'near-miss'],
  ['Bob Marlow Jr.', 'Bob Marlow', 'different'],
  ['Bob Marlow Jr.', 'Bob Marlow Sr.', 'different'],
  ['Jane Marlow', 'Paul Marlow', 'different'],
  ['Jane Marlow', 'Jane Pine', 'different'],
  ['Al A. Marlow', 'Al B. Marlow', 'different'],
  ['Dan Marlow', 'Don Marlow', 'different'],
  ['Ann Lee', 'Ann Li', 'different'],
];

describe('two names of people', () => {
  for (const [a, b, expected] of pairs) {
    it(`${a} and ${b}: ${expected}`, () => {
      assert.equal(compareNames(a, b), expected);
      assert.equal(compareNames(b, a), expected);
    });
  }

  it('agree with themselves whatever they are, and in either order', () => {
    const name = fc.array(fc.constantFrom('Jane', 'Bob', 'J.', 'O’Neil', 'de', 'la', 'Marlow', 'Jr.', 'Zoë', '-', '“Al”', 'III'), { minLength: 1, maxLength: 5 })
      .map((words) => words.join(' '));
    fc.assert(fc.property(name, name, (a, b) => {
      assert.equal(compareNames(a, a), 'same');
      assert.equal(compareNames(a, b), compareNames(b, a));
    }));
  });
});

describe('a slip in a short given name', () => {
  for (const [a, b, expected] of [
    ['Jess Marlow', 'Jeff Marlow', true], ['Don Marlow', 'Dan Marlow', true],
    ['John Marlow', 'Jack Marlow', false], ['Jess Marlow', 'Jeff Pine', false], ['Bob Marlow', 'Rob Marlow', false],
    ['Karen Marlow', 'Karin Marlow', false], ['Jeff Marlow', 'Jeff Marlow', false], ['Marlow', 'Marlow', false],
  ] as const) {
    it(`${a} and ${b}: ${expected ? 'may be one' : 'no slip'}`, () => assert.equal(isShortSlip(a, b), expected));
  }
});

describe('the parts of a name', () => {
  it('keep particles with the surname', () => {
    assert.deepEqual(partsOf('Luc de la Croix'), { given: ['luc'], surname: 'de la croix' });
    assert.deepEqual(partsOf('bin Salim'), { given: [], surname: 'bin salim' });
    assert.deepEqual(partsOf('Sammy Pine, Jr.'), { given: ['sammy'], surname: 'pine', suffix: 'jr' });
  });

  it('give the key: the surname of a person, the whole name of anything else', () => {
    assert.equal(keyOf('Zoë O’Neil', true), 'oneil');
    assert.equal(keyOf('The Lundy Post', false), 'lundy post');
    assert.equal(keyOf('Ministry of Finance', false), 'finance ministry');
    assert.equal(keyOf('N.Y.', false), 'new york');
    assert.equal(keyOf('U.S.', false), 'united states');
  });
});
