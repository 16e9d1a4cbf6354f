import type { Article } from '../engine/article';
import { type Codec, list, record, span, text } from './codec';
import type { Span } from '../text/span';

/** How prose differs from the text it is made of: mostly by stretches of spaces. */
export interface PackedProse {
  /** Stretches of the text that are spaces in the prose. */
  readonly blanks: readonly Span[];
  /** The prose itself, where it differs otherwise. */
  readonly whole?: string;
}

export const proseCodec: Codec<PackedProse> = record<PackedProse>({ blanks: list(span), whole: text });

/** Finds what of the text is blank in the prose. */
export function packProse({ text, prose }: Pick<Article, 'text' | 'prose'>): PackedProse {
  if (text === prose) return { blanks: [] };
  if (text.length !== prose.length) return { blanks: [], whole: prose };
  const blanks: Span[] = [];
  for (let at = 0; at < prose.length;) {
    if (text[at] === prose[at]) at++;
    else if (prose[at] !== ' ') return { blanks: [], whole: prose };
    else {
      const start = at;
      while (prose[at] === ' ') at++;
      blanks.push({ start, end: at });
    }
  }
  return { blanks };
}

/** The prose again. */
export function unpackProse(text: string, { blanks, whole }: PackedProse): string {
  if (whole !== undefined) return whole;
  let prose = '';
  let at = 0;
  for (const { start, end } of blanks) {
    prose += text.slice(at, start) + ' '.repeat(end - start);
    at = end;
  }
  return at === 0 ? text : prose + text.slice(at);
}
