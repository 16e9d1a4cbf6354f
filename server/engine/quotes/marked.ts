import type { Span } from '../../text/span';

/** Words between quotation marks, before anybody asks who says them. The span is the content. */
export interface Marked extends Span {
  /** Index of the paragraph. */
  readonly paragraph: number;
  /** The content with its marks. */
  readonly whole: Span;
  /** No closing mark in its paragraph, and the next does not go on with it. */
  readonly unclosed: boolean;
  /** Takes up the quotation that the paragraph before left open. */
  readonly continues: boolean;
}
