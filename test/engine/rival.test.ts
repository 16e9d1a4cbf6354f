import assert from 'node:assert/strict';
import { memoryArchive } from '../../server/archive/memory';
import { compare } from '../../server/engine/compare';
import { read } from '../../server/engine/read';

const manuscript = (text: string) => ({ text, prose: text, metadata: {} });

/** What of a draft is flagged against one archived text. */
async function warnings(draft: string, archived: string): Promise<string[]> {
  const reading = read(manuscript(archived));
  const archive = memoryArchive([{ id: 'a', file: 'a', article: reading.article, reading }]);
  const findings = await compare(manuscript(draft), archive);
  return findings.filter(({ severity }) => severity === 'warning').map(({ start, end }) => draft.slice(start, end));
}

describe('another name or word in the same statement', () => {
  const speaks: readonly (readonly [draft: string, archived: string, words: string])[] = [
    ['Mara Ellery was born in Lundy.', 'Mara Ellery was born in Harwick and plays the violin.', 'Lundy'],
    ['Mara Ellery is a Norwegian painter.', 'Mara Ellery is an Austrian painter, sculptor and teacher.', 'Norwegian'],
    ['Quillmoor Nights was directed by Tom Reyes.', 'Quillmoor Nights is a drama directed by Ada Brill.', 'Tom Reyes'],
    ['Mara Ellery is a violinist.', 'Mara Ellery is a pianist from Harwick.', 'violinist'],
  ];
  for (const [draft, archived, words] of speaks) {
    it(`is a warning: ${draft}`, async () => {
      assert.deepEqual(await warnings(draft, archived), [words]);
    });
  }
});

describe('what only looks like another name or word', () => {
  const silent: readonly (readonly [what: string, draft: string, archived: string])[] = [
    ['a short form', 'Brill was taken to Mt. Orrin Hospital.', 'Brill was taken to Mount Orrin Hospital.'],
    ['initials', 'Brill was elected to lead the Lundy Farmers Union.', 'Brill was elected to lead the LFU.'],
    ['a nickname', 'Joe Reyes was born in Harwick.', 'Joseph Reyes was born in Harwick.'],
    ['an opposite that is denied', 'Ellery thought that the gate was unlocked.', 'Ellery thought that the gate was not locked.'],
    ['another time', 'Ellery beat Tom Reyes in 2014.', 'Ellery beat Ada Brill in 2018.'],
    ['a wider word', 'Quillmoor Nights is a show by Ada Brill.', 'Quillmoor Nights is a musical by Ada Brill.'],
    ['a title', 'The panel heard Sgt. Ellery in Lundy.', 'The panel heard Ms. Ellery in Lundy.'],
  ];
  for (const [what, draft, archived] of silent) {
    it(`is passed over: ${what}`, async () => {
      assert.deepEqual(await warnings(draft, archived), []);
    });
  }
});
