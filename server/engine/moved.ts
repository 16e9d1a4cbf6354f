/**
 * Things read in a sentence, compared with and copied to another place of the text: every number
 * called `start` or `end` is an offset, all else has nothing to do with the place. Parts that are
 * one and the same object in several places stay so.
 */

/** What stands for what: objects of the one place, by those of the other. */
export type Pairs = Map<object, object>;

/**
 * Whether two things are alike but for their place, `b` standing `by` characters after `a`. Adds
 * what of `b` stands for what of `a` to the pairs, which say so too for what was alike before.
 */
export function areAlike(a: unknown, b: unknown, by: number, pairs: Pairs): boolean {
  if (!isObject(a) || !isObject(b)) return a === b;
  const paired = pairs.get(a);
  if (paired) return paired === b;
  pairs.set(a, b);
  if (a === b && placeless.has(a)) return true;
  const alike = Array.isArray(a)
    ? Array.isArray(b) && a.length === b.length && a.every((one: unknown, n) => areAlike(one, b[n], by, pairs))
    : haveLikeFields(a, b, by, pairs);
  if (alike && a === b && by !== 0) placeless.add(a);
  return alike;
}

/** What is like itself in another place has no offsets in it, as people have none. */
const placeless = new WeakSet();

function haveLikeFields(a: Fields, b: Fields, by: number, pairs: Pairs): boolean {
  const names = Object.keys(a);
  if (names.length !== Object.keys(b).length) return false;
  return names.every((name) => {
    const value = a[name];
    return areAlike(typeof value === 'number' && isOffset(name) ? value + by : value, b[name], by, pairs);
  });
}

/** A copy that stands `by` characters later. What the pairs know is not copied: its partner stands in its place. */
export function moved<T>(value: T, by: number, pairs: Pairs): T {
  return (isObject(value) ? copy(value, by, pairs) : value) as T;
}

function copy(value: Fields, by: number, pairs: Pairs): object {
  const known = pairs.get(value);
  if (known) return known;
  if (Array.isArray(value)) {
    const list: unknown[] = [];
    pairs.set(value, list);
    for (const one of value as unknown[]) list.push(isObject(one) ? copy(one, by, pairs) : one);
    return list;
  }
  const fields: Fields = { ...value };
  pairs.set(value, fields);
  for (const name in fields) {
    const field = fields[name];
    if (isObject(field)) fields[name] = copy(field, by, pairs);
    else if (typeof field === 'number' && isOffset(name)) fields[name] = field + by;
  }
  return fields;
}

type Fields = Record<string, unknown>;

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

const isOffset = (name: string): boolean => name === 'start' || name === 'end';
