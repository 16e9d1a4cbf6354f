import assert from 'node:assert/strict';
import { memoryArchive } from '../../server/archive/memory';
import { compareInFull } from '../../server/engine/compare';
import { coverageOf } from '../../server/engine/coverage';
import { read } from '../../server/engine/read';
import { readDraftText } from '../../server/formats';

/** The draft's facts, one a line: `confirmed figure $48 million`. */
async function facts(draft: string, ...archive: string[]): Promise<{ lines: string[]; isKnown: boolean }> {
  const submissions = archive.map((text, n) => {
    const reading = read(readDraftText(text, 'markdown'));
    return { id: `${n}`, file: `${n}.md`, article: reading.article, reading };
  });
  const manuscript = readDraftText(draft, 'markdown');
  const { comparison, findings } = await compareInFull(manuscript, memoryArchive(submissions));
  const coverage = coverageOf(manuscript, comparison, { open: findings, settled: [] });
  return {
    isKnown: coverage.isKnown,
    lines: coverage.facts.map(({ state, kind, start, end }) => `${state} ${kind} ${draft.slice(start, end)}`),
  };
}

const archived = 'The Lundy bridge cost $48 million, Mayor Ada Brill said on Nov. 8, 2018. “We will open it before the election,” Brill said.';

describe('the facts of a draft', () => {
  it('are confirmed, in conflict, or not in the archive', async () => {
    const { lines, isKnown } = await facts(
      'The Lundy bridge cost $52 million, Mayor Ada Brill said. “We will open it before the election,” Brill said. It has 40 arches, Jon Zé said.',
      archived,
    );
    assert.ok(isKnown);
    assert.deepEqual(lines, [
      'confirmed name Lundy',
      'conflicting figure $52 million',
      'confirmed role Mayor',
      'confirmed name Ada Brill',
      'confirmed quote We will open it before the election,',
      'absent figure 40 arches',
      'absent name Jon Zé',
    ]);
  });

  it('a changed quotation, another role and another date are not confirmed, nor a figure tied to that date', async () => {
    const { lines } = await facts(
      'The Lundy bridge cost $48 million, former Judge Ada Brill said on Nov. 9, 2018. “We will open it after the election,” Brill said.',
      archived,
    );
    const confirmed = lines.filter((line) => line.startsWith('confirmed'));
    assert.deepEqual(confirmed, ['confirmed name Lundy', 'confirmed name Ada Brill']);
  });

  it('are not confirmed by the same value of something else, nor by a limit', async () => {
    const { lines } = await facts(
      'The Lundy bridge is 300 feet long and lost $48 million, Ada Brill said. Work took 20 months.',
      'The Lundy bridge cost less than $50 million. A ferry on the river is 300 feet long. The votes took 20 months to count, Ada Brill said.',
    );
    assert.deepEqual(lines.filter((line) => /confirmed (?:figure|date)/.test(line)), []);
  });

  it('are none where something is still missing', async () => {
    const { lines } = await facts('The Lundy bridge cost $TK, Ada Brill said.', archived);
    assert.deepEqual(lines, ['confirmed name Lundy', 'confirmed name Ada Brill']);
  });

  it('of another subject are unknown to the archive', async () => {
    const { lines, isKnown } = await facts('Rain fell on 40 towns, Jon Zé said.', archived);
    assert.equal(isKnown, false);
    assert.deepEqual(lines, ['absent figure 40 towns', 'absent name Jon Zé']);
  });
});
