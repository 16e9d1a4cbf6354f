import { wordSet } from '../../text/word-set';
import type { Quantity } from './quantity';
import type { Sentence } from '../sentence';

/** Words beside a number that set those it counts apart from others. */
const setting = wordSet('other others another additional more remaining rest both further extra next last previous only');

/**
 * Whether a number counts a part or others than those told of before: `two
 * of the men`, `three more`, `another four`; not `more than three`.
 */
export function standsApart({ number }: Quantity, { words }: Sentence): boolean {
  const first = words.findIndex(({ start }) => start >= number.start);
  const after = words.findIndex(({ start }) => start >= number.end);
  const behind = after < 0 ? [] : words.slice(after, after + 2).map(({ lower }) => lower);
  const beside = [...words.slice(Math.max(0, first - 2), first).map(({ lower }) => lower), ...behind];
  return behind[0] === 'of' || beside.some((word) => setting.has(word) && !(word === 'more' && beside.includes('than')));
}
