import type { Reason } from '../engine/reasons';
import { excerptOf, originOf } from './excerpt';
import { plainLine } from './plain';
import { counted, type Report, type ReportedDraft, type ReportedEvidence, type ReportedFinding } from './report';

type Style = 'underline' | 'bold' | 'dim' | 'red' | 'yellow' | 'cyan' | 'gray';

/** For reading in a terminal: each draft with its findings, and beneath each finding its evidence. */
export function stylish({ drafts }: Report, { color }: { readonly color: boolean }): string {
  const paint: Paint = (style, text) => color ? `\u001B[${codes[style]}m${text}\u001B[0m` : text;
  const shown = drafts.filter(({ findings }) => findings.length > 0).map((draft) => draftLines(draft, paint, color));
  return [...shown, summary(drafts)].join('\n\n') + '\n';
}

type Paint = (style: Style, text: string) => string;

const codes: Readonly<Record<Style, number>> = { bold: 1, dim: 2, underline: 4, red: 31, yellow: 33, cyan: 36, gray: 90 };

const severityStyle = { error: 'red', warning: 'yellow', information: 'cyan', hint: 'gray' } as const;

const draftLines = ({ file, findings }: ReportedDraft, paint: Paint, color: boolean): string =>
  [paint('underline', plainLine(file)), ...findings.flatMap((finding) => findingLines(finding, paint, color))].join('\n');

function findingLines({ place, severity, message, check, evidence, score, reasons }: ReportedFinding, paint: Paint, color: boolean): string[] {
  const where = `${place.line}:${place.column}`.padStart(8);
  const what = `${paint(severityStyle[severity], severity.padEnd(11))}  ${plainLine(message)}  ${paint('dim', check)}`;
  const passages = [...evidenceByWording(evidence).values()];
  const more = passages.length - shownPassages;
  return [
    `${where}  ${what}`,
    ...passages.slice(0, shownPassages).flatMap((same) => evidenceLines(same, paint, color)),
    ...more > 0 ? [`${indent}and ${more} more`] : [],
    ...reasons ? reasonLines(reasons, score).map((line) => `${indent}${paint('dim', line)}`) : [],
  ];
}

/** `score 0.83`, then a line for each feature: how much of it there is, its weight, and what that adds. */
function reasonLines(reasons: readonly Reason[], score: number | undefined): string[] {
  const width = Math.max(...reasons.map(({ feature }) => feature.length));
  return [
    `score ${score?.toFixed(2) ?? 'unknown'}`,
    ...reasons.map(({ feature, amount, weight, contribution }) =>
      `  ${feature.padEnd(width)}  ${amount.toFixed(2).padStart(5)} x ${weight.toFixed(2).padStart(5)} = ${signed(contribution).padStart(5)}`),
  ];
}

const signed = (value: number): string => `${value < 0 ? '' : '+'}${value.toFixed(2)}`;


const shownPassages = 4;
const indent = ' '.repeat(10);

/** Versions of one story often have one wording: that is shown once, with all its places. */
function evidenceByWording(evidence: readonly ReportedEvidence[]): Map<string, ReportedEvidence[]> {
  const passages = new Map<string, ReportedEvidence[]>();
  for (const piece of evidence) {
    const { before, words, after } = excerptOf(piece);
    const wording = [piece.stance, before, words, after].join('\n');
    passages.set(wording, [...passages.get(wording) ?? [], piece]);
  }
  return passages;
}

const shownOrigins = 3;

/** Without colours the words that matter stand between « and », which no English text uses. */
function evidenceLines(same: readonly ReportedEvidence[], paint: Paint, color: boolean): string[] {
  const [first] = same;
  if (!first) return [];
  const { before, words, after } = excerptOf(first);
  const marked = color ? paint('bold', words) : `«${words}»`;
  const stance = first.stance === 'supports' ? 'agrees: ' : '';
  const more = same.length > shownOrigins ? [`${same.length - shownOrigins} more`] : [];
  return [
    `${indent}${paint('dim', `${stance}${[...same.slice(0, shownOrigins).map(originOf), ...more].join('; ')}`)}`,
    `${indent}  ${`${before}${marked}${after}`.trim()}`,
  ];
}

function summary(drafts: readonly ReportedDraft[]): string {
  const findings = drafts.flatMap((draft) => draft.findings);
  const settled = drafts.reduce((sum, draft) => sum + draft.settled, 0);
  const kinds = (['error', 'warning', 'information', 'hint'] as const)
    .map((severity) => [severity, findings.filter((finding) => finding.severity === severity).length] as const)
    .filter(([, number]) => number > 0)
    .map(([severity, number]) => severity === 'information' ? `${number} information` : counted(number, severity));
  const found = findings.length ? `${counted(findings.length, 'finding')} (${kinds.join(', ')})` : 'No findings';
  return `${found} in ${counted(drafts.length, 'draft')}${settled ? `; ${settled} settled earlier` : ''}.`;
}
