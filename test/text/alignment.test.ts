import assert from 'node:assert/strict';
import fc from 'fast-check';
import { align } from '../../server/text/alignment';

describe('alignment', () => {
  it('joins what is the same and what is changed', () => {
    checkPicture('the dog ran home', 'the cat ran home', 'the {dog>cat} ran home');
    checkPicture('the dog did not run', 'the dog did run', 'the dog did {not>} run');
    checkPicture('we won', 'we have all won', 'we {>have all} won');
    checkPicture('a b c', 'd e', '{a b c>d e}');
    checkPicture('', 'a', '{>a}');
    checkPicture('', '', '');
  });

  it('keeps a shared phrase together rather than its words apart', () => {
    checkPicture('the x the y z', 'the y z', '{the x>} the y z');
    checkPicture('to go and then to go home', 'to go home', '{to go and then>} to go home');
  });

  it('pairs likely replacements, so that the words around them find each other', () => {
    const likeness = (x: string, y: string): number => (x === y ? 1 : x[0] === y[0] ? 0.5 : 0);
    const steps = align(['big', 'q', 'end'], ['bag', 'end', 'q2'], likeness);
    assert.deepEqual(steps.map((step) => step.kind), ['replaced', 'same', 'inserted']);
  });

  it('covers both sides in order and says "same" only of equal tokens', () => {
    fc.assert(fc.property(tokens, tokens, checkCover));
  });

  it('finds the longest common subsequence or a more compact one nearly as long', () => {
    fc.assert(fc.property(tokens, tokens, (a, b) => {
      const shared = align(a, b, equal)
        .filter(({ kind }) => kind === 'same')
        .reduce((sum, step) => sum + step.a.end - step.a.start, 0);
      const longest = longestCommon(a, b);
      assert.ok(shared <= longest && shared >= longest / 1.25 - 1e-9, `${shared} of ${longest}`);
    }));
  });

  it('stays bounded on long texts', () => {
    const a = Array.from({ length: 20_000 }, (_, i) => i % 977);
    const b = a.map((value, i) => (i % 50 === 7 ? -1 : value)).slice(5);
    const started = performance.now();
    checkCover(a, b);
    assert.ok(performance.now() - started < 2000);
    checkCover(a, [1]);
    checkCover([1], a);
  });
});

const equal = <T>(x: T, y: T): number => (x === y ? 1 : 0);

const tokens = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 20 });

function checkPicture(a: string, b: string, expected: string): void {
  const left = a.split(' ').filter(Boolean);
  const right = b.split(' ').filter(Boolean);
  const picture = align(left, right, equal).map((step) => {
    const from = left.slice(step.a.start, step.a.end).join(' ');
    return step.kind === 'same' ? from : `{${from}>${right.slice(step.b.start, step.b.end).join(' ')}}`;
  });
  assert.equal(picture.join(' '), expected);
}

function checkCover<T>(a: readonly T[], b: readonly T[]): void {
  let inA = 0;
  let inB = 0;
  let before = '';
  for (const { kind, a: left, b: right } of align(a, b, equal)) {
    assert.equal(left.start, inA);
    assert.equal(right.start, inB);
    assert.notEqual(kind === 'same' ? 'same' : 'changed', before);
    before = kind === 'same' ? 'same' : 'changed';
    if (kind === 'same') assert.deepEqual(a.slice(left.start, left.end), b.slice(right.start, right.end));
    assert.equal(kind === 'inserted', left.start === left.end);
    assert.equal(kind === 'deleted', right.start === right.end);
    inA = left.end;
    inB = right.end;
  }
  assert.deepEqual([inA, inB], [a.length, b.length]);
}

function longestCommon<T>(a: readonly T[], b: readonly T[]): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const x of a) {
    const next = [0];
    b.forEach((y, j) => {
      next.push(x === y ? (row[j] ?? 0) + 1 : Math.max(row[j + 1] ?? 0, next[j] ?? 0));
    });
    row = next;
  }
  return row.at(-1) ?? 0;
}
