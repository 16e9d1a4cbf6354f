import { textOf, type Span } from '../text/span';
import { type Passage, wordsAt } from './archive';
import type { Value } from './claim';
import type { Comparison } from './comparison';
import { type Dispute, isIndirect } from './dispute';
import type { Evidence } from './evidence';
import type { Exhibit, Fix, Observation } from './finding';
import { renderDateLike } from './dates/rendering';
import { renderQuantityLike } from './quantities/rendering';
import { citationText, say, sourcesText } from './sources';
import { timingOf } from './update';
import { recorded } from './weights';

/** The words that carry a value: what is underlined, and what a fix replaces. */
export function valueSpan(value: Value, otherwise: Span): Span {
  if (value.type === 'quantity') return value.quantity.number;
  if (value.type === 'date') return { start: value.date.start, end: value.date.end };
  if (value.type === 'role') return value.role.span;
  return otherwise;
}

/** Evidence that gives the same value in other words, best first. */
export interface Account {
  /** As the best passage has it. */
  readonly value: string;
  readonly evidence: readonly Evidence[];
}

/** Groups evidence by what it says. */
export function accountsOf(evidence: readonly Evidence[]): Account[] {
  const accounts = new Map<string, Evidence[]>();
  for (const one of evidence) {
    const value = archiveValue(one);
    accounts.set(value, [...(accounts.get(value) ?? []), one]);
  }
  return [...accounts].map(([value, all]) => ({ value, evidence: all }));
}

/** The archive's value as it stands there; a duration with its unit. */
export const archiveValue = ({ passage, counter }: Evidence): string =>
  wordsAt(passage, isMeasured(counter.value) ? counter.span : valueSpan(counter.value, counter.span)).replace(/\s+/g, ' ');

const isMeasured = (value: Value): boolean =>
  value.type === 'quantity' && (value.quantity.kind === 'duration' || value.quantity.kind === 'measure');

/** What a disputed claim of the draft is shown as: both values with their sources, and a fix for each value of the archive. */
export function observe({ draft, asOf }: Pick<Comparison, 'draft' | 'asOf'>, dispute: Dispute): Observation {
  const { claim, refuting, supporting } = dispute;
  const text = draft.article.prose;
  const place = valueSpan(claim.value, claim.span);
  const own = textOf(text, place).replace(/\s+/g, ' ');
  const accounts = accountsOf(refuting);
  const timings = new Set(refuting.map((one) => timingOf(one, asOf)));
  const isUpdate = supporting.length === 0 && timings.size === 1 && timings.has('updates');
  const best = refuting[0];
  return {
    ...place,
    ...(isUpdate ? { severity: 'information' } : {}),
    message: isUpdate ? `Newer than the archive: ${told(accounts, () => 'had')}.`
      : `${told(accounts, say)}; ${ownSide(own, supporting)}${timings.has('outdated') ? ' and may be out of date' : ''}.`,
    exhibits: [...refuting, ...supporting].map(exhibitOf),
    fixes: accounts.flatMap((account) => fixFor(place, claim.value, own, account) ?? []),
    repeats: [],
    claim: `${topicOf(dispute)}|${own.toLowerCase()}`,
    score: best?.score,
    features: best && recorded(best.claim.value, best.features),
  };
}

/** `The Courier says 12; The Ledger says 14`. */
const told = (accounts: readonly Account[], verb: (passages: readonly Passage[]) => string): string =>
  accounts.map(({ value, evidence }) => {
    const passages = evidence.map(({ passage }) => passage);
    return `${sourcesText(passages)} ${verb(passages)} ${value}`;
  }).join('; ');

function ownSide(own: string, supporting: readonly Evidence[]): string {
  if (supporting.length === 0) return `the draft says ${own}`;
  const direct = supporting.filter((one) => !isIndirect(one)).map(({ passage }) => passage);
  if (direct.length === 0) return `${told(accountsOf(supporting), say)}, which fits the draft’s ${own}`;
  return `${sourcesText(direct)} ${say(direct)} ${own}, as the draft does`;
}

export const exhibitOf = (evidence: Evidence): Exhibit => ({
  passage: evidence.passage,
  span: valueSpan(evidence.counter.value, evidence.counter.span),
  stance: evidence.stance === 'supports' ? 'supports' : 'refutes',
  value: archiveValue(evidence),
});

function fixFor(place: Span, own: Value, ownText: string, { value, evidence }: Account): Fix | undefined {
  const best = evidence[0];
  if (!best) return undefined;
  const text = inStyleOf(own, best.counter.value, value, ownText);
  const passages = evidence.map(({ passage }) => passage);
  if (text === undefined) return undefined;
  return { title: `Use “${text}” (${sourcesText(passages, citationText)})`, edits: [{ span: place, text }] };
}

/** The archive's value as the draft would write it: `six` for `5`, `March 3` for `3 March`. */
function inStyleOf(own: Value, theirs: Value, asWritten: string, ownText: string): string | undefined {
  if (own.type === 'quantity' && theirs.type === 'quantity') return renderQuantityLike(theirs.quantity, own.quantity, asWritten, ownText);
  if (own.type === 'date' && theirs.type === 'date') return renderDateLike(theirs.date, own.date, asWritten, ownText);
  return own.type === theirs.type ? asWritten : undefined;
}

/** Who and what a claim is about, for the ledger: stable while the words around it change. */
export function topicOf({ claim }: Dispute): string {
  const about = claim.heads.length > 0 ? [...claim.heads].sort().join('+') : claim.predicate;
  const kind = claim.value.type === 'quantity' ? claim.value.quantity.kind : claim.value.type;
  return [claim.subject?.key ?? '', kind, about].join('|');
}
