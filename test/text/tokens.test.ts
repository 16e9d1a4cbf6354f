import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isSpace } from '../../server/text/characters';
import { wordsOf } from '../../server/text/tokens';
import type { Word } from '../../server/text/word';

const wordsIn = (text: string): Word[] => wordsOf(text, { start: 0, end: text.length });

const checkTokens = (text: string, expected: string): void =>
  assert.equal(wordsIn(text).map((word) => word.text).join(' '), expected);

/** `word/POS` of every token. */
const checkTags = (text: string, expected: string): void =>
  assert.equal(wordsIn(text).map(({ text: word, pos }) => `${word}/${pos}`).join(' '), expected);

describe('words of a sentence', () => {
  it('compounds come in parts', () => {
    checkTokens('the self-serving, five-year-old then-Gov. Rusk', 'the self - serving , five - year - old then - Gov. Rusk');
    checkTokens('Ann-Marie Poe-Lowe (R-Ala.), a pro-Rusk al-Masri', 'Ann - Marie Poe - Lowe ( R - Ala. ) , a pro - Rusk al - Masri');
    checkTokens('U.S.-led, mid-1990s, 3-year, $5-million, $1-a-day', 'U.S. - led , mid - 1990s , 3 - year , $ 5 - million , $ 1 - a - day');
  });

  it('names with numbers and words with one letter stay whole', () => {
    checkTokens('COVID-19, F-16, G-20, Covid-19', 'COVID-19 , F-16 , G-20 , Covid-19');
    checkTokens('e-mail, x-ray, T-shirt, A320, MP3, AT&T, M&A', 'e-mail , x-ray , T-shirt , A320 , MP3 , AT&T , M&A');
  });

  it('figures stay together, signs and units stand apart', () => {
    checkTokens('52-48, 1997–2017, 2019-10-29, 1/2, 4-1/2, 3½', '52-48 , 1997–2017 , 2019-10-29 , 1/2 , 4-1/2 , 3½');
    checkTokens('$2.5 million, £3bn, US$5.5bn, 55%, 1,234.5', '$ 2.5 million , £ 3 bn , US$ 5.5 bn , 55 % , 1,234.5');
    checkTokens("5:00 p.m., 7.30am, 2pm, 10th, 1990s, '90s, ’60s", "5:00 p.m. , 7.30 am , 2 pm , 10th , 1990s , '90s , ’60s");
    checkTokens('3D, 5G, 4x4, 6ft, 10m, No. 3, Dec. 5,2019', '3D , 5G , 4x4 , 6 ft , 10 m , No. 3 , Dec. 5 , 2019');
  });

  it('contractions and possessives come apart, with either apostrophe', () => {
    checkTokens('I’m sure it isn’t Brill’s; we can’t, won’t, cannot.', 'I ’m sure it is n’t Brill ’s ; we ca n’t , wo n’t , can not .');
    checkTokens("O'Brien's car, the voters' will, rock 'n' roll, get 'em", "O'Brien 's car , the voters ' will , rock ' n ' roll , get 'em");
    checkTags('It’s Brill’s, and he’s been there.', 'It/PRON ’s/AUX Brill/PROPN ’s/PART ,/PUNCT and/CCONJ he/PRON ’s/AUX been/AUX there/PRON ./PUNCT');
    checkTags("the voters' house", "the/DET voters/NOUN '/PART house/NOUN");
    checkTags("‘the voters’ win", '‘/PUNCT the/DET voters/NOUN ’/PUNCT win/VERB');
    assert.deepEqual(wordsIn('He won’t; he hasn’t').map(({ lemma }) => lemma), ['he', 'will', 'not', ';', 'he', 'have', 'not']);
  });

  it('abbreviations keep their period, also at the end', () => {
    checkTokens('Sen. J. K. Lowe of Lundy, N.J.', 'Sen. J. K. Lowe of Lundy , N.J.');
    checkTokens('Lt.Gov. A.B. Poe, Ph.D., D-W.Va., of St. Clair Co.', 'Lt.Gov. A.B. Poe , Ph.D. , D - W.Va. , of St. Clair Co.');
    checkTokens('The U.S.A. and the U.S. won.', 'The U.S.A. and the U.S. won .');
    assert.deepEqual(wordsIn('US U.S. us').map(({ lemma }) => lemma), ['u.s.', 'u.s.', 'us']);
    checkTokens('It was Plan B. No.', 'It was Plan B. No .');
    checkTokens('It was Plan B.', 'It was Plan B .');
  });

  it('addresses, emoji and runs of marks are one token', () => {
    checkTokens('See lundy.com, https://lundy.com/a?b=c. Ask ada@lundy.com @ada #vote…', 'See lundy.com , https://lundy.com/a?b=c . Ask ada@lundy.com @ada #vote …');
    checkTokens('Well... yes -- no — 👨‍👩‍👧 ok👍🏽!', 'Well ... yes -- no — 👨‍👩‍👧 ok 👍🏽 !');
    checkTokens('pic.twitter.com/aB3x he said.She left', 'pic.twitter.com/aB3x he said . She left');
  });

  it('a quoted word is compared like an unquoted one', () => {
    assert.deepEqual(wordsIn('“Don’t” 1997–2017 Z\u00adoe Zoe\u0301').map(({ lower }) => lower), ['"', 'do', "n't", '"', '1997-2017', 'zoe', 'zoé']);
  });

  it('tags make sense of a news sentence', () => {
    checkTags('Brill was fired the day after the vote.', 'Brill/PROPN was/AUX fired/VERB the/DET day/NOUN after/ADP the/DET vote/NOUN ./PUNCT');
    checkTags('They raised $2.5 million at 7 am.', 'They/PRON raised/VERB $/SYM 2.5/NUM million/NUM at/ADP 7/NUM am/NOUN ./PUNCT');
  });

  it('spans are exact and leave out nothing but white space, whatever the text', () => {
    fc.assert(fc.property(hostile, (text) => {
      let at = 0;
      for (const { start, end, text: word, lower, lemma } of wordsIn(text)) {
        for (; at < start; at++) assert.ok(isSpace(text.charCodeAt(at)));
        assert.equal(text.slice(start, end), word);
        assert.ok(end > start && lower !== '' && lemma !== '');
        at = end;
      }
      for (; at < text.length; at++) assert.ok(isSpace(text.charCodeAt(at)));
    }), { numRuns: 300 });
  });

  it('a sentence reads the same alone and in its article', () => {
    fc.assert(fc.property(hostile, hostile, (sentence, other) => {
      const [before, after] = [`${other} `, ` ${other}`];
      const inside = wordsOf(before + sentence + after, { start: before.length, end: before.length + sentence.length });
      const alone = wordsIn(sentence).map((word) => ({ ...word, start: word.start + before.length, end: word.end + before.length }));
      assert.deepEqual(inside, alone);
    }), { numRuns: 200 });
  });
});

const hostile = fc.array(fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 5 }),
  fc.string({ unit: 'binary', maxLength: 5 }),
  fc.constantFrom('don’t', 'U.S.', '$5', '10–12', 'a-b', '’s', "n't", '\r\n', '\u3000', '\u2028', '\ufeff', '\u200b', 'https://x.y/z', 'x@y.zz', '...', 'COVID-19', '½', '\u{1F468}\u200D', 'Ph.D.', "'90s", '\ud800', '  '),
), { maxLength: 12 }).map((parts) => parts.join(''));
