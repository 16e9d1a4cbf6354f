import { setImmediate as nextTurn } from 'node:timers/promises';

/** Work in one go before others get their turn; milliseconds. */
const longestGo = 20;

/** Called between pieces of long work: lets the editor's requests through now and then, and a cancel. */
export function pacer(signal?: AbortSignal): () => Promise<void> {
  let last = performance.now();
  return async () => {
    signal?.throwIfAborted();
    if (performance.now() - last < longestGo) return;
    await nextTurn();
    signal?.throwIfAborted();
    last = performance.now();
  };
}
