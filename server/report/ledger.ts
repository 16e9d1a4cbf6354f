import type { DecisionStatus } from '../ledger/status';
import { plainLine } from './plain';
import { counted } from './report';

/** The decisions of a workspace, each with what has become of it, for other programs. */
export const ledgerJson = (version: string, status: readonly DecisionStatus[]): string =>
  `${JSON.stringify({ format: 1, version, decisions: status.map(({ decision, ...rest }) => ({ ...decision, ...rest })) }, undefined, 2)}\n`;

/** For reading: what needs a look first. */
export const ledgerText = (status: readonly DecisionStatus[]): string => [
  ...['matches nothing', 'not checked', 'replaced', 'in force'].flatMap((state) => {
    const some = status.filter((one) => one.state === state);
    return some.length > 0 ? [[headings.get(state) ?? state, ...some.map(decisionLine)].join('\n')] : [];
  }),
  summary(status),
].join('\n\n') + '\n';

const headings: ReadonlyMap<string, string> = new Map([
  ['matches nothing', 'Matches nothing in the drafts any more:'],
  ['not checked', 'About drafts that were not looked at:'],
  ['replaced', 'Another decision holds instead:'],
  ['in force', 'In force:'],
]);

function decisionLine({ decision: { claim, decision, value, how, who, when, draft }, drafts }: DecisionStatus): string {
  const told = [value === undefined ? decision : `${decision} “${value}”`, how, who, when.slice(0, 10), claim];
  const where = drafts.length > 0 ? drafts.join(', ') : draft ?? 'every draft';
  return `  ${plainLine(`${where}: ${told.filter(Boolean).join(' · ')}`)}`;
}

function summary(status: readonly DecisionStatus[]): string {
  const gone = status.filter(({ state }) => state === 'matches nothing').length;
  const all = counted(status.length, 'decision');
  if (gone === 0) return `${all}.`;
  return `${all}, ${counted(gone, 'matches', 'match')} nothing; copydesk ledger --prune takes out what matches nothing.`;
}
