import type { Role } from '../names/entity';
import { partyLike } from './parties';
import { stateLike } from './states';

/** Forms of the two seats that differ only in name, in the same style in each row. */
const styles: readonly (readonly [senator: string, representative: string])[] = [
  ['Sen.', 'Rep.'],
  ['Sen', 'Rep'],
  ['Senator', 'Representative'],
  ['senator', 'representative'],
  ['Senator', 'Congressman'],
  ['senator', 'congressman'],
  ['Senator', 'Congresswoman'],
  ['senator', 'congresswoman'],
];

/** The archive's role as the draft would write it in the place of its own, or nothing where more words must change. */
export function renderRoleLike(theirs: Role, theirWords: string, own: Role, ownWords: string): string | undefined {
  if (own.kind === 'party') return partyLike(theirs.value, ownWords);
  if (own.kind === 'state') return stateLike(theirs.value, ownWords);
  if (own.value === theirs.value)
    return /^[A-Z]{2}$/.test(theirs.of ?? '') ? stateLike(theirs.of ?? '', ownWords) : theirWords;
  if (own.value === 'senator' && theirs.value === 'representative')
    return styles.find(([senator]) => senator === ownWords)?.[1];
  if (own.value === 'representative' && theirs.value === 'senator')
    return styles.find(([, other]) => other === ownWords)?.[0];
  return undefined;
}
