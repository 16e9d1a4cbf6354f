import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Problem, reasonOf } from '../formats/problem';
import { type Decision, type DecisionPlace, emptyLedger, type Ledger, parseLedger, withDecision, withoutDecision } from './ledger';

/** Where the decisions of a workspace stand. Meant to be committed. */
export const ledgerFile = (root: string): string => path.join(root, '.copydesk', 'ledger.jsonl');

/** The decisions of a workspace, and what in their file could not be read. No file is no problem. */
export function readLedger(root: string): { readonly ledger: Ledger; readonly problems: readonly Problem[] } {
  const file = ledgerFile(root);
  try {
    const ledger = parseLedger(readBytes(file).toString('utf8').replace(/^\uFEFF/, ''));
    const problems = ledger.brokenLines.map((line): Problem =>
      ({ file, line, message: 'this line is no decision and is left alone; mend it or delete it.' }));
    return { ledger, problems };
  } catch (error) {
    const message = `${reasonOf(error)}; earlier decisions are not applied until it can be read.`;
    return { ledger: emptyLedger, problems: [{ file, message }] };
  }
}

/** Keeps a decision. Throws where the file cannot be read or written, and leaves it then as it was. */
export const keepDecision = (root: string, decision: Decision): void =>
  rewrite(ledgerFile(root), (text) => withDecision(text, decision));

/** Takes a decision back. Throws like `keepDecision`. */
export const dropDecision = (root: string, place: DecisionPlace): void =>
  rewrite(ledgerFile(root), (text) => withoutDecision(text, place));

/**
 * The new text goes to a file beside and takes the old one's place at
 * once, so that a crash loses nothing. Bytes that are no UTF-8 would not
 * survive, so a file that has some is refused.
 */
function rewrite(file: string, change: (text: string) => string): void {
  const text = change(new TextDecoder('utf-8', { fatal: true }).decode(readBytes(file)));
  mkdirSync(path.dirname(file), { recursive: true });
  mergeByLine(path.dirname(file));
  const beside = `${file}.${randomUUID()}`;
  try {
    writeFileSync(beside, text, { flush: true });
    renameSync(beside, file);
  } finally {
    rmSync(beside, { force: true });
  }
}

/**
 * Tells git to keep the lines of both sides where two editors have decided
 * something: each line stands for itself, and of two about one claim the
 * later holds.
 */
function mergeByLine(folder: string): void {
  const attributes = path.join(folder, '.gitattributes');
  if (!existsSync(attributes)) writeFileSync(attributes, 'ledger.jsonl merge=union\n');
}

function readBytes(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return Buffer.alloc(0);
    throw error;
  }
}
