import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { keepOutOfGit } from '../archive/ignored';
import { checkIds, type CheckId, type Severity } from '../engine/check-id';

/** What an editor does about a finding: takes the archive's value, asks, keeps the draft's, or calls it no conflict. */
export const uses = ['accepted', 'asked', 'kept', 'dismissed'] as const;

export type Use = (typeof uses)[number];

/** How often each was done about the findings of one check. */
export interface Uses extends Readonly<Record<Use, number>> {
  /** Of the dismissed ones, how many there were when a lower severity was last proposed. */
  readonly proposedAt: number;
}

export type Usage = ReadonlyMap<CheckId, Uses>;

/** Counted on this machine for this workspace, and not shared: git is told to leave it out. */
export const usageFile = (root: string): string => path.join(root, '.copydesk', 'usage.json');

const none: Uses = { accepted: 0, asked: 0, kept: 0, dismissed: 0, proposedAt: 0 };

/** What has been counted; nothing where there is no file, or none that can be read. */
export function readUsage(root: string): Usage {
  try {
    const { checks } = JSON.parse(readFileSync(usageFile(root), 'utf8'));
    return new Map(checkIds.flatMap((id) => (isUses(checks?.[id]) ? [[id, { ...none, ...checks[id] }]] : [])));
  } catch {
    return new Map();
  }
}

/** Counts one more, and gives what there is now. Throws where the file cannot be written. */
export const countUse = (root: string, check: CheckId, use: Use): Uses =>
  change(root, check, (known) => ({ ...known, [use]: known[use] + 1 }));

/** Remembers that a lower severity was proposed, so that it is not proposed again soon. */
export const noteProposal = (root: string, check: CheckId): Uses =>
  change(root, check, (known) => ({ ...known, proposedAt: known.dismissed }));

/** So many dismissals since the last proposal, and so many for each finding of use, call for a lower severity. */
const enoughDismissed = 5;
const dismissedPerUse = 4;

const ladder: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** The severity to propose for a check that is dismissed again and again; undefined for any other. */
export function proposedSeverity({ accepted, asked, kept, dismissed, proposedAt }: Uses, severity: Severity): Severity | undefined {
  const ofUse = accepted + asked + kept;
  const isUseless = dismissed - proposedAt >= enoughDismissed && dismissed >= dismissedPerUse * ofUse;
  return isUseless ? ladder[ladder.indexOf(severity) + 1] : undefined;
}

function change(root: string, check: CheckId, by: (known: Uses) => Uses): Uses {
  const usage = new Map(readUsage(root));
  const changed = by(usage.get(check) ?? none);
  const file = usageFile(root);
  mkdirSync(path.dirname(file), { recursive: true });
  keepOutOfGit(path.dirname(file));
  const inOrder = checkIds.flatMap((id) => (id === check ? [[id, changed]] : usage.has(id) ? [[id, usage.get(id)]] : []));
  writeFileSync(`${file}.new`, `${JSON.stringify({ format: 1, checks: Object.fromEntries(inOrder) }, undefined, 2)}\n`);
  renameSync(`${file}.new`, file);
  return changed;
}

const isUses = (told: unknown): boolean =>
  typeof told === 'object' && told !== null && Object.values(told).every((count) => Number.isInteger(count) && Number(count) >= 0);
