import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Severity } from '../engine/check-id';
import { checks } from '../engine/checks';
import { originOf } from './excerpt';
import type { Place, Report, ReportedDraft, ReportedEvidence, ReportedFinding, ReportedFix } from './report';

/** SARIF 2.1.0 (docs.oasis-open.org/sarif/sarif/v2.1.0), for code scanning and its viewers. */
export const sarif = ({ version, drafts, problems }: Report): string => `${JSON.stringify({
  $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
  version: '2.1.0',
  runs: [{
    tool: { driver: { name: 'Copydesk', semanticVersion: version, rules } },
    columnKind: 'utf16CodeUnits',
    newlineSequences: ['\r\n', '\n', '\r'],
    invocations: [{
      executionSuccessful: problems.length === 0,
      toolExecutionNotifications: problems.map((text) => ({ level: 'error', message: { text } })),
    }],
    artifacts: drafts.map(({ file }) => ({ location: artifactLocation(file), roles: ['analysisTarget'] })),
    results: drafts.flatMap((draft) => draft.findings.map((finding) => result(finding, draft))),
  }],
}, undefined, 2)}\n`;

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', information: 'note', hint: 'note' };

const rules = checks.map(({ id, title, doc, severity }) => ({
  id,
  shortDescription: { text: title },
  fullDescription: { text: paragraph(doc) },
  help: { text: paragraph(doc) },
  defaultConfiguration: { level: levels[severity] },
}));

function result(finding: ReportedFinding, draft: ReportedDraft): object {
  const ruleIndex = rules.findIndex(({ id }) => id === finding.check);
  return {
    ruleId: finding.check,
    ...ruleIndex === -1 ? {} : { ruleIndex },
    level: levels[finding.severity],
    message: { text: withoutLinks(finding.message) },
    locations: [{ physicalLocation: { artifactLocation: artifactLocation(draft.file), region: region(finding.place) } }],
    relatedLocations: [
      ...finding.evidence.map(evidenceLocation),
      ...finding.repeats.map((place) => repeatLocation(draft.file, place)),
    ].map((location, index) => ({ id: index + 1, ...location })),
    fixes: finding.fixes.map((fix) => fixObject(fix, draft.file)),
    partialFingerprints: { 'claim/v1': finding.claim },
  };
}

const evidenceLocation = (evidence: ReportedEvidence): object => ({
  message: { text: withoutLinks(`${originOf(evidence)}: ${evidence.text.trim()}`) },
  physicalLocation: {
    artifactLocation: artifactLocation(evidence.file),
    ...evidence.place ? { region: { ...region(evidence.place), snippet: { text: markedWords(evidence) } } } : {},
  },
});

const markedWords = ({ text, mark }: ReportedEvidence): string => text.slice(mark.start, mark.end);

const repeatLocation = (file: string, place: Place): object => ({
  message: { text: 'The same again.' },
  physicalLocation: { artifactLocation: artifactLocation(file), region: region(place) },
});

const fixObject = ({ title, edits }: ReportedFix, file: string): object => ({
  description: { text: title },
  artifactChanges: [{
    artifactLocation: artifactLocation(file),
    replacements: edits.map(({ place, text }) => ({ deletedRegion: region(place), insertedContent: { text } })),
  }],
});

const region = ({ line, column, endLine, endColumn }: Place): object =>
  ({ startLine: line, startColumn: column, endLine, endColumn });

/** Files of the workspace count from its root, wherever that is; others have their full address. */
const artifactLocation = (file: string): object => path.isAbsolute(file)
  ? { uri: pathToFileURL(file).href }
  : { uri: file.split('/').map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' };

/** `[text](address)` would be a link in a SARIF message; an article must not bring any. */
const withoutLinks = (text: string): string => text.replaceAll('](', '] (');

/** Documentation is written in indented lines. */
function paragraph(doc: string): string {
  return doc.trim().replace(/\s+/g, ' ');
}
