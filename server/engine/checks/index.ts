import type { Check } from '../check';
import { alteredQuote } from './altered-quote';
import { badArithmetic } from './bad-arithmetic';
import { brokenAttribution } from './broken-attribution';
import { changedDate } from './changed-date';
import { changedFigure } from './changed-figure';
import { changedName } from './changed-name';
import { changedWording } from './changed-wording';
import { conflictingEvent } from './conflicting-event';
import { nameSpelling } from './name-spelling';
import { repeatedCorrection } from './repeated-correction';
import { selfConflict } from './self-conflict';
import { splitArchive } from './split-archive';
import { unfinishedCopy } from './unfinished-copy';
import { unsupported } from './unsupported';
import { wrongRole } from './wrong-role';
import { wrongSpeaker } from './wrong-speaker';

/** Every check, in the order in which documents list them. */
export const checks: readonly Check[] = [
  changedDate, changedFigure, changedName, nameSpelling, wrongRole, conflictingEvent,
  alteredQuote, wrongSpeaker, changedWording, splitArchive, repeatedCorrection, selfConflict,
  badArithmetic, brokenAttribution, unfinishedCopy, unsupported,
];
