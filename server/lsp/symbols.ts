import { type DocumentSymbol, type SymbolInformation, SymbolKind } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { placeInText } from '../engine/manuscript';
import type { Reading } from '../engine/reading';
import type { Span } from '../text/span';
import { toRange } from './convert';
import type { ReadDraft } from './drafts';

interface Marked extends Span {
  readonly name: string;
  readonly detail?: string;
  readonly kind: SymbolKind;
}

/** The outline of a draft: people, quotations, figures and dates in the order of the text, below the headline. */
export function symbolsOf(document: TextDocument, { manuscript, reading }: ReadDraft): DocumentSymbol[] {
  const { headline } = reading.article;
  const place = (span: Span): Span => placeInText(manuscript, span);
  const symbols = [...people(reading), ...quotes(reading), ...values(reading)]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .map((symbol) => toSymbol(document, { ...symbol, ...place(symbol) }));
  if (!headline) return symbols;
  const text = document.getText();
  const name = shortened(text.slice(headline.start, headline.end));
  const top = toSymbol(document, { name, kind: SymbolKind.Class, ...place(headline) });
  return [{ ...top, range: toRange(document, { start: 0, end: text.length }), children: symbols }];
}

/** The same for a client that knows no outline with levels. */
export const flatSymbols = (uri: string, symbols: readonly DocumentSymbol[]): SymbolInformation[] =>
  symbols.flatMap(({ name, kind, selectionRange, children = [] }) =>
    [{ name, kind, location: { uri, range: selectionRange } }, ...flatSymbols(uri, children)]);

/** Everybody where the draft names them first, with their titles. */
function people({ sentences, article }: Reading): Marked[] {
  const named = new Set<string>();
  return sentences.filter(({ headline }) => !headline).flatMap(({ mentions }) => mentions).flatMap((mention) => {
    const { entity: { kind, canonicalName }, form, roles, start, end } = mention;
    if (form !== 'name' || kind !== 'person' || named.has(canonicalName)) return [];
    named.add(canonicalName);
    const detail = roles.map(({ span }) => article.text.slice(span.start, span.end)).join(', ');
    return [{ name: canonicalName, detail, kind: SymbolKind.Object, start, end }];
  });
}

const quotes = ({ quotes, article }: Reading): Marked[] => quotes.map(({ speaker, start, end }) => {
  const name = `“${shortened(article.prose.slice(start, end))}”`;
  return { name, detail: speaker?.canonicalName, kind: SymbolKind.String, start, end };
});

function values({ sentences, article: { prose } }: Reading): Marked[] {
  const shown = ({ start, end }: Span, kind: SymbolKind): Marked =>
    ({ name: shortened(prose.slice(start, end)), kind, start, end });
  return sentences.filter(({ row }) => !row).flatMap(({ quantities, dates }) => [
    ...quantities.map((quantity) => shown(quantity, SymbolKind.Number)),
    ...dates.map((date) => shown(date, SymbolKind.Event)),
  ]);
}

function toSymbol(document: TextDocument, { name, detail, kind, ...span }: Marked): DocumentSymbol {
  const range = toRange(document, span);
  return { name: name || '…', ...(detail && { detail }), kind, range, selectionRange: range };
}

/** Longer names do not fit an outline. */
const longest = 60;

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= longest ? line : `${line.slice(0, line.lastIndexOf(' ', longest) + 1 || longest).trim()}…`;
}
