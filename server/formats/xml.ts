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

/** Elements of an XML text, and the first thing wrong with it. */
export interface XmlReading {
  readonly elements: readonly Element[];
  /** What follows the file's name: `breaks the rules of XML in line 3`. */
  readonly problem?: string;
}

/** Deeper elements are left out: no newsroom's format needs them. */
const DEEPEST = 100;

/** More elements would fill the memory, however small their file. */
const MOST_ELEMENTS = 1_000_000;

interface Open {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parts: (string | Element)[];
  readonly start: number;
  readonly innerStart: number;
}

/**
 * Reads the elements with the given local names, outermost first come, and
 * everything in them. Entities that a file declares for itself are never
 * expanded, so that none can grow. What breaks the rules is passed over.
 */
export function readXml(source: string, wanted: ReadonlySet<string>): XmlReading {
  const text = source.replace(NO_XML, ' ');
  const elements: Element[] = [];
  const open: Open[] = [];
  let problem: string | undefined;
  let count = 0;
  const parser = new SaxesParser({});
  const tagStart = (): number => text.lastIndexOf('<', parser.position - 1);
  parser.on('error', ({ message }) => {
    if (!/undefined entity/.test(message)) problem ??= `breaks the rules of XML in line ${parser.line}`;
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (++count > MOST_ELEMENTS) throw new TooMany();
    if (open.length === 0 && !wanted.has(localName(name))) return;
    open.push({ name, attributes, parts: [], start: tagStart(), innerStart: parser.position });
  });
  const addText = (part: string): void => void open.at(-1)?.parts.push(part);
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', ({ name }) => {
    if (open.at(-1)?.name !== name) return;
    const { innerStart, ...rest } = open.pop() as Open;
    const end = parser.position;
    const inner = { start: innerStart, end: Math.max(innerStart, tagStart()) };
    const element = { ...rest, inner, span: { start: rest.start, end } };
    if (open.length === 0) elements.push(element);
    else if (open.length < DEEPEST) open.at(-1)?.parts.push(element);
  });
  try {
    parser.write(text).close();
  } catch (error) {
    if (!(error instanceof TooMany)) throw error;
    problem ??= `holds more than ${MOST_ELEMENTS} elements, from line ${parser.line} on`;
  }
  return { elements, ...(problem !== undefined && { problem }) };
}

/** Ends the reading of a file. */
class TooMany extends Error {}

/** Control characters that XML forbids; a space each, so that places stay. */
const NO_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

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
export const textIn = ({ parts }: Element): string => parts.map((part) => (isElement(part) ? textIn(part) : part)).join('');

/** The text at the end of a path; undefined where there is none. */
export function textAt(element: Element, ...names: readonly string[]): string | undefined {
  const found = find(element, ...names);
  return (found && textIn(found).trim()) || undefined;
}
