import assert from 'node:assert/strict';
import { memoryArchive } from '../../server/archive/memory';
import { compare } from '../../server/engine/compare';
import type { Manuscript } from '../../server/engine/manuscript';
import { read } from '../../server/engine/read';
import type { CivilDay } from '../../server/text/civil';

const day = (number: number): CivilDay => ({ year: 2021, month: 1, day: number });

const story = (text: string, published: CivilDay): Manuscript => ({ text, prose: text, metadata: { published, source: 'The Courier' } });

async function remarks(draft: Manuscript, archived: Manuscript): Promise<string[]> {
  const reading = read(archived);
  const archive = memoryArchive([{ id: 'a', file: 'a', article: reading.article, reading }]);
  return (await compare(draft, archive)).map(({ severity, message }) => `${severity}: ${message}`);
}

describe('a report that is newer than the archive', () => {
  const earlier = 'The flood in Lundy killed 12 people, Mayor Ada Brill said.';
  const later = 'The flood in Lundy killed 15 people, Mayor Ada Brill said.';

  it('updates a toll', async () => {
    assert.deepEqual(await remarks(story(later, day(6)), story(earlier, day(4))),
      ['information: Newer than the archive: The Courier (Jan. 4, 2021) had 12.']);
  });

  it('does not lower one', async () => {
    assert.deepEqual(await remarks(story(earlier, day(6)), story(later, day(4))),
      ['warning: The Courier (Jan. 4, 2021) says 15; the draft says 12.']);
  });

  it('updates a deadline that has been moved', async () => {
    const before = 'Candidates for mayor of Lundy have until Nov. 8 to file their papers.';
    assert.deepEqual(await remarks(
      story('The council extended the deadline: Candidates for mayor of Lundy now have until Nov. 12 to file their papers.', day(6)),
      story(before, day(4)),
    ), ['information: Newer than the archive: The Courier (Jan. 4, 2021) had Nov. 8.']);
    assert.deepEqual(await remarks(
      story('Candidates for mayor of Lundy have until Nov. 12 to file their papers.', day(6)), story(before, day(4)),
    ), ['warning: The Courier (Jan. 4, 2021) says Nov. 8; the draft says Nov. 12.']);
  });

  it('does not change what stands still', async () => {
    assert.deepEqual(await remarks(
      story('The Lundy Bridge cost $40 million, Mayor Ada Brill said.', day(6)),
      story('The Lundy Bridge cost $4 million, Mayor Ada Brill said.', day(4)),
    ), ['warning: The Courier (Jan. 4, 2021) says $4 million; the draft says $40 million.']);
  });

  it('may itself be out of date', async () => {
    assert.deepEqual(await remarks(story(earlier, day(4)), story(later, day(6))),
      ['warning: The Courier (Jan. 6, 2021) says 15; the draft says 12 and may be out of date.']);
  });
});
