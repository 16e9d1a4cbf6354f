import { kinship } from '../../text/lexicon';
import { holdOfTerms, isHeld } from './hold';
import { isName, type Term } from './terms';

/** What makes one term stand against another. */
export type Grounds = 'people' | 'opposite' | 'partly' | 'kind' | 'name' | 'kin';

/** Two terms of which only one can stand in a place, and how far their places are the same. */
export interface Rivalry {
  readonly grounds: Grounds;
  /** For nouns, how near what both are a kind of is, 0 to 1; else 0. */
  readonly kinship: number;
  /** Equal parts of their clauses, and behind the same preposition, or not. */
  readonly samePart: boolean;
  readonly preposition: 'same' | 'other' | 'none';
  /** What governs them, and the terms right before and behind, are alike. */
  readonly governed: boolean;
  readonly before: boolean;
  readonly behind: boolean;
}

/** A term among those of its sentence. */
export interface Standing {
  readonly term: Term;
  readonly at: number;
  readonly all: readonly Term[];
}

export function rivalryOf(own: Standing, theirs: Standing): Rivalry | undefined {
  const [a, b] = [own.term, theirs.term];
  const grounds = groundsOf(a, b);
  if (!grounds) return undefined;
  const rivalry: Rivalry = {
    grounds,
    kinship: grounds === 'kin' ? kinship(a.lemma, b.lemma) : 0,
    samePart: a.part === b.part && a.part !== 'open' && a.part !== 'list',
    preposition: a.part !== 'preposition' || b.part !== 'preposition' ? 'none' : a.preposition === b.preposition ? 'same' : 'other',
    governed: areAlike(governorOf(own), governorOf(theirs)),
    before: areAlike(own.all[own.at - 1], theirs.all[theirs.at - 1]),
    behind: areAlike(own.all[own.at + 1], theirs.all[theirs.at + 1]),
  };
  return isTied(rivalry) ? rivalry : undefined;
}

/** Something must say that both stand in one place. */
const isTied = ({ samePart, governed, before, behind }: Rivalry): boolean => samePart || governed || before || behind;

function groundsOf(a: Term, b: Term): Grounds | undefined {
  if (isName(a) && isName(b)) {
    if (holdOfTerms(a, b) === 'partly') return 'partly';
    return a.type === b.type ? 'kind' : a.type === 'name' || b.type === 'name' ? 'name' : undefined;
  }
  // Verbs are events, whose participants are compared as well.
  if (a.type !== b.type || isName(a) || a.type === 'verb') return undefined;
  if (a.type === 'people') return 'people';
  if (holdOfTerms(a, b) === 'opposite') return 'opposite';
  return a.type === 'noun' && kinship(a.lemma, b.lemma) > 0 ? 'kin' : undefined;
}

const areAlike = (a?: Term, b?: Term): boolean => a !== undefined && b !== undefined && isHeld(holdOfTerms(a, b));

/** The last term before the phrase, or its head where the term stands before that. */
const governorOf = ({ term, all }: Standing): Term | undefined => all.findLast(({ last }) => last < term.phrase);

const worth: Readonly<Record<Grounds, number>> = { opposite: 4, partly: 3, people: 3, kind: 2, kin: 1.5, name: 1.2 };

/** For choosing among several. */
export const worthOf = ({ grounds, kinship: near, samePart, preposition, governed, before, behind }: Rivalry): number =>
  worth[grounds] + near + 1.2 * Number(governed) + Number(before) + Number(behind) + Number(samePart) +
  (preposition === 'same' ? 1.5 : preposition === 'other' ? -1.5 : 0);
