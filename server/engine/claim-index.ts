import type { Claim } from './claim';
import { subjectLikeness } from './likeness';
import { predicateLikeness } from './predicate';
import { compareValues, headLikeness } from './relate';

/** What two claims of one draft must share at least before they are weighed: verb, and noun or subject. */
export const leastShared = { predicate: 0.6, heads: 0.9 } as const;

/** Claims, found again by what a later one would contradict; where each comes from is `T`. */
export interface ClaimIndex<T> {
  add(claim: Claim, from: T): void;
  /** Where claims come from that a later one may contradict, in the order of the draft, each once. */
  against(claim: Claim): readonly T[];
}

interface Entry<T> {
  readonly claim: Claim;
  readonly from: T;
  readonly order: number;
}

/** Claims with the same verb, and the verbs that mean nearly the same. */
interface Group<T> {
  readonly entries: Entry<T>[];
  readonly like: Group<T>[];
}

/** An index by verb: a long draft has many claims, but few verbs are nearly the same. */
export function claimIndex<T>(): ClaimIndex<T> {
  if (met.size >= mostMet) met = new Map();
  const verbs = met;
  const groups = new Map<string, Group<T>>();
  const ages: Entry<T>[] = [];
  let order = 0;
  return {
    add(claim, from) {
      const entry = { claim, from, order: order++ };
      if (isAge(claim)) ages.push(entry);
      groupOf(claim.predicate, groups, verbs).entries.push(entry);
    },
    against(claim) {
      const near = groupOf(claim.predicate, groups, verbs).like.flatMap(({ entries }) => entries)
        .filter((entry) => mayMeanSame(claim, entry.claim));
      const same = isAge(claim) ? ages.filter((entry) => subjectLikeness(claim, entry.claim) === 1) : [];
      const found = [...near, ...same].filter((entry) => compareValues(claim.value, entry.claim.value) === 'conflict');
      return [...new Set(found.sort((a, b) => a.order - b.order).map(({ from }) => from))];
    },
  };
}

/** A person has one age, whatever verb it comes with. */
const isAge = ({ value }: Claim): boolean => value.type === 'quantity' && value.quantity.kind === 'age';

const mayMeanSame = (a: Claim, b: Claim): boolean =>
  subjectLikeness(a, b) >= 0 && headLikeness(a, b) >= leastShared.heads;

function groupOf<T>(predicate: string, groups: Map<string, Group<T>>, verbs: Verbs): Group<T> {
  const known = groups.get(predicate);
  if (known) return known;
  const group: Group<T> = { entries: [], like: [] };
  groups.set(predicate, group);
  for (const other of likeOf(predicate, verbs)) {
    const existing = groups.get(other);
    if (!existing) continue;
    group.like.push(existing);
    if (existing !== group) existing.like.push(group);
  }
  return group;
}

/** Verbs, each with those among them that mean nearly the same, itself too. */
type Verbs = Map<string, Set<string>>;

/** Those met so far, in all drafts. */
let met: Verbs = new Map();

/** With more of them a new index begins anew. */
const mostMet = 1000;

function likeOf(predicate: string, verbs: Verbs): ReadonlySet<string> {
  const known = verbs.get(predicate);
  if (known) return known;
  const like = new Set([predicate]);
  for (const [other, others] of verbs) {
    if (predicateLikeness(predicate, other) < leastShared.predicate) continue;
    like.add(other);
    others.add(predicate);
  }
  verbs.set(predicate, like);
  return like;
}
