import type { Span } from '../../server/text/span';

/** Takes the marks `[|…|]` out of a text and tells where they stood. */
export function withoutMarks(marked: string): { readonly text: string; readonly spans: readonly Span[] } {
  const spans: Span[] = [];
  let text = '';
  let rest = marked;
  for (let open = rest.indexOf('[|'); open >= 0; open = rest.indexOf('[|')) {
    const close = rest.indexOf('|]', open);
    const start = text.length + open;
    text += rest.slice(0, open) + rest.slice(open + 2, close);
    spans.push({ start, end: text.length });
    rest = rest.slice(close + 2);
  }
  return { text: text + rest, spans };
}

/** Puts marks around places of a text; the same place once. */
export function withMarks(text: string, spans: readonly Span[]): string {
  const places = [...new Map(spans.map(({ start, end }) => [`${start} ${end}`, { start, end }])).values()];
  return places.sort((a, b) => b.start - a.start)
    .reduce((all, { start, end }) => `${all.slice(0, start)}[|${all.slice(start, end)}|]${all.slice(end)}`, text);
}
