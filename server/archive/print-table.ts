/** A fingerprint of more articles than this is a formula, not a story. */
export const commonPrintFrom = 64;

/**
 * Which articles hold a fingerprint: a hash table of chains in typed
 * arrays, as a Map of lists takes ten times the memory for an archive of
 * 100,000 articles.
 */
export function printTable(capacity: number) {
  const size = 2 ** Math.ceil(Math.log2(Math.max(16, capacity * 1.5)));
  const slotPrint = new Uint32Array(size);
  const slotHead = new Int32Array(size);
  const slotCount = new Uint8Array(size);
  const article = new Uint32Array(capacity + 1);
  const next = new Int32Array(capacity + 1);
  let used = 0;

  /** Linear probing; an empty slot counts no articles. */
  const slotOf = (print: number): number => {
    let slot = Math.imul(print, 0x9e3779b1) >>> 0 & size - 1;
    while (slotCount[slot] !== 0 && slotPrint[slot] !== print) slot = slot + 1 & size - 1;
    return slot;
  };
  return {
    isCommon: (print: number): boolean => (slotCount[slotOf(print)] ?? 0) > commonPrintFrom,
    add(print: number, holder: number): void {
      const slot = slotOf(print);
      const count = slotCount[slot] ?? 0;
      if (count > commonPrintFrom) return;
      used++;
      article[used] = holder;
      next[used] = slotHead[slot] ?? 0;
      slotPrint[slot] = print;
      slotHead[slot] = used;
      slotCount[slot] = count + 1;
    },
    *holders(print: number): Generator<number> {
      const slot = slotOf(print);
      if (slotCount[slot] === 0) return;
      for (let at = slotHead[slot] ?? 0; at !== 0; at = next[at] ?? 0) yield article[at] ?? 0;
    },
  };
}
