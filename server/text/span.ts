/**
 * A piece of a text: UTF-16 offsets, end exclusive, so that
 * `text.slice(start, end)` is exactly what the reader sees.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export const span = (start: number, end: number): Span => ({ start, end });

export const textOf = (text: string, { start, end }: Span): string => text.slice(start, end);

export const contains = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** The smallest span that holds both. */
export const cover = (a: Span, b: Span): Span => ({
  start: Math.min(a.start, b.start),
  end: Math.max(a.end, b.end),
});

/** Moves a span by a number of characters. */
export const shift = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });
