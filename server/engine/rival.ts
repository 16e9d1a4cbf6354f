import type { KnownName, Passage } from './archive';
import { sayingVerbs } from './clauses/words';
import type { Acquaintance } from './acquaintance';
import { once } from './meeting';
import { isTitled } from './names/casing';
import type { ReadSentence } from './reading';
import { featuresOf, sameNames, type Setting } from './rivals/features';
import { holdOfTerms, isHeld } from './rivals/hold';
import { type Lineup, lineUp } from './rivals/lineup';
import { mayHold, nearest } from './rivals/nearest';
import { type Rivalry, rivalryOf, worthOf } from './rivals/rivalry';
import { isName, type Term, termsIn } from './rivals/terms';
import { rivalBase, rivalWeights } from './rivals/weights';

/** A name or word of the draft where a passage that says the rest of the sentence has another. */
export interface Rival {
  readonly term: Term;
  readonly counter: Term;
  readonly passage: Passage;
  /** 0 to 1: how sure it is that both stand in one statement, and that only one can. */
  readonly score: number;
  readonly features: Readonly<Record<string, number>>;
}

/** What is known besides the sentence. */
export interface Surroundings {
  readonly acquaintance: Acquaintance;
  readonly names: ReadonlyMap<string, readonly KnownName[]>;
}

/** Longer sentences say several things, of which the archive may tell one otherwise and mean another. */
const mostTerms = 14;

/** Part of the other terms of the sentence that a passage must hold. */
const leastCovered = 0.5;
const mostOthers = 2;

/** Finds what stands in the place of a term of the draft, in the passages that hold the others; best first. */
export function rivalsOf(sentence: ReadSentence, passages: readonly Passage[], around: Surroundings): Rival[] {
  const own = termsIn(sentence);
  if (own.length < 2 || own.length > mostTerms || isTitled(sentence)) return [];
  const speaking = passages.filter(({ article }) => article.kind !== 'record' && (around.acquaintance.get(article.id) ?? 0) > 0);
  return nearest(own, speaking)
    .flatMap((passage) => rivalsIn(sentence, passage, passages, lineUp(sentence, passage, passages), around))
    .sort((a, b) => b.score - a.score);
}

function rivalsIn(
  sentence: ReadSentence, passage: Passage, passages: readonly Passage[], lineup: Lineup, { acquaintance, names }: Surroundings,
): Rival[] {
  const { own, theirs, held } = lineup;
  const free = once(() => theirs.filter((other) =>
    other.type !== 'value' && !own.some((term) => isHeld(holdOfTerms(other, term))) && !isTeller(other, passage.sentence)));
  return own.flatMap((term, at) => {
    if (term.type === 'value' || held[at]?.worth !== 0 || !isCovered(lineup, at)) return [];
    if (isTeller(term, sentence) || isHeldElsewhere(term, passage, passages)) return [];
    const best = bestRival({ term, at, all: own }, free(), theirs);
    if (!best || isDenied(term, sentence) !== isDenied(best.counter, passage.sentence)) return [];
    const known = sameNames((names.get(term.mention?.entity.canonicalName ?? '') ?? []).map(({ name }) => name), term.mention?.entity.canonicalName ?? '');
    const setting: Setting = { sentence, passage, passages, acquaintance: acquaintance.get(passage.article.id) ?? 0, known };
    const features = featuresOf(term, best.rivalry, lineup, { own: at, theirs: theirs.indexOf(best.counter) }, setting);
    return [{ term, counter: best.counter, passage, features, score: scoreOf(features) }];
  });
}

/** What is said besides is said there, too, and no figure otherwise: else it is another time or thing. */
function isCovered({ own, held }: Lineup, at: number): boolean {
  const sum = held.reduce((all, { worth }, n) => all + (n === at ? 0 : worth), 0);
  const missing = held.flatMap(({ worth }, n) => (n !== at && worth === 0 ? [own[n]] : []));
  return sum >= leastCovered * (own.length - 1) && missing.length <= mostOthers && missing.every((term) => term?.type !== 'value');
}

/** `is unloaded` and `is not loaded` say the same. */
const isDenied = ({ start, end }: Term, { clauses }: ReadSentence): boolean =>
  clauses.some((clause) => clause.start <= start && end <= clause.end && !clause.affirmed);

/** What two people say may be the same. */
const isTeller = ({ start, end }: Term, { clauses }: ReadSentence): boolean =>
  clauses.some(({ subject, predicate }) => subject && subject.start <= start && end <= subject.end && sayingVerbs.has(predicate));

/** A passage that has it, too, supports the draft. */
const isHeldElsewhere = (term: Term, passage: Passage, passages: readonly Passage[]): boolean =>
  passages.some((other) => other !== passage && mayHold(other, term) && termsIn(other.sentence).some((one) => isHeld(holdOfTerms(term, one))));

function bestRival(
  own: { readonly term: Term; readonly at: number; readonly all: readonly Term[] }, free: readonly Term[], theirs: readonly Term[],
): { readonly counter: Term; readonly rivalry: Rivalry } | undefined {
  let best: { readonly counter: Term; readonly rivalry: Rivalry } | undefined;
  for (const counter of free) {
    const rivalry = rivalryOf(own, { term: counter, at: theirs.indexOf(counter), all: theirs });
    if (rivalry && (!best || worthOf(rivalry) > worthOf(best.rivalry))) best = { counter, rivalry };
  }
  return best;
}

function scoreOf(features: Readonly<Record<string, number>>): number {
  let sum = rivalBase;
  for (const [name, amount] of Object.entries(features)) sum += (rivalWeights[name] ?? 0) * amount;
  return 1 / (1 + Math.exp(-sum));
}

/** A finding about a name belongs to another check than one about a word. */
export const isNamed = ({ term }: Rival): boolean => isName(term) || term.type === 'people';
