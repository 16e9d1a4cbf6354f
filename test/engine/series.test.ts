import assert from 'node:assert/strict';
import { isPageStamp } from '../../server/engine/dates/stamp';
import { areOfSeries } from '../../server/engine/series';
import { read } from '../../server/engine/read';
import { compare } from '../../server/engine/compare';
import { memoryArchive } from '../../server/archive/memory';

const manuscript = (text: string, day?: number) => ({
  text, prose: text, metadata: day ? { published: { year: 2021, month: 3, day } } : {},
});

const sentence = (text: string) => read(manuscript(text, 12)).sentences[0] ?? assert.fail(text);

const areTwo = (one: string, other: string): boolean => areOfSeries(sentence(one), sentence(other));

describe('reports of a series', () => {
  it('have no figure in common', () => {
    assert.ok(areTwo('The Lundy market sold 40 cows at $900.', 'The Lundy market sold 55 cows at $950.'));
    assert.ok(!areTwo('The Lundy market sold 40 cows at $900.', 'The Lundy market sold 40 cows at $950.'));
    assert.ok(!areTwo('The Lundy market sold 40 cows.', 'The Lundy market sold 55 cows.'));
  });

  it('of two weeks do not refute each other, but one that has the rest alike does', async () => {
    const archive = 'Lundy Cattle Co. said on Thursday that the Lundy market sold 40 cows at $900 each.';
    const flagged = async (draft: string) => {
      const reading = read(manuscript(archive, 4));
      const found = await compare(manuscript(draft, 11), memoryArchive([{ id: 'a', file: 'a', article: reading.article, reading }]));
      return found.map(({ start, end }) => draft.slice(start, end));
    };
    assert.deepEqual(await flagged('Lundy Cattle Co. said on Thursday that the Lundy market sold 55 cows at $950 each.'), []);
    assert.deepEqual(await flagged('Lundy Cattle Co. said on Thursday that the Lundy market sold 40 cows at $950 each.'), ['$950']);
  });

  it('have dates that keep pace with them', async () => {
    const meeting = (day: number) => `Lundy Cattle Co. said its owners will meet on March ${day}, 2021.`;
    const flagged = async (draft: string, day: number) => {
      const reading = read(manuscript(meeting(11), 4));
      const found = await compare(manuscript(draft, day), memoryArchive([{ id: 'a', file: 'a', article: reading.article, reading }]));
      return found.map(({ start, end }) => draft.slice(start, end));
    };
    assert.deepEqual(await flagged(meeting(18), 11), []);
    assert.deepEqual(await flagged(meeting(12), 11), ['March 12, 2021']);
  });
});

describe('a value that recurs', () => {
  const prize = (name: string, year: string) => `${name} won the Müller Prize for novels in ${year}.`;
  const flagged = async (draft: string, archive: readonly string[]) => {
    const articles = archive.map((text, n) => {
      const reading = read(manuscript(text));
      return { id: `${n}`, file: `${n}`, article: reading.article, reading };
    });
    return (await compare(manuscript(draft), memoryArchive(articles))).map(({ check, start, end }) => [check, draft.slice(start, end)]);
  };

  it('has no rival where several articles each give another', async () => {
    assert.deepEqual(await flagged(prize('Ada Brill', '2004'), [prize('Ada Brill', '2005')]), [['changed-date', '2004']]);
    assert.deepEqual(await flagged(prize('Ada Brill', '2004'), [prize('Ada Brill', '2005'), prize('Ada Brill', '2009')]), []);
  });
});

describe('the stamp of a page', () => {
  const dated = (stamp: string) => read(manuscript(`Voters of Lundy met. ${stamp} Voters of Lundy chose Ada Brill as mayor.`)).sentences
    .flatMap(({ dates, words }) => dates.map((date) => isPageStamp(date, words)));

  it('says when it was put up, in any case, with or without a label', () => {
    for (const stamp of ['26 September 2013, 10:00 (GMT+05:00)', 'UPDATED: FRIDAY, MAY 3, 2013', 'Monday, Sept. 10, 2012 | Updated 9:01 AM EDT']) {
      assert.equal(dated(stamp)[0], true, stamp);
    }
    for (const prose of ['It was published May 3, 2013.', 'At 10 a.m. on May 3, 2013, they met.']) assert.equal(dated(prose)[0], false, prose);
  });
});
