/** A memory for the things used last: what is not asked for while half the room fills again is forgotten. */
export interface Recent<K, V> {
  /** What is remembered for a key, or else what `make` makes. */
  get(key: K, make: () => V): V;
  clear(): void;
}

/** Two halves, so that nothing is moved when something is asked for again. */
export function recent<K, V>(most: number): Recent<K, V> {
  let young = new Map<K, V>();
  let old = new Map<K, V>();
  return {
    get(key, make) {
      const known = young.get(key);
      if (known !== undefined) return known;
      const value = old.get(key) ?? make();
      young.set(key, value);
      if (young.size * 2 >= most) {
        old = young;
        young = new Map();
      }
      return value;
    },
    clear() {
      young.clear();
      old.clear();
    },
  };
}
