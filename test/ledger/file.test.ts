import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { dropDecision, keepDecision, ledgerFile, readLedger } from '../../server/ledger/file';

const decision = { claim: 'age|brill|61', decision: 'keep', when: '2024-03-01T10:00:00Z' } as const;

describe('the file of the ledger', () => {
  let root = '';
  beforeEach(() => { root = mkdtempSync(path.join(tmpdir(), 'copydesk-')); });
  afterEach(() => rmSync(root, { recursive: true }));

  const write = (bytes: string | Buffer) => {
    mkdirSync(path.join(root, '.copydesk'));
    writeFileSync(ledgerFile(root), bytes);
  };

  it('is made by the first decision, and read back', () => {
    assert.deepEqual(readLedger(root).problems, []);
    keepDecision(root, decision);
    assert.deepEqual(readLedger(root).ledger.decisions.get(decision.claim), [decision]);
    assert.deepEqual(readdirSync(path.dirname(ledgerFile(root))), ['.gitattributes', 'ledger.jsonl']);
    dropDecision(root, decision);
    assert.equal(readFileSync(ledgerFile(root), 'utf8'), '');
  });

  it('with a broken line says which, and where', () => {
    write(`${JSON.stringify(decision)}\nbroken\n`);
    const { ledger, problems } = readLedger(root);
    assert.equal(ledger.decisions.size, 1);
    assert.deepEqual(problems, [{ file: ledgerFile(root), line: 2, message: 'this line is no decision and is left alone; mend it or delete it.' }]);
  });

  it('with bytes that are no UTF-8 is never written over', () => {
    const bytes = Buffer.concat([Buffer.from(`${JSON.stringify(decision)}\n`), Buffer.from([0x22, 0xff, 0xfe, 0x0a])]);
    write(bytes);
    assert.equal(readLedger(root).ledger.decisions.size, 1);
    assert.throws(() => keepDecision(root, { ...decision, claim: 'b' }));
    assert.deepEqual(readFileSync(ledgerFile(root)), bytes);
  });

  it('that cannot be read is a problem and not a crash', () => {
    mkdirSync(ledgerFile(root), { recursive: true });
    assert.match(readLedger(root).problems[0]?.message ?? '', /it is a folder; earlier decisions are not applied/);
    assert.throws(() => keepDecision(root, decision));
  });
});
