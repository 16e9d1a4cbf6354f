import { Parser } from 'htmlparser2';
import type { Manuscript } from '../engine/manuscript';
import { describe, type Field } from './metadata';
import { elementFields, linkedFields } from './page-fields';
import { layOut, type Piece } from './visible';

/**
 * HTML pages and drafts: text of the article is prose; tags, scripts,
 * navigation and what stands beside the article are not.
 */
export function readHtml(text: string): Manuscript {
  const page = parse(text);
  const { prose, paragraphs, moved } = layOut(text, ofArticle(page.pieces));
  const heading = paragraphs.find(({ start, end }) => page.headings.some((at) => start <= at && at < end));
  return {
    text, prose, paragraphs, moved, problems: [],
    metadata: { ...describe(page.fields), ...(page.links.length > 0 && { links: page.links }) },
    ...(heading && { fields: { headline: heading } }),
  };
}

/** A piece with the `article` or `main` element it stands in; 0 is the page. */
interface Placed extends Piece {
  readonly container: number;
}

interface Page {
  readonly pieces: Placed[];
  readonly fields: Field[];
  readonly links: string[];
  /** Where the text of first-order headings starts. */
  readonly headings: number[];
}

interface Open {
  readonly name: string;
  readonly skipped: boolean;
  readonly heading: boolean;
  readonly container: number;
}

const OUTERMOST: Open = { name: '', skipped: false, heading: false, container: 0 };

function parse(text: string): Page {
  const page: Page = { pieces: [], fields: [], links: [], headings: [] };
  const open: Open[] = [];
  let block = 0;
  let containers = 0;
  let script = '';
  const parser = new Parser({
    onopentag(name, attributes) {
      const outer = open.at(-1) ?? OUTERMOST;
      const isContainer = name === 'article' || name === 'main';
      if (!INLINE.has(name)) block++;
      if (name === 'a' && /^https?:/.test(attributes.href ?? '') && !outer.skipped) page.links.push(attributes.href ?? '');
      page.fields.push(...elementFields(name, attributes));
      script = '';
      open.push({
        name,
        skipped: outer.skipped || isSkipped(name, attributes, outer.container),
        heading: outer.heading || name === 'h1',
        container: isContainer ? ++containers : outer.container,
      });
    },
    ontext(visible) {
      const inner = open.at(-1) ?? OUTERMOST;
      if (inner.name === 'script' || inner.name === 'title') script += visible;
      if (inner.skipped) return;
      if (inner.heading) page.headings.push(parser.startIndex);
      const { startIndex: start, endIndex: end } = parser;
      page.pieces.push({ start, end: end + 1, visible, block, container: inner.container });
    },
    onclosetag(name) {
      if (!INLINE.has(name)) block++;
      if (name === 'script') page.fields.push(...linkedFields(script));
      if (name === 'title' && open.at(-2)?.name === 'head') {
        page.fields.push({ name: 'title', values: [script.trim()] });
      }
      open.pop();
    },
  });
  parser.end(text);
  return page;
}

/** The text within the longest `article` or `main`, if that is most of it. */
function ofArticle(pieces: readonly Placed[]): readonly Piece[] {
  const lengths = new Map<number, number>();
  let whole = 0;
  for (const { container, visible } of pieces) {
    const length = visible.trim().length;
    whole += length;
    if (container > 0) lengths.set(container, (lengths.get(container) ?? 0) + length);
  }
  const [longest] = [...lengths].sort(([, a], [, b]) => b - a);
  return longest && longest[1] > whole * 0.4 ? pieces.filter(({ container }) => container === longest[0]) : pieces;
}

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** Their tags may stand within a word. */
const INLINE = set('a abbr acronym b bdi bdo big cite data del dfn em font i ins label mark q s small span strong tt u var wbr time');

const SKIPPED = set(
  'head script style noscript template svg math nav aside footer form button select textarea iframe object video audio canvas code pre kbd samp sup sub del menu dialog',
);

/** Words in the class or id of what stands beside an article. */
const BESIDE = /(?:^|[\s_-])(?:share|sharing|social|related|recirc|newsletter|comments?|promo|advert|advertisement|ads?|sidebar|breadcrumbs?|cookies?|subscribe|signup|paywall|outbrain|taboola|trending|recommended|tags|toolbar|navigation|navbar)(?:$|[\s_-])/i;

function isSkipped(name: string, attributes: Readonly<Record<string, string>>, container: number): boolean {
  if (SKIPPED.has(name) || (name === 'header' && container === 0)) return true;
  if ('hidden' in attributes || attributes['aria-hidden'] === 'true' || /display:\s*none/.test(attributes.style ?? '')) return true;
  if (name === 'html' || name === 'body' || name === 'article' || name === 'main') return false;
  return BESIDE.test(attributes.class ?? '') || BESIDE.test(attributes.id ?? '');
}

