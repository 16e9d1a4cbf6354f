import { escapeMarkup } from './escape';
import { originOf } from './excerpt';
import { page } from './page';
import { counted, type Report, type ReportedDraft, type ReportedEvidence, type ReportedFinding } from './report';

/** A page to read, print or send. */
export function html({ version, drafts, problems }: Report): string {
  const number = drafts.reduce((sum, { findings }) => sum + findings.length, 0);
  const title = `Copydesk: ${counted(number, 'finding')} in ${counted(drafts.length, 'draft')}`;
  const told = problems.map((problem) => `<p class="problem">${escapeMarkup(problem)}</p>\n`).join('');
  return page({ title, version, body: told + drafts.map(draftSection).join('') });
}

const draftSection = ({ file, findings, settled }: ReportedDraft): string => `<section>
<h2>${escapeMarkup(file)}</h2>
${findings.length ? '' : '<p>No findings.</p>\n'}${findings.map(findingArticle).join('')}${
  settled ? `<p class="settled">${counted(settled, 'finding')} settled earlier.</p>\n` : ''}</section>
`;

const findingArticle = ({ check, severity, message, place, words, evidence }: ReportedFinding): string => `<article class="${severity}">
<h3>${escapeMarkup(message)}</h3>
<p class="place">Line ${place.line}, column ${place.column}: <q>${escapeMarkup(words)}</q> · ${severity} · ${escapeMarkup(check)}</p>
${evidence.map(evidenceFigure).join('')}</article>
`;

function evidenceFigure(evidence: ReportedEvidence): string {
  const { text, mark, headline, stance } = evidence;
  const [before, words, after] = [text.slice(0, mark.start), text.slice(mark.start, mark.end), text.slice(mark.end)].map(escapeMarkup);
  return `<figure>
<blockquote>${before}<mark>${words}</mark>${after}</blockquote>
<figcaption>${stance === 'supports' ? 'Agrees: ' : ''}${headline ? `<cite>${escapeMarkup(headline)}</cite> · ` : ''}${escapeMarkup(originOf(evidence))}</figcaption>
</figure>
`;
}
