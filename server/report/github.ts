import { excerptOf, originOf } from './excerpt';
import { plainLine } from './plain';
import type { Report, ReportedEvidence, ReportedFinding } from './report';

/** Workflow commands that GitHub shows beside the lines of a pull request. */
export const github = ({ drafts }: Report): string =>
  drafts.flatMap(({ file, findings }) => findings.map((finding) => command(file, finding))).join('');

const commands = { error: 'error', warning: 'warning', information: 'notice', hint: 'notice' } as const;

function command(file: string, { severity, message, check, place, evidence }: ReportedFinding): string {
  const properties = {
    file: plainLine(file), line: place.line, endLine: place.endLine, col: place.column, endColumn: place.endColumn, title: check,
  };
  const told = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  const lines = [plainLine(message), ...evidence.map(evidenceLine)];
  return `::${commands[severity]} ${told.join(',')}::${lines.map(escapeData).join('%0A')}\n`;
}

function evidenceLine(evidence: ReportedEvidence): string {
  const { before, words, after } = excerptOf(evidence);
  return `${originOf(evidence)}: ${before}«${words}»${after}`;
}

const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapeProperty = (text: string): string =>
  escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
