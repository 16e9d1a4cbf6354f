import { type Span, textOf } from '../../text/span';

/**
 * The lines of tables, and the footnotes that follow one to the end of the article: `Net 2.1 mln vs
 * 3.4 mln`, `NOTE: 1986 net excludes a tax credit of 40,000 dlrs`. Their figures belong to a company
 * and a quarter that the line does not name: no line of another table can speak about them.
 */
export function tableLines(prose: string, paragraphs: readonly Span[], headline?: Span): ReadonlySet<Span> {
  const lines = paragraphs.map((paragraph) => textOf(prose, paragraph));
  const isRow = lines.map((line, n) => isShort(line) && (paragraphs[n] !== headline || compares(line)));
  const inTable = new Set<number>();
  for (let first = 0, next = 0; first < lines.length; first = next + 1) {
    next = isRow.indexOf(false, first);
    if (next < 0) next = lines.length;
    if (isTable(lines.slice(first, next))) for (let n = first; n < next; n++) inTable.add(n);
  }
  const notes = lines.findIndex((line, n) => inTable.size > 0 && NOTE.test(line) && n > Math.min(...inTable));
  return new Set(paragraphs.filter((_, n) => inTable.has(n) || (notes >= 0 && n >= notes)));
}

const NOTE = /^[(*]?\s?notes?\b\s?[:.–—-]/iu;

/** Words of a line that may be a row; one that compares may be longer. */
const mostWords = 12;

const isShort = (line: string): boolean => compares(line) || (!/[.?!:,]["”’)]*$/.test(line) && wordsIn(line).length <= mostWords);

/** `23 cts vs 17 cts`; a sentence may say so, too, but ends like one. */
const compares = (line: string): boolean => /\bvs\b/.test(line) && /\d/.test(line) && !/\bsaid\b/.test(line);

/** Rows of figures without a word like `vs` are a table from so many lines on. */
const fewestRows = 3;

function isTable(lines: readonly string[]): boolean {
  const rows = lines.filter((line) => compares(line) || isDense(line));
  return rows.length >= fewestRows || (lines.length >= 2 && rows.some(compares));
}

/** A quarter of the words are figures. */
function isDense(line: string): boolean {
  const words = wordsIn(line);
  return words.filter((word) => /^\P{L}*\d/u.test(word)).length * 4 >= words.length;
}

const wordsIn = (line: string): string[] => line.split(/\s+/);
