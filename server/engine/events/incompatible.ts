import { antonyms, synonyms } from '../../text/lexicon';
import {
  type About,
  type EventClass,
  eventClasses,
  exclusive,
  harmlessOpposites,
  hollowVerbs,
  type Lasting,
} from './classes';

/** What an event is called in its sentence, and whether the sentence says that it was. */
export interface Telling {
  /** Lemma of the verb with particle or complement: `step down`, `find guilty`, `be legal`. */
  readonly predicate: string;
  readonly affirmed: boolean;
}

/** How two tellings of the same participants stand to each other. */
export interface Opposition {
  readonly stance: 'conflict' | 'agree';
  /** Whom each is about, so that `the council fired her` meets `she resigned`. */
  readonly about: readonly [About, About];
  readonly lasting: Lasting;
  /** What it was done to has to agree too. */
  readonly needsTopic: boolean;
  /** By `table` of the newsroom's events, by `negation` of the same verb, or by `lexicon`. */
  readonly by: 'table' | 'negation' | 'lexicon';
}

/** Whether two tellings of the same participants at the same time can both be true. */
export const incompatible = (a: Telling, b: Telling): 'conflict' | 'agree' | 'unclear' =>
  oppose(a, b)?.stance ?? 'unclear';

/** Pairs of predicates kept: some ten megabytes. */
const mostKnown = 100_000;

/** By the one predicate and the other, for each pair of being affirmed or not. */
const known = Array.from({ length: 4 }, () => new Map<string, Map<string, Opposition | null>>());
let knownPairs = 0;

/** How two tellings stand to each other; nothing where one says nothing about the other. */
export function oppose(a: Telling, b: Telling): Opposition | undefined {
  const ofOne = oppositionsOf(a, b);
  let found = ofOne.get(b.predicate);
  if (found === undefined) {
    found = byClass(a, b) ?? byOrder(a, b) ?? bySense(a, b) ?? null;
    ofOne.set(b.predicate, found);
    knownPairs++;
  }
  return found ?? undefined;
}

/** What is known of the one telling against others that are affirmed like the second. */
function oppositionsOf(a: Telling, b: Telling): Map<string, Opposition | null> {
  if (knownPairs >= mostKnown) {
    for (const one of known) one.clear();
    knownPairs = 0;
  }
  const byPredicate = known[(a.affirmed ? 2 : 0) + (b.affirmed ? 1 : 0)] ?? new Map<string, Map<string, Opposition | null>>();
  let ofOne = byPredicate.get(a.predicate);
  if (!ofOne) byPredicate.set(a.predicate, ofOne = new Map());
  return ofOne;
}

const classesOf = new Map<string, EventClass[]>();
for (const one of eventClasses) {
  for (const verb of one.verbs.keys()) classesOf.set(verb, [...(classesOf.get(verb) ?? []), one]);
}

const exclusions = new Map<string, Lasting>(
  exclusive.flatMap(
    ([a, b, lasting]) =>
      [
        [`${a}|${b}`, lasting],
        [`${b}|${a}`, lasting],
      ] as const,
  ),
);

function byClass(a: Telling, b: Telling): Opposition | undefined {
  for (const one of classesOf.get(a.predicate) ?? []) {
    for (const other of classesOf.get(b.predicate) ?? []) {
      const about = [
        one.verbs.get(a.predicate) ?? 'theme',
        other.verbs.get(b.predicate) ?? 'theme',
      ] as const;
      const needsTopic = one.needsTopic || other.needsTopic;
      if (one === other) {
        return {
          stance: a.affirmed === b.affirmed ? 'agree' : 'conflict',
          about,
          lasting: 'once',
          needsTopic,
          by: 'negation',
        };
      }
      const lasting = exclusions.get(`${one.name}|${other.name}`);
      if (lasting && a.affirmed && b.affirmed)
        return { stance: 'conflict', about, lasting, needsTopic, by: 'table' };
    }
  }
  return undefined;
}

/** `resign before` and `resign after`. */
function byOrder(a: Telling, b: Telling): Opposition | undefined {
  const [one, other] = [orderOf(a.predicate), orderOf(b.predicate)];
  if (!one || !other || one.verb !== other.verb) return undefined;
  const stance = one.marker === other.marker ? 'agree' : 'conflict';
  return { stance, about: ['agent', 'agent'], lasting: 'once', needsTopic: true, by: 'table' };
}

function orderOf(
  predicate: string,
): { readonly verb: string; readonly marker: string } | undefined {
  const at = predicate.lastIndexOf(' ');
  const marker = predicate.slice(at + 1);
  return marker === 'before' || marker === 'after'
    ? { verb: predicate.slice(0, at), marker }
    : undefined;
}

const isHollow = (predicate: string): boolean => predicate === '' || hollowVerbs.has(predicate);

/** The same verb or a synonym, affirmed and denied; or an opposite. */
function bySense(a: Telling, b: Telling): Opposition | undefined {
  if (isHollow(a.predicate) || isHollow(b.predicate)) return undefined;
  const common = { about: ['theme', 'theme'], lasting: 'changing', needsTopic: true } as const;
  const [one, other] = [complementOf(a.predicate), complementOf(b.predicate)];
  const pos = one !== a.predicate ? 'ADJ' : 'VERB';
  if ((one !== a.predicate) !== (other !== b.predicate)) return undefined;
  if (one === other || synonyms(one, other, pos)) {
    return { ...common, stance: a.affirmed === b.affirmed ? 'agree' : 'conflict', by: 'negation' };
  }
  if (!a.affirmed || !b.affirmed || harmlessOpposites.has(one) || harmlessOpposites.has(other))
    return undefined;
  return antonyms(one, other, pos) ? { ...common, stance: 'conflict', by: 'lexicon' } : undefined;
}

/** `legal` of `be legal`; a verb stands for itself. */
const complementOf = (predicate: string): string =>
  predicate.startsWith('be ') ? predicate.slice(3) : predicate;
