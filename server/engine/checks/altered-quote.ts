import { contains } from '../../text/span';
import type { Check } from '../check';
import { archiveQuotes, type ArchiveQuote, hasVerbatim } from '../quotes/archive-quotes';
import type { Observation } from '../finding';
import { changedFragments } from '../quotes/fragment';
import type { Quote } from '../quote';
import type { QuoteChange } from '../quotes/comparison';
import { editsFor, wordingOf } from '../quotes/wording';
import { quoteWords } from '../quotes/words';
import { citationText, say, sourcesText } from '../sources';
import { isOtherSpeaker } from '../quotes/speaker-likeness';

export const alteredQuote: Check = {
  id: 'altered-quote',
  title: 'Quotation differs from the archive',
  severity: 'warning',
  looksAt: 'passages',
  doc: `
    Finds words between quotation marks that the archive quotes otherwise.
    What stands between the marks is what was said; one changed word can turn its sense.
    Go back to the recording, or take the archive's words.
  `,
  examples: [
    {
      archive: ['---\nsource: The Courier\n---\n\nAsked whether he had forgiven the coach, Roe replied, “I [|never|] think about it.”'],
      draft: 'Asked whether he had forgiven the coach, Roe replied, “I [|always|] think about it.”',
    },
    { archive: ['Roe said of the coach, “I never think about it.”'], draft: 'Asked about the weather, Marlow replied, “I always think about it.”' },
    {
      archive: ['---\nsource: The Courier\ndate: 2021-03-04\n---\n\n“The bridge will never open [|before|] the election,” Ada Brill said.'],
      draft: '"The bridge will never open [|after|] the election," Brill said.',
      message: 'The Courier (March 4, 2021) quotes “open before the”; the draft has “open after the”.',
      fixed: '"The bridge will never open before the election," Brill said.',
    },
    {
      archive: ['“We did [|not|] take a cent from the company, and we won’t,” Tom Reyes said.'],
      draft: '“We [|did|] take a cent from the company, and we won’t,” Tom Reyes said.',
      fixed: '“We did not take a cent from the company, and we won’t,” Tom Reyes said.',
    },
    {
      archive: ['“The harbour belongs to the people of this town, and it will stay theirs,” Ada Brill said.'],
      draft: '“The harbor belongs to the people of this town [Lundy] …,” Ada Brill said.',
    },
    {
      archive: [
        '“The bridge will never open before the election,” Ada Brill said.',
        '“The bridge will never open after the election,” Ada Brill said.',
      ],
      draft: '“The bridge will never open after the election,” Brill said.',
    },
    {
      archive: ['Mayor Ada Brill called the decision to close the bridge the “[|biggest|] mistake” of her term.'],
      draft: 'Ada Brill called the decision to close the bridge the “[|worst|] mistake” of her term.',
      fixed: 'Ada Brill called the decision to close the bridge the “biggest mistake” of her term.',
    },
    {
      archive: ['Mayor Ada Brill asked the council to “make a [|decision|]” about the Lundy bridge in May.'],
      draft: 'Mayor Ada Brill asked the council to “make a [|determination|]” about the Lundy bridge in May.',
      fixed: 'Mayor Ada Brill asked the council to “make a decision” about the Lundy bridge in May.',
    },
    {
      archive: ['Mayor Ada Brill closed the Lundy bridge in May for reasons of “public money”.'],
      draft: 'Mayor Ada Brill closed the Lundy bridge in May for reasons of “public safety”.',
    },
    {
      archive: ['Ada Brill said that the bridge will never open before the election.'],
      draft: '“The bridge will never open after the election,” Brill said.',
    },
  ],
  *run(comparison) {
    const { prose } = comparison.draft.article;
    for (const quote of comparison.draft.quotes) {
      const own = quoteWords(prose, quote);
      if (quote.unclosed || own.length < leastWords) continue;
      const altered = withoutConfirmed(archiveQuotes(quote, own, comparison));
      if (altered.length === 0 || hasVerbatim(quote, own, comparison)) continue;
      const closest = byWording(altered.filter((one) => !isOtherSpeaker(quote.speaker, one.quote.speaker)));
      if (closest.length > 0) yield* observation(prose, quote, closest);
    }
    yield* changedFragments(comparison);
  },
};

/** Shorter pieces say the same by chance. */
const leastWords = 4;

/** Versions with the changes that no other version has as the draft has them. */
function withoutConfirmed(versions: readonly ArchiveQuote[]): ArchiveQuote[] {
  return versions.flatMap((version) => {
    const changes = version.changes.filter((change) => !versions.some((other) => confirms(other, change)));
    return changes.length > 0 ? [{ ...version, changes }] : [];
  });
}

/** Whether a version has the draft's words at the place of a change, and a word around. */
function confirms({ own, ownRegion, changes }: ArchiveQuote, { own: { start, end } }: QuoteChange): boolean {
  const place = { start: Math.max(0, start - 1), end: Math.min(own.length, end + 1) };
  return contains(ownRegion, place) && !changes.some((change) => change.own.start <= end && change.own.end >= start);
}

/** The versions with the fewest changes, and only those that have the same words. */
function byWording(versions: readonly ArchiveQuote[]): ArchiveQuote[] {
  const [best, ...others] = [...versions].sort((a, b) => a.changes.length - b.changes.length);
  if (!best) return [];
  const wording = theirWords(best);
  return [best, ...others.filter((one) => theirWords(one) === wording)];
}

const theirWords = ({ theirs, changes }: ArchiveQuote): string =>
  changes.map((change) => theirs.slice(change.theirs.start, change.theirs.end).map(({ form }) => form).join(' ')).join('|');

function* observation(text: string, quote: Quote, versions: readonly ArchiveQuote[]): Iterable<Observation> {
  const [best] = versions;
  const wording = best && wordingOf(text, best);
  if (!wording) return;
  const passages = versions.map(({ passage }) => passage);
  const source = sourcesText(passages);
  yield {
    ...wording.span,
    ...(best.changes.every(({ minor }) => minor) ? { severity: 'information' } : {}),
    message: `${source} ${say(passages) === 'say' ? 'quote' : 'quotes'} “${wording.theirs}”; the draft has “${wording.own}”.`,
    exhibits: versions.map((one) => {
      const other = wordingOf(text, one) ?? wording;
      return { passage: one.passage, span: other.theirSpan, stance: 'refutes', value: other.theirs };
    }),
    fixes: [{ title: `Quote “${wording.theirs}” (${sourcesText(passages, citationText)})`, edits: editsFor(text, best) }],
    repeats: [],
    claim: `${quote.speaker?.key ?? ''}|${wording.own.toLowerCase()}|${wording.theirs.toLowerCase()}`,
  };
}
