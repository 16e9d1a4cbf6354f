/**
 * How two values stand to each other. `compatible`: both can be true,
 * though one is rounder or wider; `conflict`: they cannot both be true of
 * one thing; `incomparable`: they are no values of one kind.
 */
export type Agreement = 'equal' | 'compatible' | 'conflict' | 'incomparable';
