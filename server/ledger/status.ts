import { type Decision, decisionOn, type Ledger } from './ledger';

/** What a check of drafts has found in one of them, decided or not. */
export interface FoundClaims {
  /** Path from the workspace with `/`. */
  readonly draft: string;
  readonly claims: readonly string[];
}

/** What has become of a decision: it holds for drafts; what it was about is gone; or its draft was not looked at. */
export type DecisionState = 'in force' | 'replaced' | 'matches nothing' | 'not checked';

export interface DecisionStatus {
  readonly decision: Decision;
  readonly state: DecisionState;
  /** The drafts it holds for. */
  readonly drafts: readonly string[];
}

/**
 * Says of every decision whether it still matches something, in the order
 * of the ledger. Only where all drafts of the workspace were looked at can
 * a decision for every draft match nothing.
 */
export function ledgerStatus(ledger: Ledger, found: readonly FoundClaims[], isAll: boolean): DecisionStatus[] {
  const draftsByClaim = new Map<string, string[]>();
  for (const { draft, claims } of found) {
    for (const claim of new Set(claims)) draftsByClaim.set(claim, [...draftsByClaim.get(claim) ?? [], draft]);
  }
  const checked = new Set(found.map(({ draft }) => draft));
  const isChecked = ({ draft }: Decision): boolean => (draft === undefined ? isAll : checked.has(draft));
  return [...ledger.decisions.values()].flat().map((decision) => {
    const concerned = decision.decision === 'off' ? [...checked] : draftsByClaim.get(decision.claim) ?? [];
    const about = concerned.filter((draft) => decision.draft === undefined || decision.draft === draft);
    const drafts = about.filter((draft) => decisionOn(decision.claim, draft, ledger) === decision);
    return { decision, drafts, state: stateOf(isChecked(decision), about, drafts) };
  });
}

function stateOf(isChecked: boolean, about: readonly string[], drafts: readonly string[]): DecisionState {
  if (drafts.length > 0) return 'in force';
  if (about.length > 0) return 'replaced';
  return isChecked ? 'matches nothing' : 'not checked';
}
