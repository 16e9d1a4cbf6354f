import assert from 'node:assert/strict';
import fc from 'fast-check';
import { memoryArchive } from '../../server/archive/memory';
import type { Archive, Submission } from '../../server/engine/archive';
import { compare } from '../../server/engine/compare';
import { consult } from '../../server/engine/consult';
import { type Memory, newMemory } from '../../server/engine/memory';
import { read } from '../../server/engine/read';
import { readDraftText } from '../../server/formats';

const archived = [
  `---
source: The Courier
date: 2021-03-04
---

Mayor Ada Brill of Lundy will leave office in June, after 12 years. “The bridge will never open before the election. We know that, and they know it,” Brill said.

The council voted 7-2 for the budget of $4.5 million, said Tom Reyes (D-Ohio), who is 61. He was fired in 2019.

Zoë Harwick, a spokeswoman for the harbor authority, said that 250 ships had come in last year.`,
  `---
source: The Herald
date: 2021-03-05
---

Brill, 58, has been mayor since 2009. She won against Bob Roe by 300 votes on Nov. 3, 2009.

“The harbor belongs to the people of this town,” Roe told the Herald.

Reyes resigned in 2019. The budget of $4.5 million is the largest since 1998.`,
];

const draft = `---
date: 2021-03-06
---

Lundy's mayor to leave

Mayor Ada Brill of Lundy will leave office in July, after 14 years. “The bridge will never open after the election. We know that, and they know it,” Reyes said.

The council voted 7-2 for the budget of $4.8 million, said Tom Reyes (R-Ohio), who is 61. He resigned in 2019.

Brill, 59, has been mayor since 2008. She won against Bob Row by 400 votes. The budget of $4.7 million is the largest since 1998.

Zoë Harwick said that 230 ships had come in last year. “The harbour belongs to the people of this town,” Roe told the Herald.`;

const submission = (text: string, n: number): Submission => {
  const reading = read(readDraftText(text, 'markdown'));
  return { id: `${n}`, file: `/archive/${n}.md`, article: reading.article, reading };
};

const archive = memoryArchive(archived.map(submission));

/** What an editor types, and what breaks a sentence in two, a quotation off, or a name. */
const typed = fc.constantFrom('x', ' ', '. ', '\n\n', '“', '”', '"', '7', ' not', ', 45,', ' on Monday', 'Brill', 'Sen. ', '–', '\r\n', '😀');

const edit = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), removed: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(60)), typed: fc.oneof(typed, fc.constant('')) });

type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

const edited = (text: string, { at, removed, typed: inserted }: Edit): string => {
  const place = Math.floor(at * text.length);
  return text.slice(0, place) + inserted + text.slice(place + removed);
};

const findings = (text: string, memory: Memory, from: Archive = archive, declared = false): Promise<unknown> =>
  compare(readDraftText(text, 'markdown'), from, { memory, declared, onFailure: (_, error) => { throw error; } });

describe('a draft that is checked again after each keystroke', () => {
  it('has findings at all', async () => {
    const found = await compare(readDraftText(draft, 'markdown'), archive);
    assert.ok(found.length >= 6, `${found.length} findings`);
  });

  it('has the same findings as one that is checked for the first time', async () => {
    await fc.assert(fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 8 }), async (edits) => {
      const memory = newMemory();
      let text = draft;
      await findings(text, memory);
      for (const one of edits) {
        text = edited(text, one);
        assert.deepEqual(await findings(text, memory), await findings(text, newMemory()));
      }
    }), { numRuns: 40 });
  });

  it('has the same findings where it declares its sources', async () => {
    await fc.assert(fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 4 }), async (edits) => {
      const memory = newMemory();
      let text = draft;
      await findings(text, memory, archive, true);
      for (const one of edits) {
        text = edited(text, one);
        assert.deepEqual(await findings(text, memory, archive, true), await findings(text, newMemory(), archive, true));
      }
    }), { numRuns: 15 });
  });

  it('is read as if it were read for the first time', async () => {
    await fc.assert(fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 8 }), async (edits) => {
      const memory = newMemory();
      const nobody = memoryArchive([]);
      let text = draft;
      for (const one of edits) {
        text = edited(text, one);
        const manuscript = readDraftText(text, 'markdown');
        const { draft: again } = await consult(manuscript, nobody, { memory });
        assert.deepEqual(JSON.parse(JSON.stringify(again)), JSON.parse(JSON.stringify(read(manuscript))));
      }
    }), { numRuns: 40 });
  });

  it('is asked about only where it has changed', async () => {
    const asked: number[] = [];
    const counting: Archive = {
      ...archive,
      find: (questions, signal) => {
        asked.push(questions.length);
        return archive.find(questions, signal);
      },
    };
    const memory = newMemory();
    await findings(draft, memory, counting);
    await findings(draft.replace('230 ships', '2300 ships'), memory, counting);
    await findings(draft, memory, counting);
    assert.deepEqual(asked.slice(1), [1]);
  });

  it('is asked about anew when the archive has changed', async () => {
    const memory = newMemory();
    await findings(draft, memory, memoryArchive([]));
    assert.deepEqual(await findings(draft, memory), await findings(draft, newMemory()));
  });

  it('has the same findings as for the first time where it declares its sources', async () => {
    const memory = newMemory();
    for (const text of [draft, draft.replace('400 votes', '417 votes'), draft.replace('Zoë Harwick', 'Zoë Hardwick')]) {
      assert.deepEqual(await findings(text, memory, archive, true), await findings(text, newMemory(), archive, true));
    }
  });
});
