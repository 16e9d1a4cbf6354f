import type { Comparison } from '../comparison';
import { compareDates } from '../dates/comparison';
import { isRecord, isSamePerson, peopleOf, type Seen } from '../names/archive-people';
import type { ReadSentence } from '../reading';
import { identityOf, isOne, recordOf } from './identity';
import { type LifeDate, lifeDatesIn } from './life-date';

/** What the archive says of one date of somebody's life, at one place. */
export interface LifeAccount extends Seen {
  readonly told: LifeDate;
}

/** A date of the draft that all accounts of the same person's life give otherwise. */
export interface LifeDispute {
  readonly sentence: ReadSentence;
  readonly own: LifeDate;
  /** Those that come nearest to the draft's date. */
  readonly against: readonly LifeAccount[];
}

/** The dates of people's lives in the draft that the archive gives otherwise. */
export function lifeDisputes(comparison: Comparison): LifeDispute[] {
  const told = comparison.draft.sentences
    .flatMap((sentence) => lifeDatesIn(sentence).map((own) => ({ sentence, own })));
  if (told.length === 0) return [];
  const people = peopleOf(comparison, new Set(told.map(({ own }) => own.entity.key)));
  return told.flatMap(({ sentence, own }) =>
    disputeOf({ sentence, own, seen: people.get(own.entity.key) ?? [] }, comparison) ?? []);
}

interface Told extends Pick<LifeDispute, 'sentence' | 'own'> {
  /** People of the archive with the same surname. */
  readonly seen: readonly Seen[];
}

function disputeOf({ sentence, own, seen }: Told, comparison: Comparison): LifeDispute | undefined {
  const accounts = settling(seen.filter((one) => isSamePerson(own.entity, sentence, one))
    .flatMap((one) => accountsOf(own, one)));
  const isOther = ({ told }: LifeAccount): boolean => compareDates(own.date, told.date) === 'conflict';
  const isDisputed = accounts.length > 0 && accounts.every(isOther) && !accounts.every((one) => leavesTermsOut(own, one)) &&
    isOneLife(own, accounts, seen, comparison);
  if (!isDisputed) return undefined;
  const distance = ({ told }: LifeAccount): number => Math.abs((told.date.said.year ?? 0) - (own.date.said.year ?? 0));
  const nearest = Math.min(...accounts.map(distance));
  return { sentence, own, against: accounts.filter((one) => distance(one) === nearest) };
}

function accountsOf(own: LifeDate, seen: Seen): LifeAccount[] {
  return lifeDatesIn(seen.passage.sentence)
    .filter((told) => told.kind === own.kind && told.entity === seen.mention.entity && areOfOneOffice(own, told))
    .map((told) => ({ ...seen, told }));
}

/** Years of the longest single term of most offices. */
const longestTerm = 6;

/** A list may hold only somebody's current term: who has taken office earlier may have had another before. */
function leavesTermsOut(own: LifeDate, { told, passage }: LifeAccount): boolean {
  const end = lifeDatesIn(passage.sentence).find(({ kind, entity }) => kind === 'end' && entity === told.entity);
  const [year = 0, from = 0, to] = [own.date, told.date, end?.date].map((date) => date?.said.year);
  return own.kind === 'start' && to !== undefined && year < from && to - from <= longestTerm;
}

const areOfOneOffice = ({ offices: a }: LifeDate, { offices: b }: LifeDate): boolean =>
  a.size === 0 || b.size === 0 || [...a].some((office) => b.has(office));

/** Where a record speaks, news has nothing to add. */
function settling(accounts: readonly LifeAccount[]): readonly LifeAccount[] {
  const settled = accounts.filter(isRecord);
  return settled.length > 0 ? settled : accounts;
}

/**
 * A birth is settled by a record alone, for somebody whom the draft says
 * enough of; whole periods that news gives are compared as such. Whoever took office, nobody says which, has taken one of those
 * that the archive knows only where it knows one.
 */
function isOneLife(
  own: LifeDate,
  accounts: readonly LifeAccount[],
  seen: readonly Seen[],
  { draft }: Comparison,
): boolean {
  const isSettled = accounts.some(isRecord);
  const isBirth = own.kind === 'birth';
  if (isSettled) {
    const identities = accounts.map((account) => identityOf(draft, own.entity, recordOf(account, seen)));
    return identities.every((identity) => isOne(identity) || (!isBirth && identity.differ === 0));
  }
  if (isBirth || own.ofPeriod) return false;
  if (own.offices.size > 0) return true;
  return new Set(accounts.flatMap(({ told }) => [...told.offices])).size <= 1;
}
