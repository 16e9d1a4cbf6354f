import { type Extract, manuscriptOf } from './extract';
import { atomEntry, rssItem } from './feed';
import type { FileContents, Format, TextFile } from './item';
import { newsItem } from './newsml';
import { nitf } from './nitf';
import { isPost, post, writersIn } from './wordpress';
import { type Element, readXml, textIn } from './xml';

/** XML that newsrooms exchange: NITF, NewsML-G2, RSS, Atom and exports of WordPress. */
export const readXmlFile: Format = (file) => {
  const root = rootOf(file.text);
  const reader = Object.hasOwn(readers, root) ? readers[root] : undefined;
  if (!reader) return XML_ENDING.test(file.ending) ? { items: [], problem: unknownKind(file.name, root) } : undefined;
  const grows = prologOf(file.text).includes('<!ENTITY');
  return grows ? { items: [], problem: ownEntities(file.name) } : readItems(reader, file);
};

const XML_ENDING = /^(?:xml|nitf|rss|atom|wxr|newsml|rdf)$/;

const unknownKind = (name: string, root: string): string => root === ''
  ? `${name} is no XML that can be read; export it again.`
  : `${name} is XML of a kind that is not known (<${root}>); export it as NITF, NewsML-G2, RSS or Atom.`;

const ownEntities = (name: string): string =>
  `${name} declares entities of its own, which may grow without limit, and is left out; export it without them.`;

/** How the articles of one kind of XML are read, from the elements with certain names. */
interface XmlReader {
  readonly wanted: ReadonlySet<string>;
  readonly read: (elements: readonly Element[], source: string) => Extracted[];
}

/** An article and the element it was read from. */
interface Extracted {
  readonly extract: Extract;
  readonly element: Element;
}

const named = (elements: readonly Element[], name: string): Element[] => elements.filter((element) => local(element.name) === name);

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

const rss: XmlReader = {
  wanted: new Set(['item', 'title', 'author', 'wxr_version']),
  read(elements) {
    const [title] = named(elements, 'title').map(textIn);
    const items = named(elements, 'item');
    if (named(elements, 'wxr_version').length === 0) return items.map((element) => ({ element, extract: rssItem(element, { title }) }));
    const writers = writersIn(named(elements, 'author'));
    return items.filter(isPost).map((element) => ({ element, extract: post(element, writers, title) }));
  },
};

const atom: XmlReader = {
  wanted: new Set(['entry', 'title']),
  read(elements, source) {
    const [title] = named(elements, 'title').map(textIn);
    return named(elements, 'entry').map((element) => ({ element, extract: atomEntry(element, { title }, source) }));
  },
};

const newsml: XmlReader = {
  wanted: new Set(['newsItem']),
  read: (elements, source) => elements.flatMap((element) => {
    const extract = newsItem(element, source);
    return extract ? [{ element, extract }] : [];
  }),
};

/** By the name of the outermost element. */
const readers: Readonly<Record<string, XmlReader>> = {
  nitf: {
    wanted: new Set(['nitf']),
    read: (elements, source) => elements.map((element) => ({ element, extract: nitf(element, source) })),
  },
  newsItem: newsml, newsMessage: newsml, packageItem: newsml,
  rss, RDF: rss, feed: atom,
};

function readItems(reader: XmlReader, file: TextFile): FileContents {
  const { elements, problem } = readXml(file.text, reader.wanted);
  const read = reader.read(elements, file.text).filter(({ extract }) => extract.paragraphs.length > 0);
  const isOne = read.length === 1;
  const items = read.map(({ extract, element: { span } }) => ({ manuscript: manuscriptOf(extract, file), ...(!isOne && { place: span }) }));
  return { items, ...(problem !== undefined && { problem: `${file.name} ${problem}; what could be read of it is used.` }) };
}

const BEFORE_ROOT = /(?:\s+|<\?[\s\S]*?\?>|<!--[\s\S]*?-->|<!DOCTYPE[^[>]*(?:\[[\s\S]*?\]\s*)?>|\ufeff)*/iy;

/** What stands before the outermost element: declarations and comments. */
function prologOf(text: string): string {
  BEFORE_ROOT.lastIndex = 0;
  return BEFORE_ROOT.exec(text.slice(0, 1_000_000))?.[0] ?? '';
}

/** The local name of the outermost element; empty where there is none. */
function rootOf(text: string): string {
  const at = prologOf(text).length;
  return /^<(?:[\w.-]+:)?([\w.-]+)/.exec(text.slice(at, at + 200))?.[1] ?? '';
}
