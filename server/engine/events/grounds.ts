import type { Likeness, Match } from './match';
import type { Time } from './time';
import type { Opposition } from './incompatible';

/** What speaks for two tellings being of one event. */
export interface Grounds {
  readonly likeness: Likeness;
  readonly time: Time;
  readonly about: Match;
  readonly other: Match;
  /** Only one of them says what it was done to. */
  readonly oneSided: boolean;
  /** Both are told as facts. */
  readonly facts: boolean;
  /** Only one of them says when, and nothing else does. */
  readonly halfDated: boolean;
  /** Both tell who won. */
  readonly contest: boolean;
}

/**
 * The part of the words that makes two tellings alike, where little else does; and where
 * time or table help.
 */
const twins = 0.8;
export const alike = 0.6;
const akin = 0.5;
export const near = 0.3;

/**
 * Whether two tellings are surely of one event. Fitted on open data so that sibling events
 * stay silent.
 */
export function isSure(
  { by, lasting, needsTopic }: Opposition,
  { likeness, time, about, other, oneSided, facts, halfDated, contest }: Grounds,
): boolean {
  const { part, words } = likeness;
  const close = isClose(time);
  const twin = part >= twins && (close || (time === 'unknown' && words >= 3));
  if (lasting === 'fleeting' && time !== 'same' && !twin) return false;
  if (about !== 'same' && other !== 'same')
    return part >= alike && (words >= 3 || (words === 2 && time === 'same'));
  const sameTopic = other === 'same' || other === 'like';
  if (by !== 'table' && lasting !== 'once') {
    const enough =
      sameTopic ||
      words >= 2 ||
      ((facts || by === 'lexicon') && (words === 1 ? time !== 'far' : close));
    return part >= alike && enough;
  }
  if (contest && time === 'same' && about === 'same' && other === 'same') return true;
  if (needsTopic && !sameTopic) return !oneSided && part >= akin && words >= (halfDated ? 2 : 1);
  if (by === 'negation')
    return part >= akin || (sameTopic && close) || (other === 'same' && time === 'unknown');
  if (lasting !== 'once') return part >= (close ? akin : alike);
  return sameTopic || close || (part >= near && (words > 0 || time !== 'far'));
}

/** By the dates given, or by the days of the two pieces. */
export const isClose = (time: Time): boolean => time === 'same' || time === 'near';
