import assert from 'node:assert/strict';
import fc from 'fast-check';
import { sentenceSpans } from '../../server/text/boundaries';
import { isSpace } from '../../server/text/characters';

/** `|` stands before every sentence but the first. */
function checkBoundaries(marked: string): void {
  const text = marked.replaceAll('|', '');
  const starts = sentenceSpans(text, { start: 0, end: text.length }).slice(1).map(({ start }) => start);
  const found = starts.reduceRight((all, at) => `${all.slice(0, at)}|${all.slice(at)}`, text);
  assert.equal(found, marked);
}

const lines: Readonly<Record<string, readonly string[]>> = {
  'titles and initials go on': [
    'Sen. Ada Brill met Gov. Tom Rusk, Lt. Gov. Ann Poe and Rep. J. K. Lowe. |They talked.',
    'Mr. and Mrs. Rusk live on St. Clair Ave. in Lundy. |Dr. Poe lives next door.',
    'Maj. Gen. Otto Wren Jr. spoke first. |Sgt. Maj. Lee Dunn followed.',
    'The Rev. A. B. Carver and the Hon. Mary T. Doyle were there. |Nobody else came.',
    'Brill met J.R. Lowe and D. W. Poe Sr. of Lundy.',
    'Atty. Gen. Rusk and Asst. Dist. Atty. Poe disagreed.',
    'Messrs. Lowe, Poe & Co. sold the mill.',
    'He beat Wren v. Lundy School Dist. No. 4 in court. |The board appealed.',
  ],
  'party and state stand in brackets': [
    'Rep. Ada Brill (R-Ala.) voted no. |Sen. Tom Rusk (D-Calif.) voted yes.',
    'Brill, R-Ala., and Rusk, D-N.Y., agreed. |Poe, I-Vt., did not.',
    'The bill of Rep. Lowe (D-Minn.) Republicans had liked failed.',
    'He moved to Dothan, Ala. |Mayors from the region wrote to him.',
    'He was born in Mobile, Ala., and raised in Biloxi, Miss., by his aunt.',
    'MOBILE, Ala. — The council met. |It voted.',
    'LUNDY, N.J. (AP) — The mill closed.',
  ],
  'countries, times and dates tell by what follows': [
    'the mayor left on friday . |she came back on monday . |nobody wrote to lundy . com .',
    'He left the U.S. in 1996. |He came back to the U.S. |The police knew.',
    'The U.S. Senate and the U.N. Security Council met. |A U.S.-Japan pact was signed.',
    'The vote is at 5 p.m. Friday. |Polls open at 7 a.m. |Officials expect rain.',
    'The rally starts at 6:30 p.m. EST. |It ends at 9 p.m. |No one may stay.',
    'Shortly after 11 a.m. Brill announced her bid.',
    'It opened on Jan. 5. |It closed on Nov. 8, 2019. |In Dec. 2020 it burned.',
    'Washington, D.C. |He lives there. |D.C. Police came.',
    'The war began in 480 B.C. |The city burned.',
    'She has a Ph.D. from Lundy and an M.D. |Her brother has neither.',
    'He won in 2017. |She won in 2019.',
    'No. 3 Lundy beat No. 10 Dothan. |Is it fair? |No. |It is not.',
  ],
  'companies go on': [
    'Brill Inc. said Poe Corp. and Lowe Bros. Ltd. would merge. |It gave no date.',
    'He runs Poe Inc. |He owns it as well.',
    'Yahoo! Inc. sold it. |Nobody cared!',
    'The paper, the Lundy News Co., shut down. |Its owner, Brill Co., did not say why.',
  ],
  'quotations end inside their marks': [
    '“I won.” |She smiled.',
    '"I will not go," Poe said. |"I will stay."',
    '“We lost,” he said. |“We lost badly. |We know it.”',
    '“Why?” he asked. |“Why now?” Brill asked.',
    '“Is it true?” Mayor Tom Rusk said. |“Yes!” |Poe left.',
    '“Stop!” she yelled. |‘No!’ |He ran.',
    'He called it “a disaster.” |She called it ‘a win.’ |Both left.',
    'Did he say “I quit”? |He did.',
    '“He told me, ‘Go home.’ |I went,” she said.',
    'She asked: “Who won?” and sat down.',
    '(He left early.) |Nobody saw him.',
    'He left (nobody saw him). |She stayed.',
    '[Brill left.] |Poe stayed.',
    'He said: " We won. |We did. " |She left. ” |Poe stayed.',
  ],
  'dots pause or end': [
    'He was … well, late.',
    'She thought about it... and left.',
    '“I thought ... I knew,” he said.',
    'He waited. . . . |Nobody came.',
    'They waited .... |Nobody came.',
    'He said the ... Strategy was old.',
    'We waited… |Then it came.',
  ],
  'numbers and addresses hold periods': [
    'It cost $3.5 million. |Shares fell 0.4 percent to 12.75.',
    'Visit www.lundy.example.com. |Or write to ada@lundy.com. |She reads it.',
    'According to Lundy.com, he won. |Node.js is no town.',
    '1. Open the door. |2. Walk in.',
    'A .38-caliber gun was found. |It was loaded.',
  ],
  'a lost space is found': [
    'He lives on Hill Road.|Nobody knows him.',
    'It was full.|NATO denied it. |“Why?”|He left.',
    'He left,” she said.|“I stayed.” |It ended.',
    'He said.|"I am here."|She left.',
    'She was in the U.S.Senate.',
  ],
  'letters are initials or names of things': [
    'It was Plan B. |Nobody liked Vitamin C. |Group A. won.',
    'After World War I. |Europe changed.',
    'So do I. |We all do.',
    'George W. Rusk and Pastor C. A. Poe spoke.',
    'He chose between A and B. |The rest did not.',
  ],
  'other beginnings': [
    'He sold it. |iPhones were new. |eBay was not.',
    'They fled. |al-Masri stayed. |de Souza left.',
    'It rained. |$5 million was lost. |50 people left.',
    'It rained etc. |Nobody came.',
    'He lives at 5 Elm St. |The house is red.',
    'One sentence without an end',
    'Was it he?! |It was!!! |Yes.',
    'Он ушёл. |Она осталась. |Élodie est là.',
  ],
};

describe('sentence boundaries', () => {
  for (const [name, examples] of Object.entries(lines)) {
    describe(name, () => {
      for (const example of examples) it(example, () => checkBoundaries(example));
    });
  }

  it('leave out nothing but white space, whatever the text', () => {
    fc.assert(fc.property(hostile, (text) => {
      let at = 0;
      for (const { start, end } of [...sentenceSpans(text, { start: 0, end: text.length }), { start: text.length, end: text.length }]) {
        assert.ok(at <= start && start <= end && end <= text.length);
        for (; at < start; at++) assert.ok(isSpace(text.charCodeAt(at)));
        at = end;
      }
    }));
  });

  it('come out the same for a sentence alone', () => {
    fc.assert(fc.property(hostile, (text) => {
      const [first] = sentenceSpans(text, { start: 0, end: text.length });
      if (first) assert.equal(sentenceSpans(text.slice(first.start, first.end), { start: 0, end: first.end - first.start }).length, 1);
    }));
  });
});

const hostile = fc.array(fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 6 }),
  fc.constantFrom('. ', '? ', '! ', '… ', '"', '”', '’s', 'Sen. ', 'U.S.', 'Ala.) ', 'a.m. ', '\r\n', 'He ', '3.5 ', '. . . ', '(', 'said.', '\u00a0'),
), { maxLength: 30 }).map((parts) => parts.join(''));
