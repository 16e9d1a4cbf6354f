import type { Word } from '../text/word';
import type { VerbGroup } from './clause-verbs';
import * as vocabulary from './clause-words';

/**
 * How a clause is tied to the one before. `continuation` goes on with a subject after a clause
 * that hung on it; `reduced` is a participle on a noun: `the man accused of theft`; `bare` is a
 * verb right behind another: `helped win`; `parallel` follows a strong mark or a comma.
 */
export type Link =
  | 'main' | 'relative' | 'subordinate' | 'complement' | 'coordinate' | 'infinitive'
  | 'gerund' | 'reduced' | 'bare' | 'continuation' | 'parallel';

/** Where a clause begins. */
export interface Bound {
  readonly start: number;
  readonly link: Link;
  /** The word that opens it: `who`, `because`, `and`, `without`; empty where there is none. */
  readonly marker: string;
  /** First word behind the marker. */
  readonly inner: number;
}

/** What is known when the walk comes to a verb group. */
interface Place {
  readonly words: readonly Word[];
  readonly group: VerbGroup;
  readonly before?: VerbGroup;
  /** The groups behind. */
  readonly later: readonly VerbGroup[];
  /** A subject has been read whose verb is still to come: `The mayor, who was fired, ‹left›`. */
  readonly waiting: boolean;
}

/** Where the clause of each verb group begins. */
export function findBounds(words: readonly Word[], groups: readonly VerbGroup[]): Bound[] {
  const bounds: Bound[] = [];
  let waiting = true;
  groups.forEach((group, k) => {
    const before = groups[k - 1];
    const place = { words, group, later: groups.slice(k + 1), waiting, ...(before && { before }) };
    const bound = findBound(place);
    bounds.push(bound);
    waiting = stillWaits(place, bound);
  });
  return bounds;
}

function findBound(place: Place): Bound {
  const { group, words, before } = place;
  const from = before?.end ?? 0;
  if (group.form === 'infinitive') return infinitiveBound(words, group, from);
  if (group.form === 'gerund') return gerundBound(words, group, from);
  const bound = finiteBound(place, from);
  if (group.form !== 'participle' || !isReduced(place, bound)) return bound;
  return { start: group.first, link: 'reduced', marker: '', inner: group.first };
}

/** Whether a subject waits for its verb behind the clause. */
function stillWaits({ words, before, waiting }: Place, { link, start }: Bound): boolean {
  if (!hanging.has(link)) return false;
  if (waiting || link !== 'relative' || !before || !takesClause(before)) return waiting;
  for (let i = before.end; i < start; i++) if (!isPhraseWord(words[i]) && words[i]?.lower !== ',') return false;
  return start > before.end;
}

/** Clauses that leave a subject before them waiting. */
export const hanging: ReadonlySet<Link> =
  new Set(['relative', 'reduced', 'gerund', 'infinitive', 'subordinate', 'complement']);

const lowerAt = (words: readonly Word[], i: number): string => words[i]?.lower ?? '';

/** `to run`, `in order to run`, `not to run`. */
function infinitiveBound(words: readonly Word[], { first }: VerbGroup, from: number): Bound {
  let start = first;
  if (start > from && lowerAt(words, start - 1) === 'not') start--;
  if (start - 2 >= from && (lowerAt(words, start - 1) === 'order' || lowerAt(words, start - 1) === 'as')) {
    const lead = lowerAt(words, start - 2);
    if (lead === 'in' || lead === 'so') start -= 2;
  }
  return { start, link: 'infinitive', marker: 'to', inner: first };
}

/** `, saying`, `without taking`, `instead of resigning`, `while running`. */
function gerundBound(words: readonly Word[], { first }: VerbGroup, from: number): Bound {
  let start = first;
  while (start > from && words[start - 1]?.pos === 'ADV' && !vocabulary.subordinators.has(lowerAt(words, start - 1))) start--;
  const lead = words[start - 1];
  if (start === from || !lead) return { start, link: 'gerund', marker: '', inner: first };
  const opens = lead.pos === 'ADP' || lead.pos === 'SCONJ' || vocabulary.subordinators.has(lead.lower);
  if (!opens) return plainGerund(start, first, lead);
  const wide = start - 2 >= from && (lead.lower === 'of' || lead.lower === 'than') && compound.has(lowerAt(words, start - 2));
  const marker = wide ? lowerAt(words, start - 2) : lead.lower;
  return { start: start - (wide ? 2 : 1), link: 'gerund', marker, inner: first };
}

/** `and organizing`; `the man leading the inquiry`; `, saying`. */
function plainGerund(start: number, inner: number, lead: Word): Bound {
  if (lead.pos === 'CCONJ') return { start: start - 1, link: 'gerund', marker: lead.lower, inner };
  const noun = lead.pos === 'NOUN' || lead.pos === 'PROPN';
  const hangs = start === inner && noun && !vocabulary.times.has(lead.lower);
  return { start: lead.lower === 'not' ? start - 1 : start, link: hangs ? 'reduced' : 'gerund', marker: '', inner };
}

const compound: ReadonlySet<string> = new Set(['instead', 'short', 'because', 'out', 'rather']);

/** Walks left from the verb over its subject to the mark or word that opens the clause. */
function finiteBound(place: Place, from: number): Bound {
  const { words, group: { first }, before } = place;
  let comma = false;
  for (let i = first - 1; i >= from; i--) {
    const word = words[i];
    if (!word) break;
    if (isRelative(words, i)) return relativeBound(words, i, from, first, before);
    if (isSubordinator(words, i, first) && !(comma && prepositional.has(word.lower))) {
      return { start: i, link: linkOf(word.lower, before), marker: word.lower, inner: i + 1 };
    }
    if (word.pos === 'CCONJ' && splits(words, i, first, before)) {
      return { start: i, link: 'coordinate', marker: word.lower, inner: i + 1 };
    }
    if (word.pos === 'PUNCT') {
      const opening = asideStart(words, i, first, before);
      if (opening === undefined) return afterMark(place, i);
      comma ||= word.lower === ',';
      i = opening;
    }
  }
  return unmarked(place, from);
}

const isRelative = (words: readonly Word[], i: number): boolean => {
  const lower = lowerAt(words, i);
  return vocabulary.relatives.has(lower) || (lower === 'that' && words[i]?.pos !== 'DET');
};

/** A relative clause hangs on the noun before; `that` behind a verb or a noun like `claim` tells what is said. */
function relativeBound(words: readonly Word[], i: number, from: number, first: number, before?: VerbGroup): Bound {
  const { lower = '' } = words[i] ?? {};
  const lead = words[i - 1];
  if (lower === 'that' && first > i + 1 && tellsWhat(lead, before)) {
    return { start: i, link: 'complement', marker: lower, inner: i + 1 };
  }
  const isQuestion = before !== undefined && i === before.end;
  if (isQuestion) return { start: i, link: 'subordinate', marker: lower, inner: i };
  const start = lead?.pos === 'ADP' && lower !== 'that' ? beforeShare(words, i - 1, from) : i;
  return { start, link: i === 0 ? 'subordinate' : 'relative', marker: lower, inner: i + 1 };
}

/** `of whom`, and `many of whom`. */
const beforeShare = (words: readonly Word[], i: number, from: number): number =>
  i > from && lowerAt(words, i) === 'of' && words[i - 1]?.pos !== 'NOUN' && words[i - 1]?.pos !== 'PUNCT'
    ? i - 1 : Math.max(i, from);

const tellsWhat = (lead: Word | undefined, before: VerbGroup | undefined): boolean =>
  lead === undefined || lead.pos === 'VERB' || lead.pos === 'ADV' || lead.pos === 'PUNCT' || lead.pos === 'ADJ' ||
  lead.pos === 'CCONJ' || vocabulary.contentNouns.has(lead.lemma) ||
  (before !== undefined && (vocabulary.sayingVerbs.has(before.predicate) || vocabulary.doubtingVerbs.has(before.predicate)));

/** Behind a comma these are taken for prepositions: `As a student, she said`. */
const prepositional: ReadonlySet<string> = new Set(['as', 'after', 'before', 'since', 'until', 'than', 'once']);

/** They may stand right before their verb. */
const bareSubordinators: ReadonlySet<string> = new Set([
  'what', 'whatever', 'whoever', 'how', 'when', 'while', 'if', 'as', 'than', 'unless', 'though', 'although',
]);

/** The `than` of `more than 40 people`, `other than her`; only `rather than` denies a clause. */
const isComparison = (words: readonly Word[], i: number): boolean =>
  lowerAt(words, i) === 'than' && (words[i + 1]?.pos === 'NUM' || words[i + 1]?.pos === 'SYM' || lowerAt(words, i - 1) === 'other');

/** `because voters left`, `what happened`; `how sad she was`. */
function isSubordinator(words: readonly Word[], i: number, first: number): boolean {
  const word = words[i];
  if (!word || !vocabulary.subordinators.has(word.lower) || isComparison(words, i)) return false;
  if (isBare(words, i + 1, first)) return bareSubordinators.has(word.lower);
  return word.pos !== 'NOUN' && word.pos !== 'PROPN';
}

const linkOf = (marker: string, before: VerbGroup | undefined): Link =>
  before !== undefined && (marker === 'whether' || marker === 'if') && vocabulary.sayingVerbs.has(before.predicate)
    ? 'complement' : 'subordinate';

/** Whether `and` joins clauses, and not the parts of one subject. */
function splits(words: readonly Word[], i: number, first: number, before?: VerbGroup): boolean {
  if (!vocabulary.coordinators.has(lowerAt(words, i))) return false;
  if (before === undefined) return false;
  if (isBare(words, i + 1, first)) return true;
  let left = i - 1;
  while (left >= before.end && isPhraseWord(words[left])) left--;
  if (left < before.end) return i > before.end ? !takesClause(before) : true;
  return words[left]?.pos === 'ADP' || words[left]?.pos === 'ADV' || words[left]?.pos === 'PUNCT';
}

/** Nothing but adverbs stands between. */
function isBare(words: readonly Word[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (words[i]?.pos !== 'ADV' && words[i]?.pos !== 'PART') return false;
  return true;
}

const isPhraseWord = (word: Word | undefined): boolean => word !== undefined && phraseTags.has(word.pos);
const phraseTags: ReadonlySet<string> = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'PRON', 'SYM']);

/** A verb that may be followed by a whole clause without a word between. */
const takesClause = ({ predicate, passive }: VerbGroup): boolean =>
  !passive && (vocabulary.sayingVerbs.has(predicate) || vocabulary.doubtingVerbs.has(predicate));

const closing: ReadonlySet<string> = new Set(['"', "'", ')', ']', '’', '”']);

/** Where an aside between the subject and its verb opens: `Ellery, a Democrat, lost`; else undefined. */
function asideStart(words: readonly Word[], i: number, first: number, before?: VerbGroup): number | undefined {
  const from = before?.end ?? 0;
  const lower = lowerAt(words, i);
  if (lower === '.' || lower === '-' || lower === '/') return i;
  const opening = lower === ')' ? '(' : lower === ']' ? '[' : lower === ',' && isBare(words, i + 1, first) ? ',' : '';
  if (opening) {
    for (let at = i - 1; at >= from; at--) if (lowerAt(words, at) === opening) return at > 0 ? at : undefined;
    return before ? undefined : i;
  }
  if (lower === '"' || lower === "'") return before && i <= before.end + 1 ? undefined : quoteStart(words, i, from, before);
  return before || isStrong(lower) ? undefined : i;
}

const isStrong = (lower: string): boolean => lower === ';' || lower === ':';

/** Marks around a single phrase do not divide; a mark before a whole clause does. */
function quoteStart(words: readonly Word[], i: number, from: number, before?: VerbGroup): number | undefined {
  const lead = lowerAt(words, i - 1);
  return !before || (i > from && lead !== ',' && lead !== ':' && lead !== '.') ? i : undefined;
}

/** Curly marks tell; a straight one opens if the marks before it are paired. */
function opensQuote(words: readonly Word[], i: number): boolean {
  const text = words[i]?.text;
  if (text !== '"') return text === '“';
  let marks = 0;
  for (let at = 0; at < i; at++) if (words[at]?.text === '"') marks++;
  return marks % 2 === 0;
}

/** A clause behind a comma, a dash or a semicolon; closing marks stay with what they close. */
function afterMark({ words, group, before, waiting }: Place, i: number): Bound {
  const { first } = group;
  let start = opensQuote(words, i) ? i : i + 1;
  while (start < first && closing.has(lowerAt(words, start)) && !opensQuote(words, start)) start++;
  const mark = lowerAt(words, i);
  const bare = isBare(words, start, first) && (mark === ',' || mark === '"');
  if (bare && before && isBaseForm(words, group)) return { start, link: 'coordinate', marker: mark, inner: first };
  return { start, link: bare && waiting ? 'continuation' : 'parallel', marker: mark, inner: start };
}

/** No mark between two verbs: `said he left`, `made him resign`, `the man accused of theft resigned`. */
function unmarked({ words, group, before, waiting }: Place, from: number): Bound {
  const { first, form } = group;
  const main: Bound = { start: from, link: 'main', marker: '', inner: from };
  const goingOn: Bound = { start: first, link: 'continuation', marker: '', inner: first };
  const bare: Bound = { ...goingOn, link: 'bare' };
  if (!before) return zeroRelative(words, first, from) ?? main;
  if (takesClause(before) && first > from && isPhraseWord(words[from])) return zeroComplement(words, before, first);
  const base = isBaseForm(words, group);
  if (waiting && !base) return zeroRelative(words, first, from) ?? goingOn;
  if (first === from) return form === 'finite' && !base ? goingOn : bare;
  if (base) return bare;
  return zeroRelative(words, first, from) ?? (words[from]?.pos === 'ADP' ? goingOn : { ...main, link: 'complement' });
}

/** `pay`, `resign`: no past, no `-s`, no auxiliary. */
export const isBaseForm = (words: readonly Word[], { form, first }: VerbGroup): boolean =>
  form === 'finite' && words[first]?.lower === words[first]?.lemma && words[first]?.pos === 'VERB';

/** `said he left`, `said Tuesday he left`, `told reporters he left`. */
function zeroComplement(words: readonly Word[], { predicate, end }: VerbGroup, first: number): Bound {
  const from = vocabulary.times.has(lowerAt(words, end)) && first > end + 1 ? end + 1 : end;
  const start = predicate === 'tell' ? secondPhrase(words, from, first) : from;
  return { start, link: 'complement', marker: '', inner: start };
}

const subjects: ReadonlySet<string> = new Set(['he', 'she', 'they', 'we', 'i', 'it', 'you']);

/** `the money he took`: a pronoun right behind a noun begins a relative clause. */
function zeroRelative(words: readonly Word[], first: number, from: number): Bound | undefined {
  const start = first - 1;
  const lead = words[start - 1];
  if (start <= from || !subjects.has(lowerAt(words, start)) || lead?.pos !== 'NOUN') return undefined;
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

/** A past form on the noun before, where that noun has its verb elsewhere: `the man accused of theft`. */
function isReduced({ words, group, before, later, waiting }: Place, { link, start }: Bound): boolean {
  const { first, end, main } = group;
  if (link === 'relative' || link === 'subordinate' || link === 'coordinate' || words[main]?.pos !== 'VERB') return false;
  const lead = words[first - 1];
  const next = later.find(({ form }) => form === 'finite' || form === 'participle');
  if (lead?.lower === ',') {
    const opens = !waiting || lastComma(words, before?.end ?? 0, first - 1) < 0;
    return opens && (opensPhrase(words[end]) || !waiting && link === 'parallel' && start === first) && (!waiting || (next !== undefined && lastComma(words, end, next.first) >= 0));
  }
  if (lead?.pos !== 'NOUN' && lead?.pos !== 'PROPN') return false;
  if (!waiting && (link === 'bare' || link === 'continuation') && start === first) return true;
  if (!waiting && link !== 'complement' && link !== 'main') return false;
  if (!waiting && lowerAt(words, end) === 'by' && words[end + 1]?.pos !== 'NUM') return true;
  return next !== undefined && opensPhrase(words[end]) && onlyPhrases(words, end, next.first);
}

const opensPhrase = (word: Word | undefined): boolean => word?.pos === 'ADP' || word?.pos === 'PART';

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
    if (!fits || (word && word.lower !== 'as' && vocabulary.subordinators.has(word.lower))) return false;
  }
  return true;
}
