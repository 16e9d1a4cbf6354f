import type { Finding } from '../engine/finding';

/**
 * `keep` and `not-a-conflict` settle a finding; `asked` leaves it open until the reporter answers.
 * `off` switches a check off for a draft: its claim is the check's id.
 */
export const decisionKinds = ['keep', 'not-a-conflict', 'asked', 'off'] as const;

export type DecisionKind = (typeof decisionKinds)[number];

/** What an editor has decided about a claim, for one draft or for all. */
export interface Decision {
  /** `finding.claim` */
  readonly claim: string;
  readonly decision: DecisionKind;
  /** How it was verified, in the editor's words. */
  readonly how?: string;
  readonly who?: string;
  /** ISO time, UTC. */
  readonly when: string;
  /** Path from the workspace with `/`; absent where the decision holds for every draft. */
  readonly draft?: string;
  /** The value that was kept. */
  readonly value?: string;
}

/** The decisions of a workspace. */
export interface Ledger {
  /** By claim; where a draft was decided twice, both are here and the later one holds. */
  readonly decisions: ReadonlyMap<string, readonly Decision[]>;
  /** 1-based numbers of the lines that could not be read; they stay in the file as they are. */
  readonly brokenLines: readonly number[];
}

export const emptyLedger: Ledger = { decisions: new Map(), brokenLines: [] };

/** Reads the lines of a ledger. A line that is no decision is counted and left alone. */
export function parseLedger(text: string): Ledger {
  const decisions = new Map<string, Decision[]>();
  const brokenLines: number[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const decision = parseDecision(line);
    if (!decision) brokenLines.push(index + 1);
    else decisions.set(decision.claim, [...decisions.get(decision.claim) ?? [], decision]);
  }
  return { decisions, brokenLines };
}

/** The decision about a claim in a draft: the draft's own before one for all drafts. */
export function decisionOn(claim: string, draft: string, { decisions }: Ledger): Decision | undefined {
  const made = decisions.get(claim) ?? [];
  return latest(made.filter((decision) => decision.draft === draft))
    ?? latest(made.filter((decision) => decision.draft === undefined));
}

/** Findings apart: those still open, and those an editor has settled. Of a check that is off for the draft there are none. */
export function decided<F extends Pick<Finding, 'claim' | 'check'>>(
  findings: readonly F[],
  draft: string,
  ledger: Ledger,
): { readonly open: readonly F[]; readonly settled: readonly F[] } {
  const settles = ({ claim }: F): boolean => {
    const made = decisionOn(claim, draft, ledger);
    return made !== undefined && made.decision !== 'asked';
  };
  const shown = findings.filter(({ check }) => decisionOn(check, draft, ledger)?.decision !== 'off');
  return { open: shown.filter((finding) => !settles(finding)), settled: shown.filter(settles) };
}

/**
 * The text of a ledger with a decision put in its place by claim and
 * draft. It replaces an earlier one for the same claim and draft; every
 * other line stays as it is, readable or not.
 */
export function withDecision(text: string, decision: Decision): string {
  const kept = linesWithout(text, decision);
  const next = kept.findIndex((line) => {
    const other = parseDecision(line);
    return other !== undefined && byPlace(other, decision) > 0;
  });
  const index = next === -1 ? kept.length : next;
  return joined([...kept.slice(0, index), formatDecision(decision), ...kept.slice(index)]);
}

/** The text of a ledger without the decision on a claim in a draft. */
export const withoutDecision = (text: string, place: DecisionPlace): string => joined(linesWithout(text, place));

export type DecisionPlace = Pick<Decision, 'claim' | 'draft'>;

const latest = (made: readonly Decision[]): Decision | undefined =>
  made.reduce<Decision | undefined>((last, next) => last && last.when > next.when ? last : next, undefined);

function linesWithout(text: string, place: DecisionPlace): string[] {
  return text.split('\n').filter((line) => {
    if (line.trim() === '') return false;
    const decision = parseDecision(line);
    return !decision || byPlace(decision, place) !== 0;
  });
}

const joined = (lines: readonly string[]): string => lines.length ? `${lines.join('\n')}\n` : '';

/** By claim, then decisions for all drafts, then by draft: code units, so that every machine sorts alike. */
function byPlace(a: DecisionPlace, b: DecisionPlace): number {
  const [before, after] = [placeKey(a), placeKey(b)];
  return before < after ? -1 : Number(before > after);
}

const placeKey = ({ claim, draft }: DecisionPlace): string => `${claim}\n${draft ?? ''}`;

/** One line, its fields always in the same order. */
const formatDecision = ({ claim, decision, value, how, who, when, draft }: Decision): string =>
  JSON.stringify({ claim, decision, value, how, who, when, draft });

function parseDecision(line: string): Decision | undefined {
  let told: unknown;
  try {
    told = JSON.parse(line);
  } catch {
    return undefined;
  }
  return isDecision(told) ? told : undefined;
}

function isDecision(told: unknown): told is Decision {
  if (typeof told !== 'object' || told === null) return false;
  const fields = new Map<string, unknown>(Object.entries(told));
  return typeof fields.get('claim') === 'string' && typeof fields.get('when') === 'string'
    && decisionKinds.some((kind) => kind === fields.get('decision'))
    && optionalTexts.every((name) => ['string', 'undefined'].includes(typeof fields.get(name)));
}

const optionalTexts = ['how', 'who', 'draft', 'value'];
