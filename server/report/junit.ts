import { escapeMarkup } from './escape';
import { excerptOf, originOf } from './excerpt';
import { isAtLeast, type Report, type ReportedDraft, type ReportedFinding } from './report';

/** JUnit's XML: a suite for each draft, a failure for each finding at or above the threshold. */
export function junit({ drafts, failOn }: Report): string {
  const suites = drafts.map((draft) => suite(draft, ({ severity }) => isAtLeast(severity, failOn)));
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="copydesk">\n${suites.join('')}</testsuites>\n`;
}

function suite({ file, findings }: ReportedDraft, fails: (finding: ReportedFinding) => boolean): string {
  const name = escapeMarkup(file);
  const cases = findings.length
    ? findings.map((finding) => testCase(finding, name, fails(finding)))
    : [`    <testcase name="no findings" classname="${name}"/>\n`];
  const failures = findings.filter(fails).length;
  return `  <testsuite name="${name}" tests="${cases.length}" failures="${failures}" errors="0">\n${cases.join('')}  </testsuite>\n`;
}

function testCase(finding: ReportedFinding, classname: string, fails: boolean): string {
  const { check, place, message, severity } = finding;
  const title = `name="${check} ${place.line}:${place.column}" classname="${classname}"`;
  const body = fails
    ? `<failure type="${severity}" message="${escapeMarkup(message)}">${escapeMarkup(details(finding))}</failure>`
    : `<system-out>${escapeMarkup(`${severity}: ${message}\n${details(finding)}`)}</system-out>`;
  return `    <testcase ${title}>${body}</testcase>\n`;
}

const details = ({ evidence }: ReportedFinding): string => evidence.map((piece) => {
  const { before, words, after } = excerptOf(piece);
  return `${originOf(piece)}: ${before}«${words}»${after}`;
}).join('\n');
