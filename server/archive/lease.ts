import { randomUUID } from 'node:crypto';
import os from 'node:os';
import type { DatabaseSync } from 'node:sqlite';
import { getMeta, setMeta } from './meta';
import { busyCode, sqliteCode, transaction } from './sqlite';

/** How long an importer that gives no sign of life keeps others out. Renewed with every batch. Milliseconds. */
const leaseTime = 60_000;

interface Lease {
  readonly token: string;
  readonly process: number;
  readonly host: string;
  /** Milliseconds since 1970. */
  readonly until: number;
}

/** The right to change an index, which one process has at a time. */
export interface ImportRight {
  /** Runs a change in one transaction; throws `LostRight` where another process has taken over. */
  change(run: () => void): void;
  giveBack(): void;
}

/** Another process has taken over an import that stood still for too long. */
export class LostRight extends Error {
  override readonly message = 'Another Copydesk has taken over the import; this one reads on.';
}

/** Claims the right to import; undefined while another process has it. */
export function claimImport(db: DatabaseSync): ImportRight | undefined {
  const token = randomUUID();
  if (!claims(db, token)) return undefined;
  return {
    change: (run) => transaction(db, 'IMMEDIATE', () => {
      if (leaseIn(db)?.token !== token) throw new LostRight();
      renew(db, token);
      run();
    }),
    giveBack: () => giveBack(db, token),
  };
}

/** Where this fails, the right runs out by itself; what went wrong before matters more. */
function giveBack(db: DatabaseSync, token: string): void {
  try {
    transaction(db, 'IMMEDIATE', () => {
      if (leaseIn(db)?.token === token) setMeta(db, 'importer', null);
    });
  } catch (error) {
    if (sqliteCode(error) === 0) throw error;
  }
}

function claims(db: DatabaseSync, token: string): boolean {
  try {
    return transaction(db, 'IMMEDIATE', () => {
      if (isHeld(leaseIn(db))) return false;
      renew(db, token);
      return true;
    });
  } catch (error) {
    if (sqliteCode(error) === busyCode) return false;
    throw error;
  }
}

/** True while some process imports. */
export const isImporting = (db: DatabaseSync): boolean => isHeld(leaseIn(db));

const isHeld = (lease?: Lease): boolean => lease !== undefined && lease.until > Date.now() && !isDead(lease);

function leaseIn(db: DatabaseSync): Lease | undefined {
  const value = getMeta(db, 'importer');
  return typeof value === 'string' ? JSON.parse(value) as Lease : undefined;
}

function renew(db: DatabaseSync, token: string): void {
  const lease: Lease = { token, process: process.pid, host: os.hostname(), until: Date.now() + leaseTime };
  setMeta(db, 'importer', JSON.stringify(lease));
}

/** True for a process of this machine that is gone: its lease need not run out. */
function isDead({ process: pid, host }: Lease): boolean {
  if (host !== os.hostname()) return false;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
}
