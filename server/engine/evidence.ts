import type { Passage } from './archive';
import type { Claim } from './claim';

export type Stance = 'supports' | 'refutes' | 'unclear';

/** What one passage of the archive says about one claim of the draft. */
export interface Evidence {
  readonly claim: Claim;
  readonly passage: Passage;
  /** The archive's claim that speaks. */
  readonly counter: Claim;
  readonly stance: Stance;
  /** 0 to 1: how sure it is that both speak of the same thing. */
  readonly score: number;
  readonly features: Readonly<Record<string, number>>;
}
