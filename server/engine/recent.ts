/** Remembers the things used last: what is not asked for is forgotten first. */
export interface Recent<V> {
  get(key: string): V | undefined;
  set(key: string, value: V): void;
  /** How many things to remember from now on. */
  keep(most: number): void;
  clear(): void;
}

export function recent<V>(): Recent<V> {
  const kept = new Map<string, V>();
  let room = Infinity;
  const forget = (): void => {
    for (const oldest of kept.keys()) {
      if (kept.size <= room) return;
      kept.delete(oldest);
    }
  };
  return {
    get(key) {
      const value = kept.get(key);
      if (value === undefined) return undefined;
      kept.delete(key);
      kept.set(key, value);
      return value;
    },
    set(key, value) {
      kept.delete(key);
      kept.set(ownCopy(key), value);
      forget();
    },
    keep(most) {
      room = most;
      forget();
    },
    clear: () => kept.clear(),
  };
}

/** A string that does not keep the text alive that it was cut out of, as a slice does. */
export const ownCopy = (text: string): string => ` ${text}`.slice(1);
