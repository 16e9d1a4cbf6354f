import { inWords } from '../../text/numbers';
import { type Hold, holdOf, holdOfLexemes, lexemeOf, supports, valueAgreement } from './likeness';
import { countryKey, initialsKey } from './short-names';
import type { SourceText } from './sources';
import { isFull, type SupportTerm } from './terms';
import { denies, genderOf } from './words';

/** How the sources hold a term, best way first, and in which of their sentences. */
export interface Holding {
  readonly hold: Hold;
  readonly at: readonly number[];
}

export const nowhere: Holding = { hold: 'none', at: [] };

/** How the sources hold each of a sentence's terms. */
export const holdings = (terms: readonly SupportTerm[], source: SourceText): Holding[] =>
  terms.map((term, n) => {
    switch (term.type) {
      case 'negation': return ofNegation(terms, n, source);
      case 'gender': return ofGender(term, source);
      case 'number': case 'date': return ofValue(term, source);
      default: return ofWord(term, source);
    }
  });

function ofWord(term: SupportTerm, source: SourceText): Holding {
  const exact = sameWord(term, source);
  if (exact.length > 0) return { hold: 'same', at: exact };
  return isFull(term) ? likeWord(term, source) : nowhere;
}

const knownLikes = new WeakMap<SourceText, Map<string, Holding>>();

/** Every word of the sources has to be looked at, so this is done once for a word. */
function likeWord(term: SupportTerm, source: SourceText): Holding {
  const known = knownLikes.get(source) ?? new Map<string, Holding>();
  knownLikes.set(source, known);
  const key = `${term.type} ${term.lemma}`;
  const holding = known.get(key) ?? findLike(term, source);
  known.set(key, holding);
  return holding;
}

/** The same word, the plural or singular of a name, or all parts of a compound. */
function sameWord({ lower, lemma, type }: SupportTerm, { holders }: SourceText): readonly number[] {
  const forms = [lower, lemma, lower.endsWith('s') ? lower.slice(0, -1) : `${lower}s`, `${lower}.`];
  const exact = forms.flatMap((form) => holders.get(form) ?? []);
  const isName = type === 'name' || type === 'place';
  if (exact.length === 0 && isName) return holders.get(countryKey(lower) ?? initialsKey(lower)) ?? [];
  if (exact.length > 0 || !lower.includes('-')) return exact;
  const parts = lower.split('-').map((part) => holders.get(part) ?? []);
  return parts.every((part) => part.length > 0) ? parts.flat() : [];
}

const likenesses = ['alike', 'kind', 'antonym'] as const satisfies readonly Hold[];

function findLike({ lemma, type }: SupportTerm, { lemmas }: SourceText): Holding {
  const own = lexemeOf(lemma);
  const found = new Map<Hold, number[]>();
  for (const { lexeme, at, types } of lemmas.values()) {
    const hold = holdOfLexemes(own, lexeme);
    if (hold === 'none' || (hold === 'antonym' && !types.has(type))) continue;
    found.set(hold, [...found.get(hold) ?? [], ...at]);
  }
  const best = likenesses.find((hold) => found.has(hold));
  if (!best) return nowhere;
  return { hold: best, at: best === 'antonym' ? found.get(best) ?? [] : [...found.get('alike') ?? [], ...found.get('kind') ?? []] };
}

/** Whether the sources deny something like what stands around the negation. */
function ofNegation(terms: readonly SupportTerm[], n: number, { sentences }: SourceText): Holding {
  const around = [...terms.slice(Math.max(0, n - 2), n), ...terms.slice(n + 1, n + 4)].filter(isFull);
  const isDenied = (theirs: readonly SupportTerm[]): boolean => theirs.some((other, k) =>
    denies(other) && theirs.slice(Math.max(0, k - 3), k + 4).some((near) => around.some((one) => speaksOf(near, one))));
  const at = sentences.flatMap(({ terms: theirs }, number) => (isDenied(theirs) ? [number] : []));
  return at.length > 0 ? { hold: 'same', at } : nowhere;
}

const speaksOf = (a: SupportTerm, b: SupportTerm): boolean =>
  isFull(a) && a.words.length === 0 && b.words.length === 0 && (a.lemma === b.lemma || supports[holdOf(b.lemma, a.lemma)] > 0);

/** Sources that use no such word at all leave it open. */
function ofGender({ lower }: SupportTerm, { sentences }: SourceText): Holding {
  const known = sentences.flatMap(({ terms }, n) => terms.filter(({ type }) => type === 'gender').map((term) => ({ n, gender: genderOf(term.lower) })));
  const at = known.filter(({ gender }) => gender === genderOf(lower)).map(({ n }) => n);
  return at.length > 0 || known.length === 0 ? { hold: 'same', at } : nowhere;
}

function ofValue(term: SupportTerm, source: SourceText): Holding {
  const equal: number[] = [];
  const compatible: number[] = [];
  source.sentences.forEach(({ terms }, n) => {
    for (const other of terms) {
      const agreement = valueAgreement(term, other);
      if (agreement === 'equal') equal.push(n);
      else if (agreement === 'compatible') compatible.push(n);
    }
  });
  const at = equal.length > 0 ? equal : saying(term, source);
  if (at.length > 0) return { hold: 'same', at };
  return compatible.length > 0 || isRelative(term) ? { hold: 'kind', at: compatible } : nowhere;
}

/** Where all the words of a value stand, though they were read otherwise there; `25` also as `twenty five`. */
function saying({ words, quantity }: SupportTerm, { holders }: SourceText): readonly number[] {
  const spoken = quantity && inWords(quantity.low)?.split('-');
  return [words, spoken ?? []].flatMap((form) => {
    const lists = form.filter((word) => /[\p{L}\p{N}]/u.test(word)).map((word) => holders.get(word) ?? []);
    return (lists[0] ?? []).filter((n) => lists.every((list) => list.includes(n)));
  });
}

/** `yesterday`, `this week`: true by the day of writing, which sources tell in other words. */
const isRelative = ({ date }: SupportTerm): boolean =>
  date !== undefined && date.weekday === undefined && date.said.month === undefined && date.said.year === undefined && date.minutes === undefined;
