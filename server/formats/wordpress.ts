import { bodyParagraphs, type Extract, plainLine } from './extract';
import type { Field } from './metadata';
import { type Element, textAt, textIn, within } from './xml';

/** Takes note of a writer that a WordPress export (WXR) lists before its posts, by the name to log in with. */
export function addWriter(author: Element, writers: Map<string, string>): void {
  const [login, name] = [textAt(author, 'wp:author_login'), textAt(author, 'wp:author_display_name')];
  if (login && name) writers.set(login, name);
}

/** Whether an item of a WordPress export is an article that was or will be published. */
export const isPost = (item: Element): boolean => !NO_POST.test(textAt(item, 'wp:post_type') ?? 'post')
  && /^(?:publish|future)$/.test(textAt(item, 'wp:status') ?? '');

/** Pictures, menus and the parts of the site itself. */
const NO_POST = new RegExp(`^(?:${[
  'attachment', 'page', 'revision', 'nav_menu_item', 'custom_css', 'customize_changeset', 'oembed_cache', 'user_request',
].join('|')}|wp_\\w+|acf-\\w+)$`);

/** A post of a WordPress export; one that is to appear later is under embargo until then. */
export function post(item: Element, writers: ReadonlyMap<string, string>, outlet?: string): Extract {
  const login = textAt(item, 'dc:creator') ?? '';
  const date = textAt(item, 'wp:post_date') ?? textAt(item, 'pubDate');
  const told: Readonly<Record<string, string | undefined>> = {
    headline: plainLine(textAt(item, 'title') ?? ''),
    byline: writers.get(login) ?? login,
    source: outlet,
    published: date,
    updated: textAt(item, 'wp:post_modified'),
    ...(textAt(item, 'wp:status') === 'future' && { status: 'embargoed', embargo: date }),
    id: textAt(item, 'guid') ?? textAt(item, 'wp:post_id'),
  };
  return {
    ...bodyParagraphs(withoutShortcodes(textAt(item, 'content:encoded') ?? '')),
    fields: [
      ...Object.entries(told).map(([name, value]): Field => ({ name, values: value ? [value] : [] })),
      { name: 'section', values: categoriesOf(item) },
    ],
  };
}

const categoriesOf = (item: Element): string[] => within(item, 'category')
  .filter(({ attributes }) => attributes['domain'] !== 'post_tag').map((category) => plainLine(textIn(category)));

/**
 * Shortcodes with what they hold that is no text: captions, embeds. Others
 * lose their brackets; what editors put in brackets, `[the mayor]`, stays.
 */
const withoutShortcodes = (html: string): string => withoutEmbedded(html)
  .replace(/\[\/[a-z][\w-]{0,40}\]/g, ' ')
  .replace(/\[[a-z][\w-]{0,40} [\w-]{1,40}=[^[\]]{0,500}\]/g, ' ')
  .replace(/\[(?:gallery|more|nextpage)\]/g, ' ');

const EMBEDDED = /\[(caption|embed|audio|video|playlist)\b[^[\]]{0,300}\]/g;

/** What is embedded is no longer than this. */
const LONGEST_EMBEDDED = 3000;

/** Without what stands between a shortcode and its end. */
function withoutEmbedded(html: string): string {
  const parts: string[] = [];
  let at = 0;
  for (const { index, 0: opening, 1: name } of html.matchAll(EMBEDDED)) {
    const inner = index + opening.length;
    const length = html.slice(inner, inner + LONGEST_EMBEDDED).indexOf(`[/${name}]`);
    if (index < at || length < 0) continue;
    parts.push(html.slice(at, index), ' ');
    at = inner + length + `[/${name}]`.length;
  }
  return parts.join('') + html.slice(at);
}
