import path from 'node:path';
import { viewOf } from '../../server/engine/archive-view';
import type { Claim } from '../../server/engine/claim';
import type { Comparison } from '../../server/engine/comparison';
import { consult } from '../../server/engine/consult';
import { type Relation, relations } from '../../server/engine/evidence';
import { isAge } from '../../server/engine/guard';
import { numberOf } from '../../server/engine/limit';
import { kindOf, scoreOf, thresholds } from '../../server/engine/weights';
import { contains, overlaps } from '../../server/text/span';
import { archiveOf, dayOf, grouped, manuscriptOf, rowsOf } from '../evaluate/rows';

/** What two claims have in common, by name; the kind of value is a feature too. */
export type Likeness = Readonly<Record<string, number>>;

/** A claim of a draft with the claims that may speak about it: is the likeliest of them about the same thing? */
export interface Case {
  /** Set and answer, for the report. */
  readonly name: string;
  /** Cases of one group are never on both sides of a split. */
  readonly group: string;
  readonly isTrue: boolean;
  readonly weight: number;
  readonly answers: readonly Likeness[];
}

interface Row {
  readonly id: string;
  readonly source: string;
  readonly draft: string;
  readonly label: string;
  readonly page?: string;
  readonly draft_date?: string | null;
  readonly source_date?: string | null;
  readonly edit_span?: readonly { readonly start?: number | null; readonly end?: number | null }[];
}

/** Cases of drafts with one source each: a draft in conflict is one case, else each of its claims. */
export async function casesOfPairs(file: string): Promise<Case[]> {
  const set = path.basename(file, '.jsonl');
  const cases: Case[] = [];
  for (const row of rowsOf<Row>(file)) {
    const archive = archiveOf([{ id: 'source', text: row.source, metadata: { published: dayOf(row.source_date) } }]);
    const heard = hearingOf(await consult(manuscriptOf(row.draft, { published: dayOf(row.draft_date) }), archive, {}));
    const group = `${set} ${row.page ?? row.source.slice(0, 60)}`;
    const open = [...heard].filter(([, told]) => !isSupported(told));
    const spans = (row.edit_span ?? []).flatMap(({ start, end }) => (typeof start === 'number' && typeof end === 'number' ? [{ start, end }] : []));
    const differing = open.map(([claim, told]) => ({ claim, answers: differingIn(told) })).filter(({ answers }) => answers.length > 0);
    if (row.label === 'inconsistent') {
      const edited = differing.filter(({ claim }) => spans.length === 0 || spans.some((span) => overlaps(span, claim.span) || contains(span, claim.span)));
      if (edited.length > 0) cases.push({ name: `${set} conflict`, group, isTrue: true, weight: 1, answers: edited.flatMap(({ answers }) => answers) });
    } else {
      const weight = row.label === 'consistent' ? consistentWeight : neutralWeight;
      for (const { answers } of differing) cases.push({ name: `${set} ${row.label}`, group, isTrue: false, weight, answers });
    }
  }
  return cases;
}

/** What a false alarm on a draft that agrees with its source counts, and on one whose source does not say. */
const consistentWeight = 1.5;
const neutralWeight = 0.6;

/** What a planted error counts: there are many, and most stand in sentences that are copies of each other. */
const plantedWeight = 0.2;

interface Article {
  readonly id: string;
  readonly text: string;
  readonly event?: string;
  readonly date?: string;
}

/** Cases of news: what differs is taken for another thing, what is alike for an error that somebody has put right. */
export async function casesOfClean(file: string): Promise<Case[]> {
  const set = path.basename(file, '.jsonl');
  const cases: Case[] = [];
  for (const rows of grouped([...rowsOf<Article>(file)], ({ event }) => event ?? '')) {
    const archive = archiveOf(rows.map(({ id, text, date }) => ({ id, text, metadata: { published: dayOf(date) } })));
    for (const { id, text, date, event } of rows) {
      const earlier = viewOf(archive, ({ article }) => article.id !== id && !(date && isLater(article.date, dayOf(date))));
      const heard = hearingOf(await consult(manuscriptOf(text, { published: dayOf(date) }), earlier, {}));
      for (const [claim, told] of heard) {
        const group = event ?? id;
        const same = told.filter(isTellinglySame).map((relation) => plantedIn(relation, text));
        if (same.length > 0) cases.push({ name: `${set} planted`, group, isTrue: true, weight: plantedWeight, answers: same });
        const answers = isSupported(told) ? [] : differingIn(told);
        if (answers.length > 0 && claim) cases.push({ name: `${set} clean`, group, isTrue: false, weight: 1, answers });
      }
    }
  }
  return cases;
}

const isLater = (one: ReturnType<typeof dayOf>, other: ReturnType<typeof dayOf>): boolean =>
  one !== undefined && other !== undefined && Date.UTC(one.year, one.month, one.day) > Date.UTC(other.year, other.month, other.day);

/** What the passages say, claim by claim; ages are left out, of which a person has one. */
function hearingOf({ draft, passages, acquaintance, asOf }: Comparison): Map<Claim, Relation[]> {
  const heard = new Map<Claim, Relation[]>();
  for (const sentence of draft.sentences) {
    for (const relation of relations(sentence, passages.get(sentence) ?? [], { acquaintance, day: asOf })) {
      if (isAge(relation.claim)) continue;
      heard.set(relation.claim, [...(heard.get(relation.claim) ?? []), relation]);
    }
  }
  return heard;
}

const isSupported = (told: readonly Relation[]): boolean =>
  told.some(({ agreement, claim, features }) => agreement !== 'conflict' && scoreOf(claim.value, features) >= thresholds.support);

const differingIn = (told: readonly Relation[]): Likeness[] =>
  told.filter(({ agreement }) => agreement === 'conflict').map(({ claim, features }) => likenessOf(claim, { ...features }));

/** Drafts with one source each and those of the news would be told apart by how many articles there are alone. */
const likenessOf = ({ value }: Claim, features: Record<string, number>): Likeness =>
  ({ [`kind ${kindOf(value)}`]: 1, ...features, crowd: 0 });

/** Two articles that have a date or a number of some digits alike, or a small one of like nouns and verbs, seldom have it by chance. */
function isTellinglySame({ agreement, claim: { value }, features: { heads, predicate } }: Relation): boolean {
  if (agreement !== 'equal') return false;
  const digits = value.type === 'quantity' ? String(numberOf(value.quantity)).replace('.', '').replace(/^0+|0+$/g, '').length : 2;
  return digits >= 2 || (heads >= 0.85 && predicate >= 0.6);
}

/** Of planted errors so many are near the truth, evenly; the others anywhere. */
const nearPart = 0.75;

/** An error in the place of what is alike. Where it stands decides how near it is: the same on every run. */
function plantedIn({ claim, features }: Relation, text: string): Likeness {
  let hash = 7;
  for (const unit of `${text.slice(0, 80)}${claim.span.start}`) hash = (hash * 33 + unit.charCodeAt(0)) % 1_000_003;
  const chance = hash / 1_000_003;
  const near = chance < nearPart ? (chance / nearPart) * 0.9 : 0;
  return likenessOf(claim, { ...features, near, limitNear: features.limit * near, edge: 0 });
}
