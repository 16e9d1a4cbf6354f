import assert from 'node:assert/strict';
import { isNear, lastWord, nearKeys } from '../../server/archive/names';

describe('names that are looked for', () => {
  it('are found by their last word and by what one slip makes of it', () => {
    assert.equal(lastWord('Jordan Whitlock Jr.'), 'whitlock');
    assert.ok(isNear('whitlock', 'witlock'));
    assert.ok(nearKeys('whitlock').some((key) => nearKeys('witlock').includes(key)));
  });

  it('are no names where they are longer than any: their slips would fill the index', () => {
    assert.equal(lastWord(`Ada ${'ab'.repeat(5000)}`), '');
  });
});
