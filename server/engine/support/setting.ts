import { align, type Step } from '../../text/alignment';
import { termLikeness } from './likeness';
import type { SourceText } from './sources';
import type { SupportTerm, SupportType } from './terms';

/** How a term stands when its sentence is lined up with the nearest ones of the sources. */
export interface Setting {
  /** Terms in a row that are the same, this one among them; 0 where it has no like. */
  readonly run: number;
  /** Where it has none: how many are the same right before and right after. */
  readonly before: number;
  readonly after: number;
  /** What the source has in its place, and the number of that sentence. */
  readonly counter?: SupportTerm;
  readonly sentence?: number;
  /** The source denies what the draft says here. */
  readonly dropped: boolean;
}

export const unset: Setting = { run: 0, before: 0, after: 0, dropped: false };

/** Lines a sentence up with sentences of the sources, by number; of each term's settings the closest is kept. */
export function settingsOf(terms: readonly SupportTerm[], near: readonly number[], { sentences }: SourceText): Setting[] {
  const best: Setting[] = terms.map(() => unset);
  for (const number of near) {
    const theirs = sentences[number]?.terms ?? [];
    const steps = align(terms, theirs, termLikeness);
    steps.forEach((step, k) => {
      terms.slice(step.a.start, step.a.end).forEach((term, n) => {
        const setting = step.kind === 'same'
          ? { ...unset, run: length(step), dropped: n === 0 && k > 0 && isDropped(steps[k - 1], terms, theirs) }
          : { ...unset, before: length(steps[k - 1]), after: length(steps[k + 1]), counter: counterOf(term, step, theirs), sentence: number };
        if (isCloser(setting, best[term.at] ?? unset)) best[term.at] = setting;
      });
    });
  }
  return best;
}

const length = (step?: Step): number => (step?.kind === 'same' ? step.a.end - step.a.start : 0);

const isCloser = (a: Setting, b: Setting): boolean =>
  a.run !== b.run ? a.run > b.run : a.before + a.after > b.before + b.after;

/** A negation stands right before in the source, and none in the draft. */
function isDropped(step: Step | undefined, own: readonly SupportTerm[], theirs: readonly SupportTerm[]): boolean {
  if (!step || step.b.end - step.b.start > 2) return false;
  const isNegation = ({ type }: SupportTerm): boolean => type === 'negation';
  return theirs.slice(step.b.start, step.b.end).some(isNegation) && !own.slice(step.a.start, step.a.end).some(isNegation);
}

function counterOf(term: SupportTerm, { kind, b }: Step, theirs: readonly SupportTerm[]): SupportTerm | undefined {
  if (kind !== 'replaced') return undefined;
  const others = theirs.slice(b.start, b.end);
  return others.find(({ type }) => type === term.type) ??
    (nominal.has(term.type) ? others.find(({ type }) => nominal.has(type)) : undefined);
}

const nominal: ReadonlySet<SupportType> = new Set(['noun', 'name', 'place']);
