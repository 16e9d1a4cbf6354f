import type { ReportedConflict, ReportedPlace } from './audit';
import { escapeMarkup } from './escape';
import { page } from './page';
import { counted } from './report';

/** The conflicts of an archive as a page to read, print or send. */
export const auditHtml = (version: string, conflicts: readonly ReportedConflict[]): string => page({
  title: conflicts.length ? `Copydesk: ${counted(conflicts.length, 'conflict')} in the archive` : 'Copydesk: the archive agrees with itself',
  version,
  body: conflicts.map(conflictArticle).join(''),
});

const conflictArticle = ({ checks, title, withinOneStory, sides }: ReportedConflict): string => `<article class="information">
<h3>${escapeMarkup(title)}</h3>
<p class="place">${escapeMarkup(checks.join(', '))}${withinOneStory ? ' · versions of one story' : ''}</p>
${sides.map(({ value, stories, places }) => `<h4><q>${escapeMarkup(value)}</q> · ${counted(stories, 'story', 'stories')}</h4>
${places.map(placeFigure).join('')}`).join('')}</article>
`;

const placeFigure = ({ sentence, headline, source, date, file, place }: ReportedPlace): string => `<figure>
<blockquote>${escapeMarkup(sentence)}</blockquote>
<figcaption>${headline ? `<cite>${escapeMarkup(headline)}</cite> · ` : ''}${
  escapeMarkup([source, date, place ? `${file}:${place.line}` : file].filter(Boolean).join(', '))}</figcaption>
</figure>
`;
