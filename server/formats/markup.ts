import { Parser } from 'htmlparser2';
import type { Piece } from './visible';

/** What stands in a fragment of HTML: the body of a feed's item or of an export. */
export interface HtmlText {
  /** Each on one line. */
  readonly paragraphs: readonly string[];
  readonly links: readonly string[];
}

/** The text of a fragment; with `xml` its tags follow the rules of XML, as in NITF. */
export function htmlParagraphs(source: string, xml = false): HtmlText {
  const { pieces, links } = parseMarkup(source, xml);
  const blocks = new Map<number, string[]>();
  for (const { block, visible } of pieces) {
    const parts = blocks.get(block);
    if (parts) parts.push(visible);
    else blocks.set(block, [visible]);
  }
  const paragraphs = [...blocks.values()].map((parts) => parts.join('').replace(/\s+/g, ' ').trim());
  return { paragraphs: paragraphs.filter((text) => text !== ''), links };
}

/** A piece with the `article` or `main` element it stands in; 0 is the page. */
export interface PlacedPiece extends Piece {
  readonly container: number;
}

/** An element that says something about the page, with the text in it. */
export interface MarkedElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly content: string;
}

/** What a reader sees of HTML, and what tells about it. */
export interface Markup {
  readonly pieces: PlacedPiece[];
  readonly links: string[];
  /** Where the text of first-order headings starts. */
  readonly headings: number[];
  /** `meta`, `time`, `title` and `script` elements. */
  readonly marked: MarkedElement[];
  /** How deep its elements are nested. */
  depth: number;
  elements: number;
  /** It is nested deeper than any page for readers; what stands below is left out. */
  isCut: boolean;
}

/** Deeper nesting is made to do harm: parsers take quadratic time over it. */
export const deepestNesting = 2000;

interface Open {
  readonly name: string;
  readonly skipped: boolean;
  readonly heading: boolean;
  readonly container: number;
}

const OUTERMOST: Open = { name: '', skipped: false, heading: false, container: 0 };

/** Reads HTML, or with `xml` what only looks like it. */
export function parseMarkup(text: string, xml = false): Markup {
  const page: Markup = { pieces: [], links: [], headings: [], marked: [], depth: 0, elements: 0, isCut: false };
  const open: Open[] = [];
  let block = 0;
  let containers = 0;
  let content = '';
  const parser = new Parser({
    onopentag(written, attributes) {
      const name = xml ? localName(written) : written;
      const outer = open.at(-1) ?? OUTERMOST;
      const isContainer = name === 'article' || name === 'main';
      if (!INLINE.has(name)) block++;
      const { href = '' } = attributes;
      if (name === 'a' && /^https?:/.test(href) && !outer.skipped) page.links.push(href);
      if (name === 'meta' || name === 'time') page.marked.push({ name, attributes, content: '' });
      content = '';
      page.depth = Math.max(page.depth, open.length + 1);
      page.elements++;
      if (open.length >= deepestNesting) {
        page.isCut = true;
        parser.pause();
        return;
      }
      open.push({
        name,
        skipped: outer.skipped || isSkipped(name, attributes, outer.container),
        heading: outer.heading || name === 'h1',
        container: isContainer ? ++containers : outer.container,
      });
    },
    ontext(visible) {
      const inner = open.at(-1) ?? OUTERMOST;
      if (inner.name === 'script' || inner.name === 'title') content += visible;
      if (inner.skipped) return;
      if (inner.heading) page.headings.push(parser.startIndex);
      const { startIndex: start, endIndex: end } = parser;
      page.pieces.push({ start, end: end + 1, visible, block, container: inner.container });
    },
    onclosetag(written) {
      const name = xml ? localName(written) : written;
      if (!INLINE.has(name)) block++;
      const isTitle = name === 'title' && open.at(-2)?.name === 'head';
      if (name === 'script' || isTitle) page.marked.push({ name, attributes: {}, content });
      open.pop();
    },
  }, xml ? { xmlMode: true } : undefined);
  parser.end(text);
  return page;
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1).toLowerCase();

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** Their tags may stand within a word; the last are NITF's. */
const INLINE = set(
  'a abbr acronym b bdi bdo big cite data del dfn em font i ins label mark q s small span strong tt u var wbr time '
  + 'alt-code chron city classifier copyrite country dateline event frac frac-num frac-den function '
  + 'identified-content lang location money '
  + 'name.family name.given num object.title org person postaddr pronounce region state sublocation virtloc',
);

const SKIPPED = set(
  'head script style noscript template svg math nav aside footer form button select textarea iframe object video '
  + 'audio canvas code pre kbd samp sup sub del menu dialog media',
);

/** Words in the class or id of what stands beside an article. */
const BESIDE = set(
  'share sharing social related recirc newsletter comment comments promo advert advertisement ad ads sidebar '
  + 'breadcrumb breadcrumbs cookie cookies subscribe signup paywall outbrain taboola trending recommended tags '
  + 'toolbar navigation navbar',
);

/** Whether a class or an id says so: `share-bar`. */
const isBeside = (names = ''): boolean => names.toLowerCase().split(/[\s_-]/).some((word) => BESIDE.has(word));

function isSkipped(name: string, attributes: Readonly<Record<string, string>>, container: number): boolean {
  if (SKIPPED.has(name) || (name === 'header' && container === 0)) return true;
  if ('hidden' in attributes || attributes['aria-hidden'] === 'true') return true;
  if (/display:\s*none/.test(attributes.style ?? '')) return true;
  if (name === 'html' || name === 'body' || name === 'article' || name === 'main') return false;
  return isBeside(attributes.class) || isBeside(attributes.id);
}
