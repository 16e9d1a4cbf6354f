import assert from 'node:assert/strict';
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
});
