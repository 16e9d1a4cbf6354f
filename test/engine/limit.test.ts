import assert from 'node:assert/strict';
import { memoryArchive } from '../../server/archive/memory';
import { compare } from '../../server/engine/compare';
import { read } from '../../server/engine/read';

const manuscript = (text: string) => ({ text, prose: text, metadata: {} });

async function remarks(draft: string, archived: string): Promise<string[]> {
  const reading = read(manuscript(archived));
  const archive = memoryArchive([{ id: 'a', file: 'a', article: reading.article, reading }]);
  const findings = await compare(manuscript(draft), archive);
  return findings.filter(({ severity }) => severity === 'warning').map(({ start, end }) => draft.slice(start, end));
}

describe('figures of another account', () => {
  const silent: readonly (readonly [draft: string, archived: string])[] = [
    ['Ada Brill beat Tom Reyes in the sixth round to keep her title on Saturday.', 'Ada Brill beat Mia Roe in the seventh round to keep her title.'],
    ['He won a medal for hosting the 58th annual prizes.', 'An actor will host the 81st annual mill prizes in Lundy.'],
    ['Killed were Paul Orrin, 23-year-old Mia Roe and 21-year-old Tom Brill.', 'Paul Orrin, 25, was killed.'],
    ['Beside Brill, 40, police named her husband Tom Brill, 50.', 'Police named Tom Brill, 50, and Mia Roe, 13.'],
    ['Paul Orrin died in 1970.', 'Greta Orrin, niece of the late Paul Orrin, died in Lundy on February 14, 2002.'],
    ['Its last season was its seventh season.', 'The show began its seventh and final season after its sixth season.'],
    ['Lundy has fewer than 30 confirmed cases.', 'There are 438 confirmed cases in the state, with 27 in Lundy.'],
  ];
  for (const [draft, archived] of silent) {
    it(`are passed over: ${draft}`, async () => {
      assert.deepEqual(await remarks(draft, archived), []);
    });
  }
});

describe('a limit', () => {
  const speaks: readonly (readonly [draft: string, archived: string, words: string])[] = [
    ['Lundy has reported fewer than 430 cases of the fever.', 'There are 438 confirmed cases in Lundy, with 12 deaths.', '430'],
    ['The museum was built for less than $28 million.', 'The museum was built for $28,757,600.', '$28 million'],
    ['The Orrin Mill was founded before 1956.', 'The Orrin Mill was founded in Lundy in 1958 by two brothers.', '1956'],
    ['The Orrin Mill opened after March 20, 2008.', 'The Orrin Mill opened on March 17, 2008.', 'March 20, 2008'],
    ['The show had fewer than 61 reviewers.', 'The show has a good name, based on 64 reviews.', '61'],
    ['More than 196 have recovered in Lundy.', 'Lundy has 438 cases of the fever and 191 recoveries.', '196'],
  ];
  for (const [draft, archived, words] of speaks) {
    it(`that the archive's value breaks is shown: ${draft}`, async () => {
      assert.deepEqual(await remarks(draft, archived), [words]);
    });
  }

  const silent: readonly (readonly [draft: string, archived: string])[] = [
    ['More than 60 people marched in Lundy.', 'In Lundy, 64 people marched.'],
    ['More than 60 people marched in Lundy.', 'In Lundy, 60 people marched.'],
    ['Lundy has reported more than 10 deaths.', 'There are 438 confirmed cases in Lundy, with 12 deaths.'],
    ['Lundy has reported fewer than 20 deaths.', 'There are 438 confirmed cases in Lundy, with 12 deaths.'],
    ['The Orrin Mill was founded before 1960.', 'The Orrin Mill was founded in Lundy in 1958 by two brothers.'],
  ];
  for (const [draft, archived] of silent) {
    it(`that holds is passed over: ${draft}`, async () => {
      assert.deepEqual(await remarks(draft, archived), []);
    });
  }
});
