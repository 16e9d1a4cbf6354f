import type { CivilDay } from '../text/civil';
import type { Key, KnownName, Passage } from './archive';
import type { Evidence } from './evidence';
import type { Difference } from './parallel';
import type { Reading, ReadSentence } from './reading';

/** Everything a check may look at: the draft, read, and what the archive has to say about it. */
export interface Comparison {
  readonly draft: Reading;
  /** Passages close to each sentence of the draft, best first. */
  readonly passages: ReadonlyMap<ReadSentence, readonly Passage[]>;
  readonly evidence: readonly Evidence[];
  /** Where sentences of the draft and passages run parallel, but for some terms. */
  readonly differences: ReadonlyMap<ReadSentence, readonly Difference[]>;
  /** For each name of the draft, by canonical name: what the archive calls such people. */
  readonly names: ReadonlyMap<string, readonly KnownName[]>;
  /** The day the draft is checked for: its own date or `--as-of`; absent where unknown. */
  readonly asOf?: CivilDay;
  /** True when the archive is exactly the sources that the draft declares. */
  readonly declared: boolean;
  /** Keys of the draft that its declared sources hold nowhere; empty where none are declared. */
  readonly missing: ReadonlySet<Key>;
}
