import type { Entity } from './entity';
import { keyOf, type NameParts, partsOf } from './name';
import type { Naming } from './naming';

/** What a given name tells of the pronoun. */
export type PronounOf = (given: string) => 'he' | 'she' | 'any' | undefined;

/** Everything so far that names one and the same. */
export interface Group {
  kind: Entity['kind'];
  readonly namings: Naming[];
  /** The fullest form. */
  name: string;
  parts: NameParts;
  /** Only ever named in one word. */
  readonly isShort: boolean;
}

/** A group of namings under its fullest name so far. */
export const newGroup = (kind: Entity['kind'], namings: Naming[], name: string, short: boolean): Group => ({
  kind,
  namings,
  name,
  parts: partsOf(name),
  isShort: short,
});

/** What a group is for the whole article. */
export function entityFrom({ kind, name, namings, parts }: Group): Entity {
  const isPerson = kind === 'person';
  const given = isPerson ? givenOf(name, parts) : '';
  return {
    canonicalName: name,
    kind,
    key: keyOf(name, isPerson),
    aliases: [...new Set(namings.map(({ text }) => tidy(text)))],
    ...(given && { given }),
  };
}

/** Given names as written. */
function givenOf(name: string, { surname, suffix }: NameParts): string {
  const words = name
    .replace(/["“][^"“”]{0,40}["”]/g, ' ')
    .split(/\s+/)
    .filter(Boolean);
  const last = words.length - (suffix ? 1 : 0) - surname.split(' ').length;
  return words.slice(0, Math.max(0, last)).join(' ').replace(/,$/, '');
}

/** What the titles say, else the given name. */
export function pronounFor({ kind, namings, parts }: Group, given: PronounOf): 'he' | 'she' | undefined {
  if (kind !== 'person') return undefined;
  const titled = namings.find(({ pronoun }) => pronoun)?.pronoun;
  const pronoun = titled ?? given(parts.given[0] ?? '');
  return pronoun === 'any' ? undefined : pronoun;
}

/** A name on one line with single spaces. */
export const tidy = (text: string): string => (/\s\s|[^\S ]/.test(text) ? text.replace(/\s+/g, ' ') : text);
