import { plainLine } from './plain';
import type { ReportedEvidence } from './report';

/** A sentence in three pieces, each one line of plain text, shortened far from the words that matter. */
export interface Excerpt {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

const contextLength = 160;

export function excerptOf({ text, mark }: Pick<ReportedEvidence, 'text' | 'mark'>): Excerpt {
  const before = plainPiece(text.slice(0, mark.start));
  const after = plainPiece(text.slice(mark.end));
  return {
    before: before.length > contextLength ? before.slice(-contextLength).replace(/^\S*\s*/, '… ') : before,
    words: plainPiece(text.slice(mark.start, mark.end)),
    after: after.length > contextLength ? `${after.slice(0, contextLength).split(' ').slice(0, -1).join(' ')} …` : after,
  };
}

/** Plain, but with the space at the seams. */
function plainPiece(text: string): string {
  const plain = plainLine(text);
  if (plain === '') return text === '' ? '' : ' ';
  return `${/^\s/.test(text) ? ' ' : ''}${plain}${/\s$/.test(text) ? ' ' : ''}`;
}

/** Who says it, when and where: `City Herald, 2019-10-29, archive/a.txt:3`. */
export function originOf({ source, date, file, place }: ReportedEvidence): string {
  const where = place ? `${file}:${place.line}` : file;
  return plainLine([source ?? 'this draft', date, where].filter(Boolean).join(', '));
}
