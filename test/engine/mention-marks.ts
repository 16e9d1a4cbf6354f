import { readArticle } from '../../server/engine/article';
import { findMentions } from '../../server/engine/mention';
import type { Mention, Role } from '../../server/engine/names/entity';
import { splitSentences } from '../../server/engine/sentence';

/** Every mention of a text, in order. */
export function mentionsOf(text: string): Mention[] {
  const article = readArticle({ text, prose: text, metadata: {} });
  const sentences = splitSentences(article);
  const { bySentence } = findMentions(article, sentences);
  return sentences.flatMap((sentence) => bySentence.get(sentence) ?? []);
}

/** The text with brackets around its names. */
export function withNames(text: string): string {
  return mentionsOf(text).filter(({ form }) => form === 'name').reverse()
    .reduce((all, { start, end }) => `${all.slice(0, start)}[${all.slice(start, end)}]${all.slice(end)}`, text);
}

export const withoutBrackets = (marked: string): string => marked.replace(/[[\]]/g, '');

/** `Jane Doe: senator former of OH, republican, OH` for every mention that has roles. */
export const rolesOf = (text: string): string => mentionsOf(text).filter(({ roles }) => roles.length > 0)
  .map(({ entity, roles }) => `${entity.canonicalName}: ${roles.map(roleText).join(', ')}`).join('; ');

const roleText = ({ kind, value, tense, of }: Role): string =>
  [kind === 'relation' || kind === 'affiliation' ? `${kind} ${value}` : value, tense === 'present' ? '' : tense, of ? `of ${of}` : '']
    .filter(Boolean).join(' ');

/** `She = Jane Doe` for everything that means somebody named elsewhere. */
export const meantBy = (text: string): string => mentionsOf(text).filter(({ form, start, end, entity }) =>
  form !== 'name' || text.slice(start, end) !== entity.canonicalName)
  .map(({ start, end, entity }) => `${text.slice(start, end)} = ${entity.canonicalName}`).join('; ');

/** `Jane Doe person, Ohio place`. */
export const kindsOf = (text: string): string =>
  [...new Set(mentionsOf(text).map(({ entity }) => `${entity.canonicalName} ${entity.kind}`))].join(', ');
