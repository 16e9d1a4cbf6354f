import assert from 'node:assert/strict';
import fc from 'fast-check';
import { memoryArchive } from '../../server/archive/memory';
import { compare } from '../../server/engine/compare';
import type { Manuscript } from '../../server/engine/manuscript';
import { read } from '../../server/engine/read';
import { withMarks } from './marks';

const manuscript = (text: string): Manuscript => ({ text, prose: text, metadata: {} });

const archiveOf = (...texts: readonly string[]) => memoryArchive(texts.map((text, n) => {
  const reading = read(manuscript(text));
  return { id: `${n}`, file: `${n}.md`, article: reading.article, reading };
}));

/** The draft with what no declared source has in marks. */
async function marked(source: string, draft: string, declared = true): Promise<string> {
  const findings = await compare(manuscript(draft), archiveOf(source), { declared });
  return withMarks(draft, findings.filter(({ check }) => check === 'unsupported'));
}

const source = 'Ada Brill bought the old mill in Lundy for $3 million on Monday. She will not reopen it before the autumn, her lawyer Tom Reyes said.';

describe('a draft that declares its source', () => {
  it('may say it in other words', async () => {
    const draft = 'Brill purchased the mill in Lundy. It will not open again before autumn, said her attorney, Reyes.';
    assert.equal(await marked(source, draft), draft);
  });

  it('may not add a name', async () => {
    assert.equal(await marked(source, 'Ada Brill and Zoë Harwick bought the old mill in Lundy.'),
      'Ada Brill and [|Zoë Harwick|] bought the old mill in Lundy.');
  });

  it('may not add a number', async () => {
    assert.equal(await marked(source, 'Ada Brill bought the old mill in Lundy and 40 sheep.'),
      'Ada Brill bought the old mill in Lundy and [|40|] sheep.');
  });

  it('may not turn a word into its opposite', async () => {
    assert.equal(await marked(source, 'Ada Brill bought the new mill in Lundy for $3 million.'),
      'Ada Brill bought the [|new|] mill in Lundy for $3 million.');
  });

  it('is not looked at so where the archive is no declared source', async () => {
    const draft = 'Zoë Harwick bought the new mill for $5 million.';
    assert.equal(await marked(source, draft, false), draft);
  });

  it('has every finding within its text, whatever it says', async () => {
    const piece = fc.constantFrom('Brill', 'mill', ' not ', '$3', '. ', '\n\n', '“', 'Zoë', ' 2021 ', '😀', 'She', '-', 'old');
    await fc.assert(fc.asyncProperty(fc.array(piece, { maxLength: 20 }), async (pieces) => {
      const draft = pieces.join(' ');
      for (const { start, end } of await compare(manuscript(draft), archiveOf(source), { declared: true })) {
        assert.ok(start >= 0 && start < end && end <= draft.length);
      }
    }), { numRuns: 50 });
  });
});
