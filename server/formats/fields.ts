import type { Manuscript } from '../engine/manuscript';
import { paragraphSpans } from '../text/paragraphs';
import type { Span } from '../text/span';
import type { FrontMatter } from './front-matter';
import { fieldNames } from './metadata';

/** Front-matter fields that a reader of the paper will read: they are checked like the text. */
const PRINTED = [...fieldNames.headline, ...fieldNames.summary];

/**
 * Shows headline and summary of the front matter in `prose`, each a
 * paragraph, and its correction notes. These come last: what stands above
 * the body, a byline or a dateline, is looked for at the top.
 */
export function withFields(manuscript: Manuscript, notes: FrontMatter['notes'] = []): Manuscript {
  const fields = manuscript.fields ?? {};
  const headline = firstOf(fields, fieldNames.headline);
  const printed = PRINTED.flatMap((name) => fields[name] ?? [])
    .filter((span, i, all) => all.findIndex(({ start }) => start === span.start) === i)
    .filter(({ start, end }) => manuscript.prose.slice(start, end).trim() === '')
    .sort((a, b) => a.start - b.start);
  return {
    ...manuscript,
    prose: reveal(manuscript, [...printed, ...notes.flat()]),
    fields: headline ? { ...fields, headline } : fields,
    ...((manuscript.paragraphs ?? notes.length > 0) && {
      paragraphs: [...printed, ...bodyOf(manuscript), ...notes.map(around)],
    }),
  };
}

const bodyOf = ({ paragraphs, prose }: Manuscript): readonly Span[] => paragraphs ?? paragraphSpans(prose);

const around = (spans: readonly Span[]): Span => ({ start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0 });

const firstOf = (fields: Readonly<Record<string, Span>>, names: readonly string[]): Span | undefined =>
  names.map((name) => fields[name]).find((span) => span !== undefined);

const reveal = ({ text, prose }: Manuscript, spans: readonly Span[]): string =>
  spans.reduce((shown, { start, end }) => shown.slice(0, start) + text.slice(start, end) + shown.slice(end), prose);
