import { existsSync } from 'node:fs';
import path from 'node:path';
import { version } from '../../package.json';
import { findRoot } from '../config/find';
import { dropDecision, readLedger } from '../ledger/file';
import { type DecisionStatus, ledgerStatus } from '../ledger/status';
import { ledgerJson, ledgerText } from '../report/ledger';
import { exitStatus, type Terminal } from './terminal';
import { type CheckedDrafts, type DraftOptions, withDrafts } from './with-drafts';

export interface LedgerOptions extends DraftOptions {
  readonly format: 'text' | 'json';
  /** Takes out what matches nothing any more. */
  readonly prune?: boolean;
}

/** `copydesk ledger`: checks drafts, all where none is named, and says which decisions still hold for something in them. */
export function showLedger(paths: readonly string[], options: LedgerOptions, terminal: Terminal): Promise<number> {
  const isAll = paths.length === 0;
  const looked = isAll ? [findRoot(terminal.cwd)] : paths;
  return withDrafts(looked, options, terminal, (checked) => reportOn(checked, { ...options, isAll }, terminal));
}

interface ReportOptions extends LedgerOptions {
  /** All drafts of the workspace were looked at. */
  readonly isAll: boolean;
}

function reportOn({ root, drafts, problems }: CheckedDrafts, { format, prune, isAll }: ReportOptions, { print }: Terminal): number {
  const found = drafts.map(({ file, findings, settledClaims }) =>
    ({ draft: file, claims: [...findings.map(({ claim }) => claim), ...settledClaims] }));
  const status = ledgerStatus(readLedger(root).ledger, found, isAll)
    .map((one) => (isGone(one, root) ? { ...one, state: 'matches nothing' as const } : one));
  print(format === 'json' ? ledgerJson(version, status) : ledgerText(status));
  // A draft that could not be read may hold what a decision is about.
  if (problems.lines.length > 0) return exitStatus.failed;
  const unmatched = status.filter(({ state }) => state === 'matches nothing');
  if (prune) for (const { decision } of unmatched) dropDecision(root, decision);
  return unmatched.length > 0 && !prune ? exitStatus.found : exitStatus.clean;
}

const isGone = ({ state, decision: { draft } }: DecisionStatus, root: string): boolean =>
  state === 'not checked' && draft !== undefined && !existsSync(path.resolve(root, draft));
