import assert from 'node:assert/strict';
import { patternsIn } from '../scripts/patterns/collect';
import { prove, provenBefore } from '../scripts/patterns/prove';

describe('regular expressions', () => {
  it('take linear time whatever the text; npm run patterns writes down those that were proven', async () => {
    const patterns = patternsIn(['server', 'client']);
    assert.ok(patterns.length > 300);
    assert.deepEqual(await prove(patterns, provenBefore()), []);
  }).timeout(120_000);
});
