import { SaxesParser } from 'saxes';
import type { Span } from '../text/span';

/** An element of an XML file. */
export interface Element {
  /** As written: `content:encoded`. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parts: readonly (string | Element)[];
  /** All of it in the source, tags included. */
  readonly span: Span;
  /** What stands between its tags. */
  readonly inner: Span;
}

/** Deeper elements are left out: no newsroom's format needs them. */
const DEEPEST = 100;

/** More elements in one article would fill the memory, and more mistakes in one file are no XML. */
const MOST_ELEMENTS = 200_000;
const MOST_MISTAKES = 1000;

interface Open {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parts: (string | Element)[];
  readonly start: number;
  readonly innerStart: number;
}

/**
 * Reads XML, and hands over the outermost elements with the given local
 * names, one after another, with everything in them. Entities that a file
 * declares for itself are never expanded, so that none can grow. What
 * breaks the rules is passed over; the first such thing is returned in the
 * words that follow the file's name. `take` ends the reading with `false`.
 */
export function readXml(
  source: string, wanted: ReadonlySet<string>, take: (element: Element) => boolean | void,
): string | undefined {
  const text = source.replace(NO_XML, ' ');
  const open: Open[] = [];
  let problem: string | undefined;
  let elements = 0;
  let mistakes = 0;
  const parser = new SaxesParser({});
  const tagStart = (): number => text.lastIndexOf('<', parser.position - 1);
  parser.on('error', ({ message }) => {
    if (/undefined entity/.test(message)) return;
    problem ??= `breaks the rules of XML in line ${parser.line}`;
    if (++mistakes > MOST_MISTAKES) throw new Ended();
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length === 0 && !wanted.has(localName(name))) return;
    if (++elements > MOST_ELEMENTS) {
      problem ??= `holds more than ${MOST_ELEMENTS} elements in one article, up to line ${parser.line}`;
      throw new Ended();
    }
    open.push({ name, attributes, parts: [], start: tagStart(), innerStart: parser.position });
  });
  const addText = (part: string): void => void open.at(-1)?.parts.push(part);
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', ({ name }) => {
    if (open.at(-1)?.name !== name) return;
    const { innerStart, ...rest } = open.pop() as Open;
    const inner = { start: innerStart, end: Math.max(innerStart, tagStart()) };
    const element = { ...rest, inner, span: { start: rest.start, end: parser.position } };
    if (open.length > 0) {
      if (open.length < DEEPEST) open.at(-1)?.parts.push(element);
      return;
    }
    elements = 0;
    if (take(element) === false) throw new Ended();
  });
  try {
    parser.write(text).close();
  } catch (error) {
    if (!(error instanceof Ended)) throw error;
  }
  return problem;
}

/** Ends the reading of a file. */
class Ended extends Error {}

/** The first element with one of the names. */
export function firstElement(source: string, name: string): Element | undefined {
  let found: Element | undefined;
  readXml(source, new Set([name]), (element) => {
    found = element;
    return false;
  });
  return found;
}

/** Control characters that XML forbids; a space each, so that places stay. */
const NO_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

export const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

const isElement = (part: string | Element): part is Element => typeof part !== 'string';

/** The elements within another, by name as written, else by local name. */
export function within({ parts }: Element, name: string): Element[] {
  const elements = parts.filter(isElement);
  const exact = elements.filter((element) => element.name === name);
  return exact.length > 0 ? exact : elements.filter((element) => localName(element.name) === name);
}

/** The first element on a path of names: `find(item, 'itemMeta', 'pubStatus')`. */
export const find = (element: Element, ...[name, ...rest]: readonly string[]): Element | undefined => {
  if (name === undefined) return element;
  for (const one of within(element, name)) {
    const found = find(one, ...rest);
    if (found) return found;
  }
  return undefined;
};

/** All elements with a name, at any depth, in order. */
export const all = (element: Element, name: string): Element[] =>
  element.parts.filter(isElement).flatMap((one) => [...(localName(one.name) === name ? [one] : []), ...all(one, name)]);

/** The text of an element and everything in it. */
export const textIn = ({ parts }: Element): string =>
  parts.map((part) => (isElement(part) ? textIn(part) : part)).join('');

/** The text at the end of a path; undefined where there is none. */
export function textAt(element: Element, ...names: readonly string[]): string | undefined {
  const found = find(element, ...names);
  return (found && textIn(found).trim()) || undefined;
}
