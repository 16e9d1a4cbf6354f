/** A memory for the things used last: what is not asked for is forgotten first. */
export interface Recent<K, V> {
  /** What is remembered for a key, or else what `make` makes. */
  get(key: K, make: () => V): V;
  clear(): void;
}

export function recent<K, V>(most: number): Recent<K, V> {
  const kept = new Map<K, V>();
  return {
    get(key, make) {
      const known = kept.get(key);
      const value = known ?? make();
      kept.delete(key);
      kept.set(key, value);
      if (kept.size > most) for (const oldest of kept.keys()) {
        kept.delete(oldest);
        break;
      }
      return value;
    },
    clear: () => kept.clear(),
  };
}
