import { textOf } from '../../text/span';
import { wordsAt } from '../archive';
import type { Check } from '../check';
import { sameEntity } from '../likeness';
import { differences, spanOfTerms, type Difference } from '../parallel';
import { sourceText } from '../sources';

export const changedName: Check = {
  id: 'changed-name',
  title: 'Name differs from the archive',
  severity: 'warning',
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
    { archive: ['Ada Brill spoke in Lundy on Monday.'], draft: 'Ada Brill spoke in Harwick on Tuesday.' },
  ],
  *run({ draft, passages }) {
    const { text } = draft.article;
    for (const [sentence, close] of passages) {
      const named = close.flatMap((passage) => differences(sentence, passage)).filter(isOtherName);
      for (const group of bySpan(named)) {
        const best = group[0];
        if (!best || group.length === 0) continue;
        const own = best.own[0]?.mention?.entity;
        if (own && close.some((passage) => holds(passage.sentence.mentions, own) && isClose(sentence, passage))) continue;
        const span = spanOfTerms(best.own);
        const value = wordsAt(best.passage, spanOfTerms(best.theirs));
        yield {
          ...span,
          message: `${sourceText(best.passage.article)} has “${value}” here; the draft has “${textOf(text, span)}”.`,
          exhibits: group.map(({ passage, theirs }) => ({
            passage, span: spanOfTerms(theirs), stance: 'refutes', value: wordsAt(passage, spanOfTerms(theirs)),
          })),
          fixes: [{ title: `Use “${value}” (${sourceText(best.passage.article)})`, edits: [{ span, text: value }] }],
          repeats: [],
          claim: `${own?.key ?? ''}|${best.theirs[0]?.mention?.entity.key ?? ''}`,
        };
      }
    }
  },
};

type Mentioned = readonly { readonly entity: Parameters<typeof sameEntity>[0] }[];

const holds = (mentions: Mentioned, entity: Parameters<typeof sameEntity>[0]): boolean =>
  mentions.some((mention) => sameEntity(mention.entity, entity));

/** One name against another, in sentences that otherwise run together. */
function isOtherName({ own, theirs, closeness, shared, before, after }: Difference): boolean {
  const [mine, other] = [own[0]?.mention, theirs[0]?.mention];
  return own.length === 1 && theirs.length === 1 && mine !== undefined && other !== undefined &&
    mine.entity.kind === other.entity.kind && closeness >= 0.7 && shared >= 4 && before + after >= 2;
}

const isClose = (...[sentence, passage]: Parameters<typeof differences>): boolean =>
  (differences(sentence, passage)[0]?.closeness ?? 1) >= 0.5;

function bySpan(all: readonly Difference[]): Difference[][] {
  const groups = new Map<number, Difference[]>();
  for (const one of all) {
    const { start } = spanOfTerms(one.own);
    groups.set(start, [...(groups.get(start) ?? []), one]);
  }
  return [...groups.values()].map((group) => group.sort((a, b) => b.closeness - a.closeness));
}
