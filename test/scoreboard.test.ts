import { deepEqual, match } from 'node:assert/strict';
import type { FigureName } from '../scripts/scoreboard/goals';
import { boardOf, figuresIn } from '../scripts/scoreboard/board';

const figuresOf = (...sets: [string, [FigureName, number][]][]) => new Map(sets.map(([set, all]) => [set, new Map(all)]));

describe('the scoreboard', () => {
  it('shows figures beside their goals and the last ones, and reads its own table back', () => {
    const figures = figuresOf(['vitaminc', [['balanced', 84.25], ['neutral flagged', 21]]], ['basil', [['per 1,000 words', 0.5]]]);
    const last = figuresOf(['vitaminc', [['balanced', 80]]], ['basil', [['per 1,000 words', 0.5]]]);
    const board = boardOf(figures, last);
    match(board, /vitaminc +balanced +84\.3 +\+4\.3 +at least 87 +at least 84 +floor met/);
    match(board, /vitaminc +neutral flagged +21\.0 +at most 20 +MISSED/);
    match(board, /basil +per 1,000 words +0\.50 += +at most 0\.5 +at most 1 +met/);
    deepEqual(figuresIn(board).get('vitaminc'), new Map<FigureName, number>([['balanced', 84.3], ['neutral flagged', 21]]));
  });
});
