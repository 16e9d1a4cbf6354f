import type { Severity } from '../engine/check-id';
import { escapeMarkup } from './escape';
import { originOf } from './excerpt';
import type { AddressOf } from './links';
import { page } from './page';
import { counted, findingsIn, type Report, type ReportedDraft, type ReportedEvidence, type ReportedFinding } from './report';

interface Links {
  readonly addressOf: AddressOf;
}

/** A page to read, print or send. */
export function html({ version, drafts, problems }: Report, links: Links): string {
  const title = `Copydesk: ${counted(findingsIn(drafts), 'finding')} in ${counted(drafts.length, 'draft')}`;
  const told = problems.map((problem) => `<p class="problem">${escapeMarkup(problem)}</p>\n`).join('');
  return page({ title, version, body: told + contents(drafts) + drafts.map((draft, n) => draftSection(draft, n, links)).join('') });
}

/** The drafts that need a look, where there are several. */
function contents(drafts: readonly ReportedDraft[]): string {
  const entries = drafts.flatMap(({ file, findings }, n) => (findings.length === 0 ? [] : [
    `<li><a href="#draft-${n + 1}">${escapeMarkup(file)}</a>: ${bySeverity(findings)}</li>\n`,
  ]));
  return entries.length > 1 ? `<nav><ul>\n${entries.join('')}</ul></nav>\n` : '';
}

const severities: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

const bySeverity = (findings: readonly ReportedFinding[]): string => severities
  .map((severity) => [severity, findings.filter((finding) => finding.severity === severity).length] as const)
  .filter(([, number]) => number > 0)
  .map(([severity, number]) => `${number} ${severity}`)
  .join(', ');

const draftSection = ({ file, findings, settled }: ReportedDraft, n: number, links: Links): string => `<section id="draft-${n + 1}">
<h2>${linked(escapeMarkup(file), links.addressOf(file))}</h2>
${findings.length ? '' : '<p>No findings.</p>\n'}${findings.map((finding) => findingArticle(finding, links)).join('')}${
  settled ? `<p class="settled">${counted(settled, 'finding')} settled earlier.</p>\n` : ''}</section>
`;

const findingArticle = ({ check, severity, message, place, words, evidence }: ReportedFinding, links: Links): string => `<article class="${severity}">
<h3>${escapeMarkup(message)}</h3>
<p class="place">Line ${place.line}, column ${place.column}: <q>${escapeMarkup(words)}</q> · ${severity} · ${escapeMarkup(check)}</p>
${evidence.map((piece) => evidenceFigure(piece, links)).join('')}</article>
`;

function evidenceFigure(evidence: ReportedEvidence, { addressOf }: Links): string {
  const { text, mark, headline, stance, file } = evidence;
  const [before, words, after] = [text.slice(0, mark.start), text.slice(mark.start, mark.end), text.slice(mark.end)].map(escapeMarkup);
  const origin = linked(escapeMarkup(originOf(evidence)), addressOf(file));
  return `<figure>
<blockquote>${before}<mark>${words}</mark>${after}</blockquote>
<figcaption>${stance === 'supports' ? 'Agrees: ' : ''}${headline ? `<cite>${escapeMarkup(headline)}</cite> · ` : ''}${origin}</figcaption>
</figure>
`;
}

/** `markup` is safe already. */
const linked = (markup: string, address: string | undefined): string =>
  (address === undefined ? markup : `<a href="${escapeMarkup(address)}">${markup}</a>`);
