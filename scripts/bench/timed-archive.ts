import type { Archive, Passage } from '../../server/engine/archive';
import { timed } from './timing';

/** An archive that counts the time its answers take, and the opening of the passages that are looked at. */
export interface TimedArchive {
  readonly archive: Archive;
  /** Milliseconds since it was last asked. */
  readonly spent: () => number;
}

export function timedArchive(inner: Archive): TimedArchive {
  let spent = 0;
  const counted = async <T>(answer: () => Promise<T>): Promise<T> => {
    let found: T | undefined;
    spent += await timed(async () => { found = await answer(); });
    return found as T;
  };
  const open = <T>(look: () => T): T => {
    const start = performance.now();
    const found = look();
    spent += performance.now() - start;
    return found;
  };
  const watched = (passage: Passage): Passage => ({
    article: passage.article,
    score: passage.score,
    gist: passage.gist,
    get sentence() { return open(() => passage.sentence); },
    get text() { return open(() => passage.text); },
    get textStart() { return open(() => passage.textStart); },
  });
  return {
    archive: {
      get version() { return inner.version; },
      get size() { return inner.size; },
      find: async (questions, signal) => (await counted(() => inner.find(questions, signal)))
        .map((passages) => passages.map(watched)),
      names: (asked, signal) => counted(() => inner.names(asked, signal)),
    },
    spent() {
      const so = spent;
      spent = 0;
      return so;
    },
  };
}
