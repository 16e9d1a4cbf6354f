import { textOf } from '../../text/span';
import { wordsAt } from '../archive';
import type { Observation } from '../finding';
import type { Rival } from '../rival';
import { citationText, say, sourcesText } from '../sources';
import { leastRivalry } from './weights';

/** Rivals that are worth a warning, one list for each term of the draft, best first. */
export function surest(rivals: readonly Rival[], isMine: (rival: Rival) => boolean): Rival[][] {
  const terms = new Map<number, Rival[]>();
  for (const rival of rivals) {
    if (rival.score >= leastRivalry && isMine(rival)) terms.set(rival.term.start, [...(terms.get(rival.term.start) ?? []), rival]);
  }
  return [...terms.values()];
}

/** What passages have in the place of a term, shown with a fix. */
export function observeRivals(text: string, best: Rival, rivals: readonly Rival[]): Observation {
  const span = { start: best.term.start, end: best.term.end };
  const value = valueOf(best);
  const agreeing = rivals.filter((rival) => valueOf(rival) === value);
  const passages = agreeing.map(({ passage }) => passage);
  return {
    ...span,
    message: `${sourcesText(passages)} ${say(passages)} “${value}” here; the draft says “${textOf(text, span)}”.`,
    exhibits: agreeing.map((rival) => ({ passage: rival.passage, span: placeOf(rival), stance: 'refutes', value })),
    fixes: [{ title: `Use “${value}” (${sourcesText(passages, citationText)})`, edits: [{ span, text: value }] }],
    repeats: [],
    claim: `${best.term.tokens.join(' ')}|${best.counter.tokens.join(' ')}`,
    score: best.score,
    features: best.features,
  };
}

const placeOf = ({ counter: { start, end } }: Rival) => ({ start, end });

const valueOf = (rival: Rival): string => wordsAt(rival.passage, placeOf(rival)).replace(/\s+/g, ' ');
