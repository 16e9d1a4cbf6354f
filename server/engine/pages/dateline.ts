import { states } from '../../text/abbreviations';
import { skipSpace } from '../../text/characters';
import { span, type Span, textOf } from '../../text/span';

/** `LUNDY, Ala. (AP) —` */
export interface Dateline {
  readonly span: Span;
  readonly place?: Span;
  readonly agency?: string;
  /** The paragraphs without it. */
  readonly paragraphs: readonly Span[];
}

/** A caption or a summary may stand above the paragraph with the dateline. */
const DEEPEST = 5;

const CAPITALS = "\\p{Lu}[\\p{Lu}.'’]+(?:[ -]\\p{Lu}[\\p{Lu}.'’]*){0,4}";
const TITLE = "\\p{Lu}[\\p{L}.'’]+(?:[ -]\\p{Lu}[\\p{L}.'’]*){0,3}";
const REGION = `, (?<state>${TITLE})`;
const DATE = ',? (?:\\p{Lu}\\p{Ll}{2,8}\\.? \\d{1,2}|\\d{1,2} \\p{Lu}\\p{Ll}{2,8}\\.?)';
const AGENCY = '\\((?<agency>[\\p{Lu}][\\p{L}\\d .&/-]{1,40})\\)';
const BARE_AGENCY = '(?<bare>CNN|AP|AFP|UPI|Reuters|BBC|NBC News|CBS News|ABC News|NPR|Xinhua)';
const DASH = '(?:\\s*(?:[—–―]|--|-(?=\\s|$)|>>)\\s*){1,2}';

/** `LUNDY -`, `MILLTOWN, S.C. (AP) —`; `Lundy, Ala. —`, `Lundy (AP) —`, `Lundy CNN —`; `(Reuters) -`. */
const FORMS: readonly RegExp[] = [
  `^(?<place>${CAPITALS}(?:${REGION})?)(?:${DATE})?(?: ?${AGENCY}| ${BARE_AGENCY})?${DASH}`,
  `^(?<place>${TITLE}(?:${REGION})?)(?:${DATE})?(?: ?${AGENCY}| ${BARE_AGENCY})${DASH}`,
  `^(?<place>${TITLE}${REGION})(?:${DATE})?${DASH}`,
  `^(?:${AGENCY}|${BARE_AGENCY})${DASH}`,
].map((source) => new RegExp(source, 'u'));

/** Capitals before a dash that are no place. */
const LABELS = /^(?:UPDATE|UPDATED|BREAKING|EXCLUSIVE|WATCH|VIDEO|PHOTOS?|OPINION|ANALYSIS|LIVE|CORRECTION|NOTE|EDITOR|FOR IMMEDIATE|FACT|Q|A|I|US)\b/;

/** Finds the dateline at the start of one of the first paragraphs, or alone in one. */
export function findDateline(prose: string, paragraphs: readonly Span[]): Dateline | undefined {
  for (const [i, paragraph] of paragraphs.slice(0, DEEPEST).entries()) {
    const match = matchDateline(textOf(prose, paragraph));
    if (!match?.groups) continue;
    const { place, agency, bare } = match.groups;
    const start = skipSpace(prose, paragraph.start + match[0].length, paragraph.end);
    const rest = start < paragraph.end ? [span(start, paragraph.end)] : [];
    return {
      span: span(paragraph.start, paragraph.start + match[0].trimEnd().length),
      ...(place && { place: span(paragraph.start, paragraph.start + place.length) }),
      ...((agency ?? bare) && { agency: agency ?? bare }),
      paragraphs: [...paragraphs.slice(0, i), ...rest, ...paragraphs.slice(i + 1)],
    };
  }
  return undefined;
}

/** Whether a paragraph opens with a dateline. */
export const startsWithDateline = (paragraph: string): boolean => matchDateline(paragraph) !== undefined;

function matchDateline(paragraph: string): RegExpExecArray | undefined {
  if (!/^[\p{Lu}(]/u.test(paragraph) || LABELS.test(paragraph)) return undefined;
  for (const [i, form] of FORMS.entries()) {
    const match = form.exec(paragraph.slice(0, 140));
    if (match && (i !== 2 || isState(match.groups?.state))) return match;
  }
  return undefined;
}

const isState = (name?: string): boolean => name !== undefined && states.has(name.toLowerCase().replace(/\.$/, ''));
