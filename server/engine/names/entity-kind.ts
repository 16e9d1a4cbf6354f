import { knows } from '../../text/lexicon';
import type { EntityKind } from './entity';
import { plain } from './name';
import { organisationWords, placeStarts, placeSurnames, placeWords, plainAcronyms } from './name-words';
import type { Naming } from './naming';
import { isPeople, isPlaceName } from './places';
import { stateName } from '../titles/states';

/** What a name of an article names, by its words and by what stands around it. */
export function entityKind(same: readonly Naming[], surnameStandsAlone: boolean): EntityKind {
  const text = same[0]?.text ?? '';
  const lower = text.toLowerCase();
  if (same.some(({ sign }) => sign === 'organisation')) return 'organisation';
  const isPerson = same.some(({ sign }) => sign === 'person');
  if (!isPerson && (isPlaceName(lower) || text === 'US' || stateName(text) || same.some(({ sign }) => sign === 'place')))
    return 'place';
  if (isPerson) return 'person';
  const words = lower.split(/\s+/);
  const last = words.at(-1) ?? '';
  if (words.length > 1 && (placeStarts.has(words[0] ?? '') || (placeWords.has(last) && !placeSurnames.has(last))))
    return 'place';
  if (isAcronym(text) || words.some((word) => organisationWords.has(word))) return 'organisation';
  const mayBePerson =
    surnameStandsAlone && words.length <= 3 && isWordy(text) && !same.some(({ hasArticle }) => hasArticle);
  return mayBePerson && !isPeople(words[0] ?? '') && !isPlaceName(last) && !knows(last, 'NOUN') ? 'person' : 'name';
}

/** Words with one capital each, as people's names have. */
const isWordy = (text: string): boolean => text.split(/[\s-]+/).every((word) => /^\p{Lu}[\p{Ll}'’.]+$/u.test(word));

const isAcronym = (text: string): boolean =>
  text.length >= 2 && text.length <= 8 && /^\p{Lu}[\p{Lu}&.-]+$/u.test(text) && !plainAcronyms.has(text.toLowerCase());

const small = new Set(['of', 'for', 'the', 'and', 'on', 'in', 'de']);

/** `FDA` for `Food and Drug Administration`. */
export function isAcronymOf(text: string, name: string): boolean {
  if (!isAcronym(text)) return false;
  const words = plain(name).split(/[\s-]+/);
  const letters = plain(text).replace(/ /g, '');
  const initials = (all: readonly string[]): string => all.map((word) => word[0] ?? '').join('');
  return initials(words) === letters || initials(words.filter((word) => !small.has(word))) === letters;
}
