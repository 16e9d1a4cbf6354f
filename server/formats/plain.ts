import type { Manuscript } from '../engine/manuscript';
import { blank } from '../text/mask';
import { withFields } from './fields';
import { readFrontMatter, unclosedFrontMatter } from './front-matter';

/** Plain text, with front matter or without: everything is prose. */
export function readPlain(text: string): Manuscript {
  const front = readFrontMatter(text);
  if (!front) return { text, prose: text, metadata: {}, problems: unclosedFrontMatter(text) };
  const prose = blank(text.slice(0, front.span.end)) + text.slice(front.span.end);
  const { metadata, fields, problems, notes } = front;
  return withFields({ text, prose, metadata, fields, problems }, notes);
}
