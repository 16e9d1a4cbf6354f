import type { Extract } from './extract';
import { atomEntry, rssItem } from './feed';
import type { FileContents, Format, TextFile } from './item';
import { itemsOf } from './items';
import { newsItem } from './newsml';
import { nitf } from './nitf';
import { addWriter, isPost, post } from './wordpress';
import { type Element, localName, readXml, textIn } from './xml';

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

/** Makes an article of an element; undefined for one that tells about others, or is none. */
type ElementReader = (element: Element) => Extract | undefined;

/** How the articles of one kind of XML are read, from the outermost elements with certain names. */
interface XmlReader {
  readonly wanted: ReadonlySet<string>;
  /** For one file: what stands above its articles is said of them all. */
  readonly open: (source: string) => ElementReader;
}

const rss: XmlReader = {
  wanted: new Set(['item', 'title', 'author', 'wxr_version']),
  open() {
    let title: string | undefined;
    let isExport = false;
    const writers = new Map<string, string>();
    return (element) => {
      const name = localName(element.name);
      if (name === 'title') title ??= textIn(element).trim();
      if (name === 'wxr_version') isExport = true;
      if (name === 'author') addWriter(element, writers);
      if (name !== 'item') return undefined;
      if (!isExport) return rssItem(element, { title });
      return isPost(element) ? post(element, writers, title) : undefined;
    };
  },
};

const atom: XmlReader = {
  wanted: new Set(['entry', 'title']),
  open(source) {
    let title: string | undefined;
    return (element) => {
      if (localName(element.name) === 'entry') return atomEntry(element, { title }, source);
      title ??= textIn(element).trim();
      return undefined;
    };
  },
};

const newsml: XmlReader = {
  wanted: new Set(['newsItem']),
  open: (source) => (element) => newsItem(element, source),
};

/** By the name of the outermost element. */
const readers: Readonly<Record<string, XmlReader>> = {
  nitf: { wanted: new Set(['nitf']), open: (source) => (element) => nitf(element, source) },
  newsItem: newsml, newsMessage: newsml, packageItem: newsml,
  rss, RDF: rss, feed: atom,
};

function readItems({ wanted, open }: XmlReader, file: TextFile): FileContents {
  const items = itemsOf(file);
  const read = open(file.text);
  const problem = readXml(file.text, wanted, (element) => {
    const extract = read(element);
    return extract ? items.add(extract, element.span) : items.skip();
  });
  return items.contents(problem && `${file.name} ${problem}; what could be read of it is used.`);
}

/** No prolog is longer; UTF-16 units. */
const LONGEST_PROLOG = 1_000_000;

/** What stands before the outermost element: declarations and comments. */
function prologOf(text: string): string {
  let at = 0;
  for (let next = endOfPart(text, at); next > at && next <= LONGEST_PROLOG; next = endOfPart(text, at)) at = next;
  return text.slice(0, at);
}

/** Where white space, a comment or a declaration that starts at a place ends; the place itself for anything else. */
function endOfPart(text: string, at: number): number {
  const part = /^(?:<\?|<!--|<!DOCTYPE|[\s\ufeff])/i.exec(text.slice(at, at + 9))?.[0];
  if (part === undefined) return at;
  if (part === '<?') return endOf(text, '?>', at);
  if (part === '<!--') return endOf(text, '-->', at);
  return part.length === 1 ? at + 1 : endOfDoctype(text, at);
}

/** `<!DOCTYPE nitf [ … ]>`: its own declarations stand in brackets. */
function endOfDoctype(text: string, at: number): number {
  const end = endOf(text, '>', at);
  const bracket = text.slice(at, end).indexOf('[');
  return bracket < 0 ? end : endOf(text, '>', endOf(text, ']', at + bracket));
}

/** Behind the next such mark; the start where there is none. */
const endOf = (text: string, mark: string, start: number): number => {
  const at = text.indexOf(mark, start);
  return at < 0 ? start : at + mark.length;
};

/** The local name of the outermost element; empty where there is none. */
function rootOf(text: string): string {
  const at = prologOf(text).length;
  return /^<(?:[\w.-]+:)?([\w.-]+)/.exec(text.slice(at, at + 200))?.[1] ?? '';
}
