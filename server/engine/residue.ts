import { mask } from '../text/mask';
import { lineSpans, paragraphSpans } from '../text/paragraphs';
import { span, type Span } from '../text/span';
import { besideShareWords, type ResidueKind, residueOpenings, shareWords } from './pages/residue-words';
import { widgetSpans } from './pages/related-widget';

/** Something on the page that is no sentence of the article. */
export interface Residue extends Span {
  readonly kind: ResidueKind;
}

/**
 * Finds what a web page has left in a copied article: related-link widgets
 * glued to names, share bars, comment prompts, credits, embedded posts.
 * In order; nothing overlaps.
 */
export function findResidue(prose: string, paragraphs?: readonly Span[]): Residue[] {
  const lines = (paragraphs ?? lineSpans(prose)).filter(({ start, end }) => end > start);
  const whole = wholeLines(prose, lines);
  const rest = mask(prose, whole);
  const within = (paragraphs ?? paragraphSpans(rest)).flatMap((paragraph) => [
    ...widgetSpans(rest, paragraph).map((found) => ({ ...found, kind: 'related-links' as const })),
    ...insertions(rest, paragraph),
  ]);
  return [...whole, ...within].sort((a, b) => a.start - b.start);
}

function wholeLines(prose: string, lines: readonly Span[]): Residue[] {
  const found: Residue[] = [];
  const texts = lines.map(({ start, end }) => prose.slice(start, end));
  const kinds = texts.map(lineKind);
  lines.forEach((line, i) => {
    const text = texts[i] ?? '';
    const isButton = kinds[i - 1] === 'share-bar' && kinds[i + 1] === 'share-bar' && areButtons(buttonsIn(text.toLowerCase()));
    const kind = kinds[i] ?? (isButton ? 'share-bar' : undefined);
    if (!kind) return;
    const post = isSignature(text) ? postBefore(prose, lines[i - 1], line) : undefined;
    if (kind === 'embed' && post && found.at(-1)?.start !== post.start) found.push({ ...post, kind });
    found.push({ ...line, kind });
  });
  return found;
}

const POST_MARK = /[@#]\w|https?:\/\//;

/** The text of an embedded post: the line right before its signature, or one above with the marks of a post. */
function postBefore(prose: string, line: Span | undefined, signature: Span): Span | undefined {
  if (!line || line.end - line.start > 320) return undefined;
  const isNext = !/\n\s*\n/.test(prose.slice(line.end, signature.start));
  return isNext || POST_MARK.test(prose.slice(line.start, line.end)) ? line : undefined;
}

/** What a line is that is no part of the article, judged by the line alone. */
function lineKind(line: string): ResidueKind | undefined {
  if (line.length > 400) return undefined;
  const plain = line.toLowerCase().replace(/[’‘]/g, "'");
  return openingKind(plain) ?? (isShareBar(plain) ? 'share-bar' : undefined) ??
    linePatterns.find(({ pattern, longest }) => line.length <= longest && pattern.test(line))?.kind;
}

const byFirstWord = new Map<string, { kind: ResidueKind; longest: number; opening: string }[]>();
for (const { kind, longest, openings } of residueOpenings) {
  for (const opening of openings) {
    const first = firstWord(opening);
    byFirstWord.set(first, [...byFirstWord.get(first) ?? [], { kind, longest, opening }]);
  }
}

function openingKind(plain: string): ResidueKind | undefined {
  return byFirstWord.get(firstWord(plain))?.find(({ longest, opening }) =>
    plain.length <= longest && plain.startsWith(opening) && !/^[a-z]/.test(plain.slice(opening.length)))?.kind;
}

function firstWord(text: string): string {
  return /^[a-z]+|^\W/.exec(text)?.[0] ?? '';
}

/** `Share this: Facebook Twitter Email` */
function isShareBar(plain: string): boolean {
  if (plain.length > 120 || /\.$/.test(plain)) return false;
  const words = buttonsIn(plain);
  return words.some((word) => shareWords.has(word)) && areButtons(words);
}

const buttonsIn = (plain: string): string[] => plain.split(/[\s:|,/•·.…]+/).filter(Boolean);

const areButtons = (words: readonly string[]): boolean =>
  words.every((word) => shareWords.has(word) || besideShareWords.has(word));

const NETWORKS = 'Facebook|Twitter|Instagram|LinkedIn|Pinterest|WhatsApp|YouTube|TikTok|Bluesky|Threads|Google\\+';

interface LinePattern {
  readonly kind: ResidueKind;
  readonly longest: number;
  readonly pattern: RegExp;
}

const linePatterns: readonly LinePattern[] = [
  { kind: 'share-bar', longest: 160, pattern: new RegExp(`^(?:Follow|Like|Find|Join|Connect with) .*\\b(?:${NETWORKS})\\b`) },
  { kind: 'share-bar', longest: 60, pattern: /^(?:Follow|Like) [A-Z][^.?!]*:$/ },
  { kind: 'comment-prompt', longest: 40, pattern: /^\d{1,5} comments?$|^comments?(?: ?\(\d{1,5}\))?$/i },
  { kind: 'advertisement', longest: 30, pattern: /^(?:advertisements?|sponsored(?: content)?|ad|subscribe|sign up|log in|loading\.{3}|close|a a)$/i },
  { kind: 'related-links', longest: 240, pattern: /^(?:READ|WATCH|SEE|MORE|RELATED|ALSO|VIDEOS?|PHOTOS?|LISTEN|GALLERY|TRENDING|ORIGINAL)(?: [A-Z]{2,12}){0,3}:(?: |$)/ },
  { kind: 'related-links', longest: 240, pattern: /^(?:Related|Recommended|Trending|More|Read)(?: [a-z]{2,10}){0,2}: / },
  { kind: 'related-links', longest: 60, pattern: /^(?:MORE|RELATED|READ MORE|SEE MORE|MOST READ|TRENDING)(?: (?:FROM|ON|NEWS|STORIES|COVERAGE|LINKS))?(?: [A-Z0-9][A-Z0-9.&-]*){0,4}$/ },
  { kind: 'photo-credit', longest: 60, pattern: /^(?:© ?|\(c\) )(?!\d{4})[A-Z].*$|^[A-Z][^.?!]*(?: \/ ?|\/| via | \| )(?:AP|AFP|Getty Images|Reuters|AP Photo|Associated Press|EPA|Shutterstock)$/ },
  { kind: 'embed', longest: 110, pattern: /^(?:Watch|Listen to|See|View|Read|Hear)\b.*\b(?:below[:.]?|above:|here:)$/ },
  { kind: 'embed', longest: 400, pattern: /[—–-][^—–-]{1,60}\(@\w{1,15}\)(?:,? [A-Z][a-z]{2,8} \d{1,2}, \d{4})?$/ },
  { kind: 'embed', longest: 400, pattern: /\b(?:pic\.twitter\.com\/|https:\/\/t\.co\/)\w{6,14}$/ },
  { kind: 'notice', longest: 400, pattern: /\ball rights reserved\b/i },
  { kind: 'notice', longest: 160, pattern: /^(?:Contact|Email|E-mail|Reach|Call)?\b[^.?!]{0,80}[\w.+-]{1,40}@[\w.-]{4,60}/ },
];

const isSignature = (line: string): boolean => /^[—–-]/.test(line);

const INSERTION = new RegExp([
  /\((?:Photo|AP Photo|Source|Credit|Courtesy|File photo|Screenshot)s?(?: by| courtesy(?: of)?)?[:/ ][^()\n]{1,80}\)(?: ?Buy Photo)?/,
  /\bpic\.twitter\.com\/\w{6,14}|\bhttps:\/\/t\.co\/\w{6,14}|\bBuy Photo\b/,
  /(?<stamp>\((?:Published|Posted|Updated)[: ][^()\n]{6,60}\)|\bUPDATED? ?\(\d{1,2}\/\d{1,2}[^()\n]{0,24}\):?)/,
].map(({ source }) => source).join('|'), 'g');

/** Credits, picture addresses and the page's own times within a paragraph. */
function insertions(prose: string, { start, end }: Span): Residue[] {
  return [...prose.slice(start, end).matchAll(INSERTION)].map((match) => ({
    ...span(start + match.index, start + match.index + match[0].length),
    kind: match.groups?.stamp ? 'notice' : match[0].includes('/') && !match[0].startsWith('(') ? 'embed' : 'photo-credit',
  }));
}
