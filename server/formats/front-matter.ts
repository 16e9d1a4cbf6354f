import { isMap, isScalar, isSeq, parseDocument, type Document } from 'yaml';
import type { Metadata } from '../engine/manuscript';
import { shift, type Span } from '../text/span';
import { describe, type Field, fieldNames } from './metadata';

/** The block between `---` lines at the top of a draft. */
export interface FrontMatter {
  readonly span: Span;
  readonly metadata: Metadata;
  readonly fields: Readonly<Record<string, Span>>;
  /** Correction notes: each its field's name and what follows, `correction: It was 1997, not 1996.` */
  readonly notes: readonly (readonly Span[])[];
  readonly problems: readonly string[];
}

const OPENING = /^---[ \t]*\r?\n/;
const CLOSING = /^(?:---|\.\.\.)[ \t]*$/m;

/** No newsroom's front matter is longer; YAML's reader takes seconds over some that are. */
const LONGEST = 20_000;

const FIELD = /^([A-Za-z][\w -]{0,40}):(.*)$/gm;

/** Reads front matter. Absent where the text has none, or has one that never ends. */
export function readFrontMatter(text: string): FrontMatter | undefined {
  const opening = OPENING.exec(text)?.[0].length;
  if (opening === undefined) return undefined;
  const closing = CLOSING.exec(text.slice(opening, opening + LONGEST));
  if (!closing) return undefined;
  const yaml = text.slice(opening, opening + closing.index);
  const document = parseDocument(yaml, { logLevel: 'silent', uniqueKeys: false });
  const error = document.errors[0];
  const found = error ? lineFields(yaml) : documentFields(document);
  return {
    span: { start: 0, end: opening + closing.index + closing[0].length },
    metadata: describe(found),
    fields: Object.fromEntries(found.flatMap(({ name, span }) => (span ? [[name, shift(span, opening)]] : []))),
    notes: error ? [] : notesIn(document).map((note) => note.map((span) => shift(span, opening))),
    problems: error ? [invalid((error.linePos?.[0].line ?? 1) + 1)] : [],
  };
}

const invalid = (line: number): string =>
  `The front matter is not valid YAML in line ${line}; its fields were read line by line.`;

/** What to tell an editor whose front matter is opened and never closed. */
export const unclosedFrontMatter = (text: string): string[] =>
  OPENING.test(text) && /^---[ \t]*\r?\n[A-Za-z][\w -]{0,40}:/.test(text) && !readFrontMatter(text)
    ? ['The front matter has no closing line “---”; it was read as text.']
    : [];

function documentFields(document: Document.Parsed): Field[] {
  if (!isMap(document.contents)) return [];
  return document.contents.items.flatMap(({ key, value }): Field[] => {
    if (!isScalar(key)) return [];
    const name = String(key.value).toLowerCase();
    if (isScalar(value)) return [{ name, values: valuesOf(value.value), span: scalarSpan(value) }];
    if (isSeq(value)) return [{ name, values: value.items.flatMap(itemValues) }];
    return [];
  });
}

function notesIn(document: Document.Parsed): Span[][] {
  if (!isMap(document.contents)) return [];
  return document.contents.items.flatMap(({ key, value }): Span[][] => {
    if (!isScalar(key) || !key.range || !isNoteName(String(key.value).toLowerCase())) return [];
    const items = isSeq(value) ? value.items : [value];
    const told = items.flatMap((item) => (isScalar(item) ? wordsSpan(item) ?? [] : []));
    return told.length > 0 ? [[{ start: key.range[0], end: key.range[1] + 1 }, ...told]] : [];
  });
}

const isNoteName = (name: string): boolean => fieldNames.corrections.some((one) => one === name);

/** A value of YAML that is no list, with its place. */
interface Scalar {
  readonly range?: readonly number[] | null;
  readonly source?: string;
  readonly type?: string;
}

/** The words of a scalar, over several lines too, without the marks around them. */
function wordsSpan({ range, type }: Scalar): Span | undefined {
  const [start, end] = range ?? [];
  if (start === undefined || end === undefined) return undefined;
  if (type === 'PLAIN') return { start, end };
  const isQuoted = type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE';
  return isQuoted ? { start: start + 1, end: end - 1 } : { start: start + 2, end };
}

const valuesOf = (value: unknown): string[] => (value === null || value === undefined ? [] : [String(value)]);

function itemValues(item: unknown): string[] {
  if (isScalar(item)) return valuesOf(item.value);
  if (!isMap(item)) return [];
  return [item.items.map(({ value }) => (isScalar(value) ? String(value.value) : '')).filter(Boolean).join(' ')];
}

/** The text of a scalar on one line, without its quotation marks; absent where it holds escapes. */
function scalarSpan({ range, source, type }: Scalar): Span | undefined {
  const [start, end] = range ?? [];
  if (start === undefined || end === undefined || !source || /[\r\n\\]/.test(source)) return undefined;
  if (type === 'PLAIN') return { start, end };
  const quoted = type === 'QUOTE_DOUBLE' || (type === 'QUOTE_SINGLE' && !source.includes("'"));
  return quoted ? { start: start + 1, end: end - 1 } : undefined;
}

/** For YAML that is not quite: `headline: Mayor: no`. */
function lineFields(yaml: string): Field[] {
  return [...yaml.matchAll(FIELD)].map((match) => {
    const value = (match[2] ?? '').trim();
    const start = match.index + (value ? match[0].lastIndexOf(value) : match[0].length);
    const name = (match[1] ?? '').toLowerCase();
    return { name, values: value ? [value] : [], span: { start, end: start + value.length } };
  });
}
