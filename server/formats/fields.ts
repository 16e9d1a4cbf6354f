import type { Manuscript } from '../engine/manuscript';
import type { Span } from '../text/span';
import { fieldNames } from './metadata';

/** Front-matter fields that a reader of the paper will read: they are checked like the text. */
const PRINTED = [...fieldNames.headline, ...fieldNames.summary];

/** Shows headline and summary of the front matter in `prose`, each a paragraph. */
export function withFields(manuscript: Manuscript): Manuscript {
  const fields = manuscript.fields ?? {};
  const headline = firstOf(fields, fieldNames.headline);
  const printed = PRINTED.flatMap((name) => fields[name] ?? [])
    .filter((span, i, all) => all.findIndex(({ start }) => start === span.start) === i)
    .filter(({ start, end }) => manuscript.prose.slice(start, end).trim() === '')
    .sort((a, b) => a.start - b.start);
  return {
    ...manuscript,
    prose: reveal(manuscript, printed),
    fields: headline ? { ...fields, headline } : fields,
    ...(manuscript.paragraphs && { paragraphs: [...printed, ...manuscript.paragraphs] }),
  };
}

const firstOf = (fields: Readonly<Record<string, Span>>, names: readonly string[]): Span | undefined =>
  names.map((name) => fields[name]).find((span) => span !== undefined);

const reveal = ({ text, prose }: Manuscript, spans: readonly Span[]): string =>
  spans.reduce((shown, { start, end }) => shown.slice(0, start) + text.slice(start, end) + shown.slice(end), prose);
