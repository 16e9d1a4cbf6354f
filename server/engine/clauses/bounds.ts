import type { Word } from '../../text/word';
import { wordSet } from '../../text/word-set';
import { afterMark, asideStart } from './marks';
import {
  isRelative,
  isSubordinator,
  linkOf,
  prepositional,
  relativeBound,
  splits,
} from './openers';
import { type Bound, type Link, type Place, takesClause } from './place';
import { isPhraseWord, lowerAt } from './tokens';
import { isReduced, unmarked } from './unmarked';
import type { VerbGroup } from './verbs';
import * as vocabulary from './words';

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
  for (let i = before.end; i < start; i++)
    if (!isPhraseWord(words[i]) && words[i]?.lower !== ',') return false;
  return start > before.end;
}

/** Clauses that leave a subject before them waiting. */
export const hanging: ReadonlySet<Link> = new Set([
  'relative',
  'reduced',
  'gerund',
  'infinitive',
  'subordinate',
  'complement',
]);

/** `to run`, `in order to run`, `not to run`. */
function infinitiveBound(words: readonly Word[], { first }: VerbGroup, from: number): Bound {
  let start = first;
  if (start > from && lowerAt(words, start - 1) === 'not') start--;
  if (
    start - 2 >= from &&
    (lowerAt(words, start - 1) === 'order' || lowerAt(words, start - 1) === 'as')
  ) {
    const lead = lowerAt(words, start - 2);
    if (lead === 'in' || lead === 'so') start -= 2;
  }
  return { start, link: 'infinitive', marker: 'to', inner: first };
}

/** `, saying`, `without taking`, `instead of resigning`, `while running`. */
function gerundBound(words: readonly Word[], { first }: VerbGroup, from: number): Bound {
  let start = first;
  while (
    start > from &&
    words[start - 1]?.pos === 'ADV' &&
    !vocabulary.subordinators.has(lowerAt(words, start - 1))
  )
    start--;
  const lead = words[start - 1];
  if (start === from || !lead) return { start, link: 'gerund', marker: '', inner: first };
  const opens =
    lead.pos === 'ADP' || lead.pos === 'SCONJ' || vocabulary.subordinators.has(lead.lower);
  if (!opens) return plainGerund(start, first, lead);
  const wide =
    start - 2 >= from &&
    (lead.lower === 'of' || lead.lower === 'than') &&
    compound.has(lowerAt(words, start - 2));
  const marker = wide ? lowerAt(words, start - 2) : lead.lower;
  return { start: start - (wide ? 2 : 1), link: 'gerund', marker, inner: first };
}

/** `and organizing`; `the man leading the inquiry`; `, saying`. */
function plainGerund(start: number, inner: number, lead: Word): Bound {
  if (lead.pos === 'CCONJ') return { start: start - 1, link: 'gerund', marker: lead.lower, inner };
  const noun = lead.pos === 'NOUN' || lead.pos === 'PROPN';
  const hangs = start === inner && noun && !vocabulary.times.has(lead.lower);
  return {
    start: lead.lower === 'not' ? start - 1 : start,
    link: hangs ? 'reduced' : 'gerund',
    marker: '',
    inner,
  };
}

const compound = wordSet('instead short because out rather');

/** Walks left from the verb over its subject to the mark or word that opens the clause. */
function finiteBound(place: Place, from: number): Bound {
  const {
    words,
    group: { first },
    before,
  } = place;
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
