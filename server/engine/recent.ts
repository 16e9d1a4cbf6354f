/** Remembers the things used last: what is not asked for while half the room fills again is forgotten. */
export interface Recent<V> {
  get(key: string): V | undefined;
  set(key: string, value: V): void;
  /** How many things to remember from now on. */
  keep(most: number): void;
  clear(): void;
}

export function recent<V>(): Recent<V> {
  let young = new Map<string, V>();
  let old = new Map<string, V>();
  let room = Infinity;
  const forget = (): void => {
    if (young.size * 2 <= room) return;
    old = young;
    young = new Map();
  };
  const set = (key: string, value: V): void => {
    young.set(key, value);
    forget();
  };
  return {
    get(key) {
      const value = young.get(key);
      if (value !== undefined) return value;
      const before = old.get(key);
      if (before !== undefined) set(key, before);
      return before;
    },
    set: (key, value) => set(young.has(key) ? key : ownCopy(key), value),
    keep(most) {
      room = most;
      forget();
    },
    clear() {
      young.clear();
      old.clear();
    },
  };
}

/** A string that does not keep the text alive that it was cut out of, as a slice does. */
export const ownCopy = (text: string): string => ` ${text}`.slice(1);
