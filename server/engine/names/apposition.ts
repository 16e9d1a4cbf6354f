import type { Word } from '../../text/word';
import { sayingVerbs } from './name-words';
import { complementAt, longestPhrase, nounPhraseRoles } from './noun-phrase';
import { partyLabelAt, type Read } from '../titles/party-label';
import { titlePhraseEndingAt } from '../titles/title-phrase';
import { capitalAt, lowerAt } from './word-run';

/** Read after a name: its roles, where the words end, and whether an age stands there. */
export interface After extends Read {
  readonly hasAge: boolean;
  /** Index after a party label, else 0: what stands in it is no name. */
  readonly labelTo: number;
}

/** At most this many asides are read: `Doe, 72, a former judge, …` */
const mostAsides = 4;

/** Reads what stands after a name, between commas or in brackets: a party label, an age, titles. */
export function readAfter(words: readonly Word[], at: number): After {
  const after = { roles: [] as Read['roles'], to: at, hasAge: isAgedAside(words, at), labelTo: 0 };
  for (let n = 0; n < mostAsides; n++) {
    const age = ageAt(words, after.to);
    const label = age ? undefined : partyLabelAt(words, after.to);
    const read = age ? { roles: [], to: age } : (label ?? homeAt(words, after.to) ?? appositionAt(words, after.to));
    if (!read) break;
    if (label) after.labelTo = label.to;
    after.hasAge ||= age > 0;
    after.roles = [...after.roles, ...read.roles];
    after.to = read.to;
  }
  return after;
}

/** `, 72,` or `(72)`; 0 where there is none. */
function ageAt(words: readonly Word[], at: number): number {
  if (!/^(?:1[01]|[1-9])?\d$/.test(lowerAt(words, at + 1))) return 0;
  const opener = lowerAt(words, at);
  const after = lowerAt(words, at + 2);
  if (opener === '(') return after === ')' ? at + 3 : 0;
  return opener === ',' && /^(?:[,.;:)–—]|and|of|)$/.test(after) ? at + 2 : 0;
}

/** `, an 18-year-old student`. */
const isAgedAside = (words: readonly Word[], at: number): boolean =>
  lowerAt(words, at) === ',' &&
  /^an?$/.test(lowerAt(words, at + 1)) &&
  /^\d{1,3}$/.test(lowerAt(words, at + 2)) &&
  lowerAt(words, at + 3) === '-' &&
  lowerAt(words, at + 4) === 'year';

/** `, of Lundy,` or `, 34 of Lundy,`: where somebody lives is no role, and more may follow it. */
function homeAt(words: readonly Word[], at: number): Read | undefined {
  const of = lowerAt(words, at) === ',' ? at + 1 : at;
  if (lowerAt(words, of) !== 'of' || (of === at && !/^\d+$/.test(lowerAt(words, at - 1)))) return undefined;
  let to = of + 1;
  while (to < of + 4 && capitalAt(words, to)) to++;
  return to > of + 1 && lowerAt(words, to) === ',' ? { roles: [], to } : undefined;
}

const openers = new Set([',', '–', '—', '--', '-']);

/** `, a former judge`, `, chairman of the Lundy Council`, `, a Republican`. */
function appositionAt(words: readonly Word[], at: number): Read | undefined {
  const read = openers.has(lowerAt(words, at)) ? nounPhraseRoles(words, at + 1) : undefined;
  if (!read) return undefined;
  const goesOn = lowerAt(words, read.to) === 'and' && /^an?$/.test(lowerAt(words, read.to + 1));
  return goesOn || endsAside(words, read.to) ? read : undefined;
}

const neverAfterAside = new Set(['and', 'or', "'s", '(']);

/** What may follow an apposition. Another name or a verb of saying shows that it is none. */
function endsAside(words: readonly Word[], at: number): boolean {
  const next = words[at];
  if (!next) return true;
  if (neverAfterAside.has(next.lower) || sayingVerbs.has(next.lower) || next.pos === 'AUX') return false;
  return next.pos === 'PUNCT' || !capitalAt(words, at);
}

/** What stands before a name and a comma: `A spokeswoman for the Lundy Council, Jane Doe, said`. */
export function readBefore(
  words: readonly Word[],
  at: number,
  after: number,
): (Read & { readonly from: number }) | undefined {
  if (lowerAt(words, at - 1) !== ',' || !closesAside(words[after])) return undefined;
  const end = at - 1;
  const min = Math.max(0, end - longestPhrase);
  for (let to = end; to > min; to--) {
    const phrase = titlePhraseEndingAt(words, to, min);
    if (phrase && !phrase.title.plural && opensPhrase(words, phrase.from)) {
      const complement = to < end ? complementAt(words, phrase) : undefined;
      if (to === end || complement?.to === end)
        return { roles: complement?.roles ?? phrase.roles, to: at, from: phrase.from };
    }
    if (endsPhrase(words[to - 1])) return undefined;
  }
  return undefined;
}

const closesAside = (word?: Word): boolean => word === undefined || /^(?:[,.;)–—]|who)$/.test(word.lower);

const endsPhrase = (word?: Word): boolean => word?.pos === 'VERB' || (word?.pos === 'PUNCT' && word.text !== '-');

/** A noun phrase begins with an article, an owner or a number, or opens the sentence. */
function opensPhrase(words: readonly Word[], from: number): boolean {
  const before = words[from - 1];
  return (
    before === undefined ||
    before.pos === 'DET' ||
    before.pos === 'PUNCT' ||
    /^(?:his|her|their|its|our|my|'s|'|one)$/.test(before.lower)
  );
}

/** `the 21-year-old Doe`. */
export const ageBefore = (words: readonly Word[], at: number): boolean =>
  lowerAt(words, at - 1) === 'old' && lowerAt(words, at - 2) === '-' && /^years?$/.test(lowerAt(words, at - 3));
