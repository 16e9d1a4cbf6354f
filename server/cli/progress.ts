import { plainLine } from '../report/plain';
import type { Terminal } from './terminal';

/** One line on standard error that is written over and over, and is gone at the end. */
export interface Progress {
  readonly show: (text: string) => void;
  readonly clear: () => void;
}

/** No more often than this: a terminal costs more than a draft. */
const pauseMilliseconds = 100;
const lineLength = 79;

export function progressOn({ tell, watched }: Terminal, wanted: boolean): Progress {
  let shown = 0;
  if (!watched || !wanted) return { show: () => undefined, clear: () => undefined };
  return {
    show(text) {
      if (Date.now() - shown < pauseMilliseconds) return;
      shown = Date.now();
      tell(`\r\u001B[K${plainLine(text).slice(0, lineLength)}`);
    },
    clear() {
      if (shown) tell('\r\u001B[K');
      shown = 0;
    },
  };
}
