import assert from 'node:assert/strict';
import { decided, type Decision, parseLedger, withDecision, withoutDecision } from '../../server/ledger/ledger';

const when = '2024-03-01T10:00:00Z';
const decision = (claim: string, more: Partial<Decision> = {}): Decision => ({ claim, decision: 'keep', when, ...more });
const written = (...decisions: readonly Decision[]) => decisions.reduce(withDecision, '');
const claimsIn = (text: string) => text.trim().split('\n').map((line) => { try { return String(JSON.parse(line).claim); } catch { return line; } });

/** The claims that stay open in a draft. */
const open = (text: string, draft: string, ...claims: readonly string[]) =>
  decided(claims.map((claim) => ({ claim, check: 'changed-date' as const })), draft, parseLedger(text)).open.map(({ claim }) => claim);

describe('a decision', () => {
  it('settles the claim in every draft', () => {
    assert.deepEqual(open(written(decision('age|brill|61')), 'a.md', 'age|brill|61', 'age|brill|62'), ['age|brill|62']);
  });

  it('for one draft leaves the others alone', () => {
    const text = written(decision('a', { draft: 'x.md' }));
    assert.deepEqual(open(text, 'x.md', 'a'), []);
    assert.deepEqual(open(text, 'y.md', 'a'), ['a']);
  });

  it('for one draft goes before one for all', () => {
    const text = written(decision('a'), decision('a', { draft: 'x.md', decision: 'asked' }));
    assert.deepEqual(open(text, 'x.md', 'a'), ['a']);
    assert.deepEqual(open(text, 'y.md', 'a'), []);
  });

  it('to ask the reporter leaves the finding open', () => {
    assert.deepEqual(open(written(decision('a', { decision: 'asked' })), 'x.md', 'a'), ['a']);
  });

  it('that was made twice, on two branches, counts as it was made last', () => {
    const earlier = JSON.stringify(decision('a', { decision: 'asked', when: '2024-03-02T00:00:00Z' }));
    const later = JSON.stringify(decision('a', { when: '2024-03-03T00:00:00Z' }));
    assert.deepEqual(open(`${later}\n${earlier}\n`, 'x.md', 'a'), []);
  });

  it('that a check is off for a draft leaves none of its findings there', () => {
    const off = written(decision('changed-date', { decision: 'off', draft: 'x.md' }));
    assert.deepEqual(open(off, 'x.md', 'a'), []);
    assert.deepEqual(open(off, 'y.md', 'a'), ['a']);
    assert.deepEqual(decided([{ claim: 'a', check: 'changed-date' }], 'x.md', parseLedger(off)).settled, []);
  });

  it('settled findings can still be seen', () => {
    assert.deepEqual(decided([{ claim: 'a', check: 'changed-date' }], 'x.md', parseLedger(written(decision('a')))).settled.map(({ claim }) => claim), ['a']);
  });
});

describe('the ledger', () => {
  it('is sorted by claim, whatever the order of the decisions', () => {
    const some = [decision('b'), decision('a', { draft: 'y.md' }), decision('c'), decision('a'), decision('a', { draft: 'x.md' })];
    assert.equal(written(...some), written(...some.toReversed()));
    assert.deepEqual(claimsIn(written(...some)), ['a', 'a', 'a', 'b', 'c']);
  });

  it('holds one decision for a claim and draft: the newest', () => {
    const text = written(decision('a'), decision('b'), decision('a', { how: 'asked the town clerk' }));
    assert.equal(text.trim().split('\n').length, 2);
    assert.match(text, /town clerk/);
  });

  it('changes by one line at a time, so that branches merge', () => {
    const before = written(decision('a'), decision('c'));
    const lines = withDecision(before, decision('b')).split('\n');
    assert.deepEqual(lines.filter((line) => !before.includes(line)).length, 1);
  });

  it('gives a decision back', () => {
    const both = written(decision('a'), decision('b'));
    assert.equal(withoutDecision(both, { claim: 'b' }), written(decision('a')));
    assert.equal(withoutDecision(written(decision('a')), { claim: 'a' }), '');
  });

  it('reports lines it does not understand by number, and keeps them as they are', () => {
    const strange = ['<<<<<<< HEAD', '{"claim": "a"', '{"claim": 5}', 'null', '{"claim":"z","decision":"later","when":"2030"}'];
    const text = `${JSON.stringify(decision('m'))}\n\n${strange.join('\r\n')}\n`;
    assert.deepEqual(parseLedger(text).brokenLines, [3, 4, 5, 6, 7]);
    const changed = withDecision(withDecision(text, decision('a')), decision('z'));
    for (const line of strange) assert.ok(changed.includes(line), line);
    assert.deepEqual(open(changed, 'x.md', 'a', 'm', 'z'), []);
  });
});
