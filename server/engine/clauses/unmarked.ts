import type { Word } from '../../text/word';
import { wordSet } from '../../text/word-set';
import { type Bound, isBaseForm, type Place, takesClause } from './place';
import { isPhraseWord, lowerAt } from './tokens';
import type { VerbGroup } from './verbs';
import * as vocabulary from './words';

/**
 * No mark between two verbs: `said he left`, `made him resign`, `the man accused of theft
 * resigned`.
 */
export function unmarked({ words, group, before, waiting }: Place, from: number): Bound {
  const { first, form } = group;
  const main: Bound = { start: from, link: 'main', marker: '', inner: from };
  const goingOn: Bound = { start: first, link: 'continuation', marker: '', inner: first };
  const bare: Bound = { ...goingOn, link: 'bare' };
  if (!before) return zeroRelative(words, first, from) ?? main;
  if (takesClause(before) && first > from && isPhraseWord(words[from]))
    return zeroComplement(words, before, first);
  const base = isBaseForm(words, group);
  if (waiting && !base) return zeroRelative(words, first, from) ?? goingOn;
  if (first === from) return form === 'finite' && !base ? goingOn : bare;
  if (base) return bare;
  return (
    zeroRelative(words, first, from) ??
    (words[from]?.pos === 'ADP' ? goingOn : { ...main, link: 'complement' })
  );
}

/** `said he left`, `said Tuesday he left`, `told reporters he left`. */
function zeroComplement(
  words: readonly Word[],
  { predicate, end }: VerbGroup,
  first: number,
): Bound {
  const from = vocabulary.times.has(lowerAt(words, end)) && first > end + 1 ? end + 1 : end;
  const start = predicate === 'tell' ? secondPhrase(words, from, first) : from;
  return { start, link: 'complement', marker: '', inner: start };
}

const subjects = wordSet('he she they we i it you');

/** `the money he took`: a pronoun right behind a noun begins a relative clause. */
function zeroRelative(words: readonly Word[], first: number, from: number): Bound | undefined {
  const start = first - 1;
  const lead = words[start - 1];
  if (start <= from || !subjects.has(lowerAt(words, start)) || lead?.pos !== 'NOUN')
    return undefined;
  return { start, link: 'relative', marker: '', inner: start };
}

/** Behind `told reporters`: where the next noun phrase begins. */
function secondPhrase(words: readonly Word[], from: number, first: number): number {
  for (let i = from + 1; i < first; i++) {
    const { pos, lower } = words[i] ?? { pos: 'X', lower: '' };
    if (pos === 'DET' || (pos === 'PRON' && subjects.has(lower))) return i;
  }
  return from;
}

/**
 * A past form on the noun before, where that noun has its verb elsewhere: `the man accused
 * of theft`.
 */
export function isReduced(
  { words, group, before, later, waiting }: Place,
  { link, start }: Bound,
): boolean {
  const { first, end, main } = group;
  if (
    link === 'relative' ||
    link === 'subordinate' ||
    link === 'coordinate' ||
    words[main]?.pos !== 'VERB'
  )
    return false;
  const lead = words[first - 1];
  const next = later.find(({ form }) => form === 'finite' || form === 'participle');
  if (lead?.lower === ',') {
    const opens = !waiting || lastComma(words, before?.end ?? 0, first - 1) < 0;
    return (
      opens &&
      (opensPhrase(words[end]) || (!waiting && link === 'parallel' && start === first)) &&
      (!waiting || (next !== undefined && lastComma(words, end, next.first) >= 0))
    );
  }
  if (lead?.pos !== 'NOUN' && lead?.pos !== 'PROPN') return false;
  if (!waiting && (link === 'bare' || link === 'continuation') && start === first) return true;
  if (!waiting && link !== 'complement' && link !== 'main') return false;
  if (!waiting && lowerAt(words, end) === 'by' && words[end + 1]?.pos !== 'NUM') return true;
  return next !== undefined && opensPhrase(words[end]) && onlyPhrases(words, end, next.first);
}

const opensPhrase = (word: Word | undefined): boolean =>
  word?.pos === 'ADP' || word?.pos === 'PART';

function lastComma(words: readonly Word[], from: number, to: number): number {
  let at = to - 1;
  while (at >= from && lowerAt(words, at) !== ',') at--;
  return at >= from ? at : -1;
}

/** Nothing but what can belong to the participle stands before the next verb. */
function onlyPhrases(words: readonly Word[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const word = words[i];
    const fits = isPhraseWord(word) || word?.pos === 'ADP' || word?.lower === "'s";
    if (!fits || (word && word.lower !== 'as' && vocabulary.subordinators.has(word.lower)))
      return false;
  }
  return true;
}
