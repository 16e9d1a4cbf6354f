import { textOf, type Span } from '../../text/span';
import { wordsAt, type Passage } from '../archive';
import type { Check } from '../check';
import { sameEntity } from '../likeness';
import type { Entity } from '../names/entity';
import type { Observation } from '../finding';
import { sharedTerms, type Difference } from '../parallel';
import type { ReadSentence } from '../reading';
import { isNamed } from '../rival';
import { isAnotherName } from '../rivals/another';
import { observeRivals, surest } from '../rivals/observation';
import { citationText, sourceText } from '../sources';
import { spanOfTerms } from '../terms';

export const changedName: Check = {
  id: 'changed-name',
  title: 'Name differs from the archive',
  severity: 'warning',
  looksAt: 'evidence',
  doc: `
    Finds another person, place or organisation where the archive's account of the same thing names one.
    A wrong name is the error that its bearer notices first.
    Take the archive's name, or keep yours as verified.
  `,
  examples: [
    {
      archive: ['---\nsource: The Courier\ndate: 2021-03-04\n---\n\nThe base of support of Ada Brill is in [|Lundy|], which is also the base of Tom Reyes.'],
      draft: 'The base of support of Ada Brill is in [|Harwick|].',
      message: 'The Courier (March 4, 2021) has “Lundy” here; the draft has “Harwick”.',
      fixed: 'The base of support of Ada Brill is in Lundy.',
    },
    {
      archive: ['---\nsource: The Courier\ndate: 2021-03-04\n---\n\nMara Ellery, born in Lundy, is an [|Austrian|] painter and teacher.'],
      draft: 'Mara Ellery is a [|Norwegian|] painter.',
      message: 'The Courier (March 4, 2021) says “Austrian” here; the draft says “Norwegian”.',
    },
    { archive: ['Mara Ellery opened the dam of the Christian Herald.'], draft: 'Mara Ellery opened the dam of The Christian Herald.' },
    { archive: ['The base of support of Ada Brill is in Zürich, which is also the base of Tom Reyes.'], draft: 'The base of support of Ada Brill is in Zurich.' },
    { archive: ['Ada Brill spoke in Lundy on Monday.'], draft: 'Ada Brill spoke in Zürich on Tuesday.' },
    { archive: ['Ada Brill, 18, of Northwest Washington was found dead on Monday.'], draft: 'Ada Brill, 18, of Northwest D.C. was found dead on Monday.' },
  ],
  *run({ draft, passages, differences, rivals }) {
    const { prose: text } = draft.article;
    for (const [sentence, all] of differences) {
      const told = new Set<number>();
      for (const group of bySpan(all.filter((one) => isOtherName(one) && isAnotherIn(sentence, one)))) {
        const [best] = group;
        const own = best?.own[0]?.mention?.entity;
        if (!best || !own || (passages.get(sentence) ?? []).some((passage) => isSupported(own, sentence, best, passage))) continue;
        told.add(best.own[0]?.start ?? -1);
        yield observation(text, group, best);
      }
      for (const group of surest(rivals.get(sentence) ?? [], isNamed)) {
        const [best] = group;
        if (best && !told.has(best.term.start)) yield observeRivals(text, best, group);
      }
    }
  },
};

function observation(text: string, group: readonly Difference[], best: Difference): Observation {
  const span = spanOfTerms(best.own);
  const value = nameIn(best);
  const source = sourceText(best.passage.article);
  return {
    ...span,
    message: `${source} has “${value}” here; the draft has “${textOf(text, span)}”.`,
    exhibits: group.map((one) => ({ passage: one.passage, span: nameTerm(one), stance: 'refutes', value: nameIn(one) })),
    fixes: [{ title: `Use “${value}” (${citationText(best.passage.article)})`, edits: [{ span, text: value }] }],
    repeats: [],
    claim: `${best.own[0]?.lemma ?? ''}|${best.theirs[0]?.lemma ?? ''}`,
  };
}

const nameTerm = ({ theirs }: Difference): Span => spanOfTerms(theirs.filter(({ mention }) => mention).slice(0, 1));

const nameIn = (difference: Difference): string => wordsAt(difference.passage, nameTerm(difference));

/** A name that a passage much like the draft's sentence has as well is no change. */
const isSupported = (own: Entity, sentence: ReadSentence, { shared }: Difference, passage: Passage): boolean =>
  passage.sentence.mentions.some(({ entity }) => sameEntity(entity, own)) && sharedTerms(sentence, passage) >= shared;

/** One name against another, in sentences that otherwise run together; where the draft ends, the archive may go on. */
function isOtherName({ own, theirs, closeness, shared, before, after }: Difference): boolean {
  const mine = own.length === 1 ? own[0]?.mention : undefined;
  const other = theirs.find(({ mention }) => mention)?.mention;
  const isAlone = theirs.length <= 2 && theirs.filter(({ mention }) => mention).length === 1;
  return mine !== undefined && other !== undefined && mayStandFor(mine.entity, other.entity) &&
    plain(mine.entity) !== plain(other.entity) &&
    (isAlone || (after === 0 && before >= 2 && theirs[0]?.mention === other)) &&
    closeness >= 0.65 && shared >= (closeness >= 0.75 ? 3 : 4) && before + after >= 2;
}

/** Not the same name in another form, nor one that the other side has elsewhere in its sentence. */
function isAnotherIn(sentence: ReadSentence, { own, theirs, passage }: Difference): boolean {
  const [mine, other] = [own[0], theirs.find(({ mention }) => mention)];
  return mine !== undefined && other !== undefined && isAnotherName({ sentence, at: mine.start }, { sentence: passage.sentence, at: other.start });
}

/** Without accents: `Zoë` and `Zoe` are one name. */
const plain = ({ canonicalName }: Entity): string =>
  canonicalName.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** A name of no known kind may be of any. */
const mayStandFor = (a: Entity, b: Entity): boolean => a.kind === b.kind || a.kind === 'name' || b.kind === 'name';

function bySpan(all: readonly Difference[]): Difference[][] {
  const groups = new Map<number, Difference[]>();
  for (const one of all) {
    const { start } = spanOfTerms(one.own);
    groups.set(start, [...(groups.get(start) ?? []), one]);
  }
  return [...groups.values()].map((group) => group.sort((a, b) => b.closeness - a.closeness));
}
