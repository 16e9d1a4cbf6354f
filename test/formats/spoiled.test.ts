import fc from 'fast-check';
import { anyCase } from '../../scripts/fuzz/cases';
import { judge } from '../../scripts/fuzz/judge';

/** A small share of what `npm run fuzz` does. */
describe('spoiled drafts and files of the archive, in every format', () => {
  it('pass every stage within a second, and each finding says what stands at its place', async () => {
    await fc.assert(fc.asyncProperty(anyCase, async (one) => void await judge(one)), { seed: 20_211, numRuns: 60 });
  }).timeout(60_000);
});
