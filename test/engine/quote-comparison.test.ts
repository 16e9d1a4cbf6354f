import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compareQuotes } from '../../server/engine/quotes/comparison';
import { quoteWords } from '../../server/engine/quotes/words';

describe('two versions of a quotation', () => {
  it('are the same whatever the spelling, case, marks and numerals', () => {
    checkSame('The harbour’s colour was grey, and “we” realised it', "the harbor's color was gray and we realized it");
    checkSame('Three health-care firms paid the F.B.I. 20 percent', '3 healthcare firms paid the FBI twenty per cent');
    checkSame('That damn bridge will never open this year', 'That d*** bridge will never open this year');
    checkSame('Sen. Brill & the council signed 1,200 letters', 'Senator Brill and the council signed 1200 letters');
  });

  it('are the same where one is an excerpt of the other', () => {
    checkSame('the bridge will never open before the election', 'I told them the bridge will never open before the election, and I meant it.');
    checkSame('He knows the bridge will never open before the election.', 'Look, the bridge will never open before the election. Never.');
  });

  it('are the same where words are left out with an ellipsis, explained or only sighed', () => {
    checkSame('The bridge … will never open before the election', 'The bridge that cost us millions will never open before the election');
    checkSame('The bridge ... will never open before the election', 'The bridge, as I told you, will never open before the election');
    checkSame('He [Mayor Reyes] will never open the bridge before the election', 'He will never open the bridge before the election');
    checkSame('[The mayor] will never open the bridge before the election', 'He will never open the bridge before the election');
    checkSame('The bridge (the old one) will never open before the election', 'The bridge will never open before the election');
    checkSame('The bridge will, um, never open before the election', 'The bridge will never open before the election');
    checkSame('We — we will never open the bridge before the election', 'We will never open the bridge before the election');
  });

  it('differ by a changed, a dropped or an added word', () => {
    checkChanges('The bridge will never open after the election', 'The bridge will never open before the election', ['after>before']);
    checkChanges('We did take money from the company', 'We did not take money from the company', ['>not']);
    checkChanges('We never took dirty money from the company', 'We never took money from the company', ['dirty>']);
    checkChanges('The person needs to be found as soon as possible', 'The person is dangerous and needs to be found as soon as possible', ['>is dangerous and']);
    checkChanges('He will open this bridge before the election', 'He will open the bridge before the election', ['this>the']);
  });

  it('differ a little where a contraction is written out', () => {
    const versions = compare('We don’t want money from that company', 'We do not want money from that company');
    assert.deepEqual(versions?.changes.map(({ minor }) => minor), [true]);
  });

  it('are no versions where only a turn of speech is shared', () => {
    assert.equal(compare('I think it is going to be a long night', 'I think it is going to be a cold winter in the north'), undefined);
    assert.equal(compare('We will fight for every job in the harbor', 'We will fight for every child in this county'), undefined);
    assert.equal(compare('yes', 'yes'), undefined);
  });

  it('the longer one says the rest without being compared', () => {
    checkSame('We won the last match because of the heavy rain, and I am glad', 'We won the last match because of the heavy rain. My mother will never hear of it.');
  });

  it('tell where they differ on both sides', () => {
    const word = fc.constantFrom('bridge', 'harbor', 'council', 'never', 'the', 'of', 'opened', 'money', 'rain', '…', '[sic]');
    const words = fc.array(word, { minLength: 4, maxLength: 20 });
    fc.assert(fc.property(words, words, (a, b) => {
      const versions = compare(a.join(' '), b.join(' '));
      for (const { own, theirs } of versions?.changes ?? []) {
        assert.ok(own.start <= own.end && own.end <= (versions?.own.length ?? 0));
        assert.ok(theirs.start <= theirs.end && theirs.end <= (versions?.theirs.length ?? 0));
        assert.ok(own.start < own.end || theirs.start < theirs.end);
      }
    }));
  });

  it('a quotation is always the same as itself', () => {
    fc.assert(fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 8 }), { maxLength: 20 }), (words) => {
      assert.deepEqual(compare(words.join(' '), words.join(' '))?.changes ?? [], []);
    }));
  });

  it('words have exact places', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      for (const { start, end } of quoteWords(text, { start: 0, end: text.length })) assert.ok(start < end && end <= text.length);
    }));
  });
});

const wordsOf = (text: string) => quoteWords(text, { start: 0, end: text.length });

const compare = (a: string, b: string) => compareQuotes(wordsOf(a), wordsOf(b));

function checkSame(a: string, b: string): void {
  checkChanges(a, b, []);
  checkChanges(b, a, []);
}

/** Draws each change as `own>theirs`. */
function checkChanges(a: string, b: string, expected: readonly string[]): void {
  const versions = compare(a, b);
  assert.ok(versions, `no versions: ${a} | ${b}`);
  const drawn = versions.changes.map(({ own, theirs }) => {
    const mine = versions.own.slice(own.start, own.end).map(({ form }) => form).join(' ');
    return `${mine}>${versions.theirs.slice(theirs.start, theirs.end).map(({ form }) => form).join(' ')}`;
  });
  assert.deepEqual(drawn, expected, `${a} | ${b}`);
}
