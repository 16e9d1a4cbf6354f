import type { Dossier, ArchivedWords, DossierRole } from '../../server/protocol/archive';
import { escapeHtml, markedSentence, type Say, sourceLink } from './markup';
import { style } from './style';
import { timeline } from './timeline';

export interface PageContext {
  readonly say: Say;
  /** Made anew for every page, so that no style but ours holds. */
  readonly nonce: string;
  /** Of the editor, e.g. `en`. */
  readonly language: string;
}

/**
 * A dossier as a page that runs nothing: no script is allowed on it, and
 * its links are commands of ours, which the editor carries out.
 */
export function dossierPage(dossier: Dossier, { say, nonce, language }: PageContext): string {
  const { name, quotes, figures } = dossier;
  return [
    `<!DOCTYPE html>\n<html lang="${escapeHtml(language)}">\n<head>\n<meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${nonce}';">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(name)}</title>\n<style nonce="${nonce}">${style}</style>\n</head>\n<body>\n<main>`,
    `<h1>${escapeHtml(name)}</h1>\n<p class="quiet">${escapeHtml(countText(dossier, say))}</p>`,
    rolesSection(dossier, say),
    entriesSection(say('Quotations'), quotes, say('The archive has no quotation.')),
    entriesSection(say('Figures and dates'), figures, say('The archive has no figure.')),
    '</main>\n</body>\n</html>',
  ].join('\n');
}

const countText = ({ articles, stories }: Dossier, say: Say): string =>
  say('What the archive says: {0} articles, {1} independent stories.', articles, stories);

function rolesSection(dossier: Dossier, say: Say): string {
  const drawing = timeline(dossier, say);
  const title = `<h2 id="roles">${escapeHtml(say('Roles over time'))}</h2>`;
  if (dossier.roles.length === 0) {
    return `<section aria-labelledby="roles">${title}<p>${escapeHtml(say('The archive gives no role.'))}</p></section>`;
  }
  return [
    `<section aria-labelledby="roles">${title}`,
    ...(drawing ? [`<figure class="drawing">${drawing}</figure>`, legend(say)] : []),
    `<details${drawing ? '' : ' open'}><summary>${escapeHtml(say('As a table'))}</summary>`,
    rolesTable(dossier.roles, say),
    '</details></section>',
  ].join('\n');
}

/** Keys to the drawing, for those who see it. */
function legend(say: Say): string {
  const key = (drawing: string, text: string): string =>
    `<li><svg viewBox="0 0 26 12" aria-hidden="true">${drawing}</svg>${escapeHtml(text)}</li>`;
  return `<ul class="legend">${[
    key('<circle class="report" cx="13" cy="6" r="5"/>', say('named so')),
    key('<circle class="report past" cx="13" cy="6" r="5"/>', say('named so for the past')),
    key('<line class="held" x1="0" y1="6" x2="26" y2="6"/>', say('from the first to the last report')),
    key('<rect class="term" x="1" y="1" width="24" height="10" rx="3"/>', say('time in office that an article gives')),
  ].join('')}</ul>`;
}

function rolesTable(roles: readonly DossierRole[], say: Say): string {
  const head = [say('Role'), say('What the archive says'), say('Source')]
    .map((text) => `<th scope="col">${escapeHtml(text)}</th>`).join('');
  const rows = roles.flatMap(({ label, reports, terms }) => oncePerSentence([...terms, ...reports]).map((entry, n) =>
    `<tr>${n === 0 ? `<th scope="row">${escapeHtml(label)}</th>` : '<td></td>'}`
    + `<td>${markedSentence(entry)}</td><td>${sourceLink(entry)}</td></tr>`));
  return `<table><thead><tr>${head}</tr></thead><tbody>${rows.join('\n')}</tbody></table>`;
}

const oncePerSentence = (entries: readonly ArchivedWords[]): ArchivedWords[] =>
  [...new Map(entries.map((entry) => [`${entry.sentence} ${entry.source} ${entry.date}`, entry])).values()];

function entriesSection(title: string, entries: readonly ArchivedWords[], none: string): string {
  const id = title.replace(/\W+/g, '-');
  const items = entries.map((entry) => `<li>${markedSentence(entry)}<br><span class="source">${sourceLink(entry)}</span></li>`);
  const body = items.length > 0 ? `<ul class="entries">${items.join('\n')}</ul>` : `<p class="quiet">${escapeHtml(none)}</p>`;
  const count = items.length > 0 ? ` <span class="quiet">${items.length}</span>` : '';
  return `<section aria-labelledby="${id}"><h2 id="${id}">${escapeHtml(title)}${count}</h2>${body}</section>`;
}
