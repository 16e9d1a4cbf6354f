import type { CivilDay } from '../text/civil';
import type { ArchivedArticle, Passage } from './archive';

const months = ['Jan.', 'Feb.', 'March', 'April', 'May', 'June', 'July', 'Aug.', 'Sept.', 'Oct.', 'Nov.', 'Dec.'];

/** `Oct. 29, 2019`, as the wire writes it. */
export const dayText = ({ year, month, day }: CivilDay): string => `${months[month - 1] ?? month} ${day}, ${year}`;

/** `The Courier (Oct. 29, 2019)`, without the day where it is unknown. */
export const sourceText = ({ source, date }: ArchivedArticle): string => (date ? `${source} (${dayText(date)})` : source);

/** `The Courier, Oct. 29, 2019`, for use within brackets. */
export const citationText = ({ source, date }: ArchivedArticle): string => (date ? `${source}, ${dayText(date)}` : source);

/**
 * `The Courier (Oct. 29, 2019) and 2 others`: the newest piece of the best
 * story, and how many independent stories besides. Versions of one story
 * count once and are said to be versions; the sentence goes on after it, a citation does not.
 */
export function sourcesText(passages: readonly Passage[], cite = sourceText): string {
  const articles = [...new Map(passages.map(({ article }) => [article.id, article])).values()];
  const first = articles.reduce<ArchivedArticle | undefined>(newer, undefined);
  if (!first) return 'The archive';
  const stories = new Set(articles.map(({ cluster }) => cluster)).size;
  const versions = articles.filter(({ cluster }) => cluster === first.cluster).length;
  const goesOn = cite === citationText ? '' : ',';
  const inVersions = versions > 1 && first.kind !== 'record' ? `, in ${versions} versions of one story${goesOn}` : '';
  const others = stories > 1 ? ` and ${stories - 1} other${stories > 2 ? 's' : ''}` : '';
  return `${cite(first)}${others ? others : inVersions}`;
}

const newer = (best: ArchivedArticle | undefined, one: ArchivedArticle): ArchivedArticle =>
  best && ordinal(best.date) >= ordinal(one.date) ? best : one;

/** Orders passages from the newest to the oldest; those without a date come last. */
export const newestFirst = (a: Passage, b: Passage): number => ordinal(b.article.date) - ordinal(a.article.date);

const ordinal = (date?: CivilDay): number => (date ? date.year * 400 + date.month * 32 + date.day : 0);

const areSeveral = (passages: readonly Passage[]): boolean =>
  new Set(passages.map(({ article }) => article.cluster)).size > 1;

/** `says` or `say`, by the number of independent stories. */
export const say = (passages: readonly Passage[]): string => (areSeveral(passages) ? 'say' : 'says');

/** `has` or `have`, by the number of independent stories. */
export const has = (passages: readonly Passage[]): string => (areSeveral(passages) ? 'have' : 'has');
