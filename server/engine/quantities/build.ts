import type { Piece } from '../../text/pieces';
import { span } from '../../text/span';
import { type Bound, boundAfter, boundBefore, boundsOf } from './bounds';
import type { Quantity, QuantityKind } from './quantity';
import type { Noun } from './noun';

/** What the grammar of quantities reads. */
export interface Line {
  readonly pieces: readonly Piece[];
  readonly headline: boolean;
}

/** What was read from a place of a line, and where reading goes on. */
export interface Found {
  readonly quantity?: Quantity;
  readonly next: number;
}

/** The parts of a quantity; numbers are indexes of pieces, ends exclusive. */
export interface Parts {
  readonly kind: QuantityKind;
  readonly low: number;
  readonly high: number;
  readonly unit?: string;
  readonly noun?: Noun;
  /** The number with its currency sign and scale. */
  readonly number: { readonly from: number; readonly to: number };
  /** Where the number with its unit ends. */
  readonly to: number;
  readonly inWords: boolean;
  /** Words around it are not looked at: ranks, scores. */
  readonly bare?: boolean;
}

/** Puts the parts together with the words around the number that bound it. */
export function build({ pieces }: Line, parts: Parts): Found {
  const { number, noun, to } = parts;
  const before = parts.bare ? undefined : boundBefore(pieces, number.from);
  const after =
    before || parts.bare ? undefined : (boundAfter(pieces, number.to) ?? boundAfter(pieces, to));
  const bound: Bound = before?.bound ?? after?.bound ?? 'exact';
  const limits = boundsOf(parts, bound);
  const first = before?.at ?? number.from;
  const last = Math.max(to, noun?.to ?? 0, after?.at ?? 0);
  const quantity: Quantity = {
    start: pieces[first]?.start ?? 0,
    end: pieces[last - 1]?.end ?? 0,
    kind: parts.kind,
    ...limits,
    precision: parts.kind === 'score' ? 'exact' : limits.precision,
    unit: parts.unit,
    counted: noun?.lemma,
    countedSpan: noun?.span,
    number: span(pieces[number.from]?.start ?? 0, pieces[number.to - 1]?.end ?? 0),
    inWords: parts.inWords,
  };
  return { quantity, next: Math.max(number.to, to) };
}
