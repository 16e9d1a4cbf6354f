import assert from 'node:assert/strict';
import fc from 'fast-check';
import { memoryArchive } from '../../server/archive/memory';
import { checkIds, type CheckId } from '../../server/engine/check-id';
import { compare } from '../../server/engine/compare';
import type { Finding } from '../../server/engine/finding';
import { read } from '../../server/engine/read';

const said = 'The old bridge over the river will never open before the council pays the builders what it owes them';

describe('a quotation that differs from the archive', () => {
  it('reads like the archive when the fix is taken', async () => {
    const words = said.split(' ');
    const change = fc.record({
      at: fc.integer({ min: 3, max: words.length - 4 }),
      word: fc.constantFrom('', 'harbor', 'no', 'painters', 'quickly won'),
      keep: fc.boolean(),
    });
    await fc.assert(fc.asyncProperty(change, async ({ at, word, keep }) => {
      const altered = [...words.slice(0, at), ...(word ? [word] : []), ...words.slice(keep ? at : at + 1)].join(' ');
      const draft = `“${altered},” Ada Brill said.`;
      const [finding] = await findingsOf(draft);
      assert.equal(finding === undefined, altered === said, altered);
      if (finding) assert.equal(applied(draft, finding).toLowerCase(), `“${said},” Ada Brill said.`.toLowerCase());
    }), { numRuns: 60 });
  });

  it('is shown by its changed words alone', async () => {
    const draft = `“${said.replace('never open', 'soon open')},” Brill said.`;
    const [finding] = await findingsOf(draft);
    assert.equal(finding && draft.slice(finding.start, finding.end), 'soon');
  });

  it('is only mentioned where a contraction is written out', async () => {
    const [finding] = await findingsOf('“We don’t owe the council any money for that,” Brill said.', '“We do not owe the council any money for that,” Ada Brill said.');
    assert.equal(finding?.severity, 'information');
  });

  it('is silent where nobody is quoted, or two people say much the same', async () => {
    assert.deepEqual(await findingsOf(`${said.replace('never', 'soon')}, Brill said.`), []);
    assert.deepEqual(await findingsOf(`“${said.replace('never', 'soon')},” Tom Reyes said.`), []);
  });
});

async function findingsOf(draft: string, archive = `“${said},” Ada Brill said.`): Promise<Finding[]> {
  const severities = Object.fromEntries(checkIds.filter((id) => id !== 'altered-quote').map((id): [CheckId, 'off'] => [id, 'off']));
  const reading = read(manuscript(archive));
  return compare(manuscript(draft), memoryArchive([{ id: 'a', file: 'a.txt', article: reading.article, reading }]), { severities });
}

const manuscript = (text: string) => ({ text, prose: text, metadata: {} });

function applied(text: string, { fixes }: Finding): string {
  const edits = [...(fixes[0]?.edits ?? [])].sort((a, b) => b.span.start - a.span.start);
  return edits.reduce((all, { span, text: words }) => all.slice(0, span.start) + words + all.slice(span.end), text);
}
