import type { Entity, Mention } from './entity';
import { plain } from './name';

/** A mention's words with the wrong words of a name replaced; the whole name where its words do not line up. */
export function corrected(written: string, { canonicalName }: Entity, right: string): string {
  const changes = changedWords(canonicalName, right);
  if (plain(written) === plain(canonicalName)) return right;
  return changes
    ? written
        .split(/(\s+)/)
        .map((word) => changes.get(plain(word)) ?? word)
        .join('')
    : written;
}

/** The mentions by name that hold a wrong word. */
export function misspelledMentions(mentions: readonly Mention[], entity: Entity, right: string): Mention[] {
  const changes = changedWords(entity.canonicalName, right);
  return mentions.filter((mention) => mention.form === 'name' && holdsWrongWord(mention, changes));
}

/** By its alias in the entity: the text itself is not needed. */
const holdsWrongWord = ({ end, start, entity }: Mention, changes?: ReadonlyMap<string, string>): boolean =>
  changes === undefined
    ? end - start === entity.canonicalName.length
    : entity.aliases.some(
        (alias) => alias.length === end - start && alias.split(/\s+/).some((word) => changes.has(plain(word))),
      );

/** Wrong word by right word, where both names have as many. */
function changedWords(wrong: string, right: string): Map<string, string> | undefined {
  const [own, other] = [wrong.split(/\s+/), right.split(/\s+/)];
  if (own.length !== other.length) return undefined;
  return new Map(
    own.flatMap((word, n) => (plain(word) === plain(other[n] ?? '') ? [] : [[plain(word), other[n] ?? '']])),
  );
}
