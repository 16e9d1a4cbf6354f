import { addDays } from '../../text/calendar';
import type { CivilDay } from '../../text/civil';
import { textOf } from '../../text/span';
import { wordsAt } from '../archive';
import { agesAt, isOfAnotherTime } from '../arithmetic/birth';
import type { Claim } from '../claim';
import type { Comparison } from '../comparison';
import type { Observation } from '../finding';
import { isRecord, isSamePerson, peopleOf, type Seen } from '../names/archive-people';
import type { Quantity } from '../quantities/quantity';
import type { ReadSentence } from '../reading';
import { citationText, dayText, sourceText } from '../sources';
import { identityOf, isOne, recordOf } from './identity';
import { type LifeDate, lifeDatesIn } from './life-date';

/** An age of the draft, and whose it is. */
interface OwnAge {
  readonly sentence: ReadSentence;
  readonly entity: NonNullable<Claim['subject']>;
  readonly age: Quantity;
}

/** A birth that a record tells. */
interface Birth {
  readonly seen: Seen;
  readonly birth: LifeDate;
}

/** Ages of the draft that a recorded birth date does not make on its day. */
export function* wrongAges(comparison: Comparison): Iterable<Observation> {
  const { draft, asOf } = comparison;
  const ages = asOf ? draft.sentences.flatMap((sentence) => agesIn(sentence, draft.article.prose)) : [];
  if (!asOf || ages.length === 0) return;
  const people = peopleOf(comparison, new Set(ages.map(({ entity }) => entity.key)));
  for (const own of ages) {
    const records = (people.get(own.entity.key) ?? [])
      .filter((one) => isRecord(one) && isSamePerson(own.entity, own.sentence, one));
    const births = records.flatMap((seen) => birthsIn(seen).map((birth): Birth => ({ seen, birth })));
    const isWrong = births.every(({ seen, birth }) =>
      !makes(birth, own.age, asOf) && isOne(identityOf(draft, own.entity, recordOf(seen, records))));
    const [first] = births;
    if (first && isWrong) yield observe(draft.article.prose, own, first, asOf);
  }
}

/** `Doe, 54,` and `the 54-year-old Doe`, not `was 54 when`. */
function agesIn(sentence: ReadSentence, prose: string): OwnAge[] {
  if (!sentence.quantities.some(({ kind }) => kind === 'age') || isOfAnotherTime(prose, { sentence })) return [];
  return sentence.claims.flatMap(({ value, subject, affirmed, modality }): OwnAge[] => {
    if (value.type !== 'quantity' || subject?.kind !== 'person' || !affirmed || modality === 'possible') return [];
    const { kind, unit, precision } = value.quantity;
    const isPlain = kind === 'age' && unit === 'year' && precision === 'exact';
    return isPlain ? [{ sentence, entity: subject, age: value.quantity }] : [];
  });
}

const birthsIn = ({ mention, passage }: Seen): LifeDate[] =>
  lifeDatesIn(passage.sentence).filter(({ kind, entity }) => kind === 'birth' && entity === mention.entity);

/** News may be told some days later than it happened. */
const daysOld = 7;

/** Whether somebody born then may have an age on a day or shortly before. */
function makes({ date }: LifeDate, { low, high }: Quantity, day: CivilDay): boolean {
  const [least, most] = [agesAt(date, addDays(day, -daysOld))?.least, agesAt(date, day)?.most];
  return least === undefined || most === undefined || (high >= least && low <= most);
}

function observe(
  prose: string,
  { entity, age }: OwnAge,
  { seen: { passage }, birth }: Birth,
  day: CivilDay,
): Observation {
  const words = textOf(prose, age.number);
  const born = wordsAt(passage, birth.date);
  const { least, most } = agesAt(birth.date, day) ?? { least: 0, most: 0 };
  const right = least === most ? `${most}` : `${least} or ${most}`;
  const { start, end } = age.number;
  const isFixed = least === most && /^\d+$/.test(words);
  const on = birth.date.granularity === 'day' ? 'on' : 'in';
  return {
    start, end,
    message:
      `${sourceText(passage.article)} has ${entity.canonicalName} born ${on} ${born}, ` +
      `which makes ${right} on ${dayText(day)}; the draft says ${words}.`,
    exhibits: [{ passage, span: { start: birth.date.start, end: birth.date.end }, stance: 'refutes', value: born }],
    fixes: isFixed
      ? [{ title: `Use “${right}” (${citationText(passage.article)})`, edits: [{ span: { start, end }, text: right }] }]
      : [],
    repeats: [],
    claim: `${entity.key}|age|${words}`,
  };
}
