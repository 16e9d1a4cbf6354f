import assert from 'node:assert/strict';
import { memoryArchive } from '../../server/archive/memory';
import { wordsAt } from '../../server/engine/archive';
import { compare } from '../../server/engine/compare';
import { read } from '../../server/engine/read';

describe('another speaker of a quotation', () => {
  it('is shown by words of the paragraph at hand where the archive names the speaker in the next one', async () => {
    const archive = '”““We did not take a cent from the company, and we won’t,” Tom Reyes said.\n\n' +
      '“The bridge will never open before the election,” Ada Brill said.';
    const reading = read(manuscript(archive));
    const draft = '“We did take a cent from the company, and we won’t,” Tom Reyes said.';
    const found = await compare(manuscript(draft), memoryArchive([{ id: 'a', file: 'a.txt', article: reading.article, reading }]));
    for (const { exhibits } of found) for (const { passage, span, value } of exhibits) {
      if (!passage) continue;
      const words = wordsAt(passage, span);
      assert.ok(words !== '' && passage.text.includes(words), `${value} is shown at “${words}”`);
      assert.ok(span.start >= passage.textStart && span.end <= passage.textStart + passage.text.length, `${value} stands in another paragraph`);
    }
    assert.ok(found.some(({ check }) => check === 'wrong-speaker'), found.map(({ message }) => message).join('\n'));
  });
});

const manuscript = (text: string) => ({ text, prose: text, metadata: {} });
