import { skipSpace } from '../../text/characters';
import { sentenceSpans } from '../../text/boundaries';
import type { CivilDay } from '../../text/civil';
import { parseDateLine } from '../../text/date-line';
import { trimmed } from '../../text/paragraphs';
import { span, type Span, textOf } from '../../text/span';
import { findDateline, startsWithDateline } from './dateline';
import type { Manuscript } from '../manuscript';

/** What stands above the body of an article. */
export interface Head {
  readonly headline?: Span;
  readonly byline?: Span;
  readonly dateline?: Span;
  readonly place?: Span;
  readonly agency?: string;
  readonly published?: CivilDay;
  readonly updated?: CivilDay;
  /** The paragraphs that are left: headline and body. */
  readonly paragraphs: readonly Span[];
}

/** Below this many paragraphs nothing belongs to the head any more. */
const DEEPEST = 12;

/** Reads headline, byline, date lines and dateline off the top. */
export function readHead(prose: string, paragraphs: readonly Span[], manuscript: Manuscript): Head {
  const blocks = splitDates(prose, splitSlug(prose, paragraphs));
  const known = knownHeadline(prose, blocks, manuscript);
  const above = readLines(prose, blocks, known);
  const lines = blocks.filter((block) => !above.dropped.has(block) && block !== above.headline);
  const body = withoutDatePrefix(prose, lines);
  const dateline = findDateline(prose, body.paragraphs);
  return {
    ...(above.headline && { headline: above.headline }),
    ...(above.byline && { byline: above.byline }),
    ...(dateline && { dateline: dateline.span, place: dateline.place, agency: dateline.agency }),
    published: above.published ?? body.published,
    updated: above.updated,
    paragraphs: [...(above.headline ? [above.headline] : []), ...(dateline?.paragraphs ?? body.paragraphs)]
      .sort((a, b) => a.start - b.start),
  };
}

/** A slug stands in a line of its own, also where the byline follows at once. */
function splitSlug(prose: string, paragraphs: readonly Span[]): readonly Span[] {
  const [first, ...others] = paragraphs;
  const lineEnd = first ? textOf(prose, first).indexOf('\n') : -1;
  if (!first || lineEnd < 0) return paragraphs;
  const slug = trimmed(prose, first.start, first.start + lineEnd);
  return isSlug(textOf(prose, slug)) ? [slug, trimmed(prose, slug.end, first.end), ...others] : paragraphs;
}

const DATE_AFTER = /\s(?:Posted|Published|Updated): ?(?=\S.{8})/;

/** Scraped headlines may end `… Posted: Tuesday, Oct. 29, 2019 5:46 PM`. */
const splitDates = (prose: string, paragraphs: readonly Span[]): Span[] => paragraphs.flatMap((block, i) => {
  const at = i < DEEPEST ? textOf(prose, block).search(DATE_AFTER) : -1;
  if (at <= 0) return [block];
  const [line, date] = [trimmed(prose, block.start, block.start + at), span(block.start + at + 1, block.end)];
  return parseDateLine(textOf(prose, date)) ? [line, date] : [block];
});

interface Above {
  headline?: Span;
  byline?: Span;
  published?: CivilDay;
  updated?: CivilDay;
  readonly dropped: Set<Span>;
}

/** Goes down line by line until the body begins. */
function readLines(prose: string, blocks: readonly Span[], known?: Span): Above {
  const above: Above = { headline: known, dropped: new Set() };
  for (const [i, block] of blocks.slice(0, DEEPEST).entries()) {
    if (block === known) continue;
    const line = textOf(prose, block);
    const date = parseDateLine(line);
    if (date) above[date.updated ? 'updated' : 'published'] ??= date.day;
    else if (!above.byline && isByline(line)) above.byline = block;
    else if (isTrashline(line)) continue;
    else if (!isSlug(line) && !isOfByline(line, blocks[i - 1], above) && !(above.headline && isSame(line, textOf(prose, above.headline)))) {
      const mayBe = !above.headline && above.dropped.size === i;
      if (mayBe && isHeadline(prose, block, blocks.slice(i + 1))) above.headline = block;
      else if (above.headline || above.byline) break;
      else return above;
      continue;
    }
    above.dropped.add(block);
  }
  return above;
}

/** The headline that the format or the file's record knows, where it stands in the text. */
function knownHeadline(prose: string, blocks: readonly Span[], { fields, metadata }: Manuscript): Span | undefined {
  const field = fields?.headline;
  const marked = field && blocks.find(({ start, end }) => start < field.end && field.start < end);
  const { headline } = metadata;
  return marked ?? (headline === undefined ? undefined
    : blocks.slice(0, 5).find((block) => isSame(textOf(prose, block), headline)));
}

const isSame = (a: string, b: string): boolean => {
  const [left, right] = [a, b].map((line) => line.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ''));
  return left === right && left !== '';
};

/** Captions, counters of players and galleries, dates in words. */
const NO_HEADLINE = /^(?:Published|Posted|Updated|Image|View|By|From the|Story highlights)\b|^\d{1,2}:\d\d\s/;

/** A short first line that is no sentence, with a body below. */
function isHeadline(prose: string, block: Span, below: readonly Span[]): boolean {
  const line = textOf(prose, block);
  const body = below.find((other) => other.end - other.start > 80 || /[.?!”"]$/.test(textOf(prose, other)));
  if (!body || line.length > 160 || line.split(/\s+/, 4).length < 4) return false;
  if (NO_HEADLINE.test(line) || startsWithDateline(line)) return false;
  if (/[.,;:…—–-]["”’]?$/.test(line) || !/^["“‘']?[\p{Lu}\d$£€]/u.test(line)) return false;
  return sentenceSpans(line, span(0, line.length)).length === 1;
}

const NAME = "\\p{Lu}[\\p{L}.'’-]{0,25}";
const BY = new RegExp(
  `^(?:By|BY|by|Written by|Story by)\\s+(?:${NAME}|and|&|of|the|for|de|von|van|special|to|in|with|staff|writer|reporter|[,|/•·-]|\\S+@\\S+)` +
  `(?:[\\s,|/•·–-]+(?:${NAME}|and|&|of|the|for|in|de|von|van|da|special|to|with|staff|writers?|reporters?|editor|correspondent|\\S+@\\S+))*$`,
  'u',
);
const STAFF = new RegExp(
  `^${NAME}(?:\\s+${NAME}){0,3}\\s?[/|,•·–-]\\s?.{0,50}\\b(?:[Ww]riter|[Rr]eporter|[Ee]ditor|[Cc]orrespondent|[Cc]olumnist|[Cc]ontributor|[Jj]ournalist|Staff|Press|Bureau)$` +
  '|^(?:The )?Associated Press$|^Reuters$|^(?:From )?[Ss]taff [Rr]eports?$|^Breaking News Staff$',
  'u',
);

/** `By Jane Doe`, `JANE DOE / Staff Writer` */
const isByline = (line: string): boolean => line.length <= 120 && !/[?!;:]|[a-z]\.$/.test(line) && (BY.test(line) || STAFF.test(line));

/** What a byline goes on with: `Northern Press Writer`. */
const isOfByline = (line: string, before: Span | undefined, { byline }: Above): boolean =>
  byline !== undefined && before === byline && line.length <= 60 && /^(?:\p{Lu}[\p{L}.&'’-]* ){0,5}(?:Writer|Reporter|Editor|Correspondent|Columnist|Press|Bureau|Staff)$/u.test(line);

/** What agencies put above a story that they send again: `(Corrects price in paragraph 1)`. It stays, for corrections are read. */
const isTrashline = (line: string): boolean => /^\((?:corrects|adds|updates|recasts|refiles|repeats)\b.*\)$/i.test(line);

/** `council-vote-1029`, `slug: COUNCIL-VOTE`, `BC-AL--Senate Race, 1st Ld-Writethru` */
const isSlug = (line: string): boolean =>
  line.length <= 60 && (/^[a-z0-9]+(?:[-_][a-z0-9]+){1,8}$/.test(line) || /^slug: ?[\w-]+$/i.test(line) || /^(?:[AB][MPC]-)[\w-]+--\w/.test(line));

const PREFIX = /^date[:\s]+(\d{4}-\d\d-\d\d)\s+(?=\S)/i;

/** Scraped text may begin `date 2019-10-29 Former Sen. …`, all in one line. */
function withoutDatePrefix(prose: string, [first, ...others]: readonly Span[]): Pick<Head, 'paragraphs' | 'published'> {
  if (!first) return { paragraphs: [] };
  const match = PREFIX.exec(textOf(prose, first));
  const day = parseDateLine(match?.[1] ?? '')?.day;
  if (!match || !day) return { paragraphs: [first, ...others] };
  const start = skipSpace(prose, first.start + match[0].length, first.end);
  return { paragraphs: [span(start, first.end), ...others], published: day };
}
