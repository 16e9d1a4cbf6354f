import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  antonyms,
  kindOf,
  knows,
  related,
  relation,
  kinship,
  siblings,
  synonyms,
} from '../../server/text/lexicon';

/** Pairs in a text, `a / b`, one a line. */
const pairs = (text: string): [string, string][] =>
  text
    .trim()
    .split('\n')
    .map((line) => {
      const [a = '', b = ''] = line.split('/').map((word) => word.trim());
      return [a, b];
    });

function checkPairs(text: string, holds: (a: string, b: string) => boolean, expected = true) {
  for (const [a, b] of pairs(text)) assert.equal(holds(a, b), expected, `${a} / ${b}`);
}

describe('lexicon', () => {
  it('knows words that mean the same', () => {
    checkPairs(
      `
      fire / dismiss
      fire / sack
      resign / step down
      buy / purchase
      attorney / lawyer
      injure / wound`,
      synonyms,
    );
  });

  it('does not take rare senses or different things for synonyms', () => {
    checkPairs(
      `
      fire / resign
      million / billion
      win / lose
      hospital / clinic
      mayor / governor`,
      synonyms,
      false,
    );
  });

  it('knows opposites, adjectives also through their likes', () => {
    checkPairs(
      `
      win / lose
      rise / fall
      admit / deny
      acquit / convict
      guilty / innocent
      wet / arid
      strengthen / weaken`,
      antonyms,
    );
    checkPairs(
      `
      win / triumph
      rise / grow
      big / red`,
      antonyms,
      false,
    );
  });

  it('knows what is a kind of what, in that direction', () => {
    checkPairs(
      `
      senator / lawmaker
      murder / kill
      war chest / fund
      prime minister / head of state`,
      kindOf,
    );
    checkPairs(
      `
      lawmaker / senator
      kill / murder`,
      kindOf,
      false,
    );
  });

  it('knows two kinds of one narrow thing', () => {
    checkPairs(
      `
      doctor / nurse
      march / april
      monday / tuesday
      mayor / governor
      republican / democrat`,
      siblings,
    );
    checkPairs(
      `
      doctor / hammer
      march / river`,
      siblings,
      false,
    );
  });

  it('knows words derived from each other', () => {
    checkPairs(
      `
      resign / resignation
      elect / election
      donate / donor
      donate / donation
      president / presidential`,
      related,
    );
  });

  it('names the closest relation, for a part of speech where one is given', () => {
    assert.equal(relation('quit', 'quit'), 'same');
    assert.equal(relation('quit', 'resign', 'VERB'), 'synonym');
    assert.equal(relation('win', 'lose', 'VERB'), 'antonym');
    assert.equal(relation('win', 'lose', 'ADJ'), 'none');
    assert.equal(relation('resign', 'resignation'), 'related');
    assert.equal(relation('bill', 'act', 'NOUN'), 'sibling');
  });

  it('says nothing of words that are in no dictionary', () => {
    assert.equal(relation('quillmoor', 'resign'), 'none');
    assert.equal(relation('', 'resign'), 'none');
    assert.equal(knows('quillmoor', 'NOUN'), false);
    assert.equal(knows('take over', 'VERB'), true);
    assert.equal(knows('take over', 'ADJ'), false);
  });

  it('stands for the same both ways round, whatever it is asked', () => {
    const words = [
      'win',
      'lose',
      'doctor',
      'nurse',
      'senator',
      'lawmaker',
      'hot',
      'arid',
      'elect',
      'election',
    ];
    const word = fc.oneof(fc.constantFrom(...words), fc.string({ unit: 'binary' }));
    fc.assert(fc.property(word, word, (a, b) => relation(a, b) === relation(b, a)));
  });

  it('answers in microseconds', () => {
    const words = ['win', 'doctor', 'senator', 'campaign', 'step down', 'quillmoor'];
    const begin = performance.now();
    for (let i = 0; i < 3000; i++) for (const a of words) for (const b of words) relation(a, b);
    assert.ok(performance.now() - begin < 3000 * 36 * 0.02);
  });
});

describe('kinship', () => {
  it('is nearer for two musicians than for a musician and a boat', () => {
    assert.ok(kinship('pianist', 'violinist') > kinship('pianist', 'boat'));
  });

  it('is nothing for a kind and what it is a kind of', () => {
    assert.equal(kinship('senator', 'lawmaker'), 0);
  });
});
