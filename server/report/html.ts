import { createHash } from 'node:crypto';
import { escapeMarkup } from './escape';
import { originOf } from './excerpt';
import { counted, type Report, type ReportedDraft, type ReportedEvidence, type ReportedFinding } from './report';

/**
 * A page to read, print or send: everything in one file, no script, and a
 * policy that keeps a browser from loading or running anything at all.
 */
export function html({ version, drafts, problems }: Report): string {
  const number = drafts.reduce((sum, { findings }) => sum + findings.length, 0);
  const title = `Copydesk: ${counted(number, 'finding')} in ${counted(drafts.length, 'draft')}`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${styleHash}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Copydesk ${escapeMarkup(version)}">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<h1>${title}</h1>
${problems.map((problem) => `<p class="problem">${escapeMarkup(problem)}</p>\n`).join('')}${drafts.map(draftSection).join('')}</body>
</html>
`;
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

const style = `
:root { color-scheme: light dark; }
body { font: 16px/1.5 Georgia, serif; max-width: 44em; margin: 2em auto; padding: 0 1em; }
h1, h2, h3, .place, figcaption, .settled, .problem { font-family: system-ui, sans-serif; }
h1 { font-size: 1.4em; }
h2 { font-size: 1.1em; border-bottom: 1px solid; margin-top: 2em; overflow-wrap: anywhere; }
h3 { font-size: 1em; margin: 0; }
article { border-left: 4px solid #767676; padding: 0 1em; margin: 1.5em 0; break-inside: avoid; }
article.error { border-color: #c62828; }
article.warning { border-color: #b26a00; }
article.information { border-color: #1565c0; }
figure { margin: .5em 0 .5em 1em; }
blockquote { margin: 0; white-space: pre-line; }
figcaption, .place, .settled { font-size: .85em; opacity: .8; overflow-wrap: anywhere; }
.problem { border: 1px solid #c62828; padding: .5em 1em; }
mark { font-weight: bold; text-decoration: underline; }
@media print { body { margin: 0; max-width: none; } }
`;

const styleHash = `sha256-${createHash('sha256').update(style).digest('base64')}`;
