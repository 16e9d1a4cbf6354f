import type { Archive } from './archive';
import type { Check } from './check';
import type { CheckId, Severity } from './check-id';
import { checks } from './checks';
import type { Comparison } from './comparison';
import { consult, type Occasion } from './consult';
import type { Finding, Observation } from './finding';
import { gather, placed } from './gather';
import type { Manuscript } from './manuscript';
import { newMemory } from './memory';
import { asking } from './stretch';

/** What the newsroom has decided about checking. */
export interface Options extends Occasion {
  /** Severity by check; absent is the check's own. */
  readonly severities?: Partial<Record<CheckId, Severity | 'off'>>;
  /** Told of a check that failed; the others go on. */
  readonly onFailure?: (check: CheckId, error: unknown) => void;
}

/** What a draft was compared with, and what was found. */
export interface Compared {
  readonly comparison: Comparison;
  /** In the order of the text. */
  readonly findings: Finding[];
}

/** Compares a draft with the archive, from its text to its findings, in the order of the text. */
export async function compare(...asked: Parameters<typeof compareInFull>): Promise<Finding[]> {
  return (await compareInFull(...asked)).findings;
}

/** The same, and keeps what the findings rest on. */
export async function compareInFull(
  manuscript: Manuscript,
  archive: Archive,
  options: Options = {},
  signal?: AbortSignal,
): Promise<Compared> {
  const memory = options.memory ?? newMemory();
  const comparison = await consult(manuscript, archive, { ...options, memory }, signal);
  const findings = gather(runChecks(comparison, options, asking(comparison, memory)));
  return { comparison, findings: findings.map((finding) => placed(manuscript, finding)) };
}

/** Runs the checks that are on. A check that throws is left out and reported. */
export function runChecks(
  comparison: Comparison,
  options: Options,
  ask: (check: Check) => Iterable<Observation> = (check) => check.run(comparison),
): Finding[] {
  const findings: Finding[] = [];
  for (const check of checks) {
    const severity = options.severities?.[check.id] ?? check.severity;
    if (severity === 'off') continue;
    try {
      for (const observation of ask(check)) {
        findings.push({ severity, ...observation, message: endedOnce(observation.message), check: check.id });
      }
    } catch (error) {
      options.onFailure?.(check.id, error);
    }
  }
  return findings;
}

/** `the draft says Ga..`: the period of an abbreviation ends the sentence, too. */
const endedOnce = (message: string): string => message.replace(/(?<!\.)\.\.$/, '.');
