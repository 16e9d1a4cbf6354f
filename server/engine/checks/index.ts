import type { Check } from '../check';
import { changedDate } from './changed-date';
import { changedFigure } from './changed-figure';
import { changedName } from './changed-name';
import { splitArchive } from './split-archive';

/** Every check, in the order in which documents list them. */
export const checks: readonly Check[] = [
  changedDate, changedFigure, changedName, splitArchive,
];
