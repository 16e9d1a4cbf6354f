import { contains, overlaps, type Span, textOf } from '../../text/span';
import { archiveQuotes, type ArchiveQuote, isNested } from '../quotes/archive-quotes';
import { paragraphOf, type Passage, wordsAt } from '../archive';
import type { Check } from '../check';
import type { Observation } from '../finding';
import type { Entity } from '../names/entity';
import type { Quote } from '../quote';
import { quoteWords } from '../quotes/words';
import type { ReadSentence } from '../reading';
import { citationText, say, sourcesText } from '../sources';
import { isOtherSpeaker } from '../quotes/speaker-likeness';

export const wrongSpeaker: Check = {
  id: 'wrong-speaker',
  title: 'Quotation has another speaker in the archive',
  severity: 'warning',
  looksAt: 'passages',
  doc: `
    Finds a quotation that the archive attributes to somebody else.
    Words put into the wrong mouth are an error to both people.
    Look who said it, and take the archive's speaker if the draft has mixed them up.
  `,
  examples: [
    {
      archive: ['---\nsource: The Courier\ndate: 2021-03-04\n---\n\n“We will not sell the harbor to anyone,” [|Ada Brill|] said.'],
      draft: '“We will not sell the harbor to anyone,” [|Tom Reyes|] said.',
      message: 'The Courier (March 4, 2021) says it was Ada Brill; the draft says Tom Reyes.',
      fixed: '“We will not sell the harbor to anyone,” Ada Brill said.',
    },
    {
      archive: ['“We will not sell the harbor to anyone,” said Jane Roe, a spokeswoman for Brill.'],
      draft: '“We will not sell the harbor to anyone,” Brill said.',
    },
    {
      archive: ['“We will not sell the harbor to anyone,” Committee Chairwoman Rep. Ada Brill said.'],
      draft: '“We will not sell the harbor to anyone,” said Ada J. Brill, the chairwoman of the committee.',
    },
    {
      archive: ['“She told me, ‘We will not sell the harbor to anyone,’” Tom Reyes said.'],
      draft: '“We will not sell the harbor to anyone,” Ada Brill said.',
    },
  ],
  *run(comparison) {
    const { prose } = comparison.draft.article;
    for (const quote of comparison.draft.quotes) {
      if (!quote.speaker || !quote.speakerSpan || quote.unclosed || !isNamed(textOf(prose, quote.speakerSpan))) continue;
      const own = quoteWords(prose, quote);
      const others = archiveQuotes(quote, own, comparison).filter((one) => isSame(one) && isSpoken(one));
      if (others.some((one) => isNested(one, prose, quote))) continue;
      const [best] = others;
      const inDraft = comparison.draft.sentences.filter((sentence) => overlaps(sentence, quote));
      if (!best || !others.every((one) => isAnother(quote, one, best, inDraft))) continue;
      yield observation(prose, quote, quote.speaker, others);
    }
  },
};

/** Part of the draft's quotation that the archive must have for both to be one utterance. */
const leastShared = 0.75;

/** Words that two people do not say alike by chance. */
const leastWords = 5;

const isSame = ({ own, shared }: ArchiveQuote): boolean => shared >= leastWords && shared >= leastShared * own.length;

/** A pronoun or description may be taken for the wrong one: only a name is sure enough. */
const isNamed = (speaker: string): boolean => speaker !== speaker.toLowerCase() && !pronouns.has(speaker.toLowerCase());

const pronouns: ReadonlySet<string> = new Set(['he', 'she', 'they', 'it', 'his', 'her', 'their', 'i', 'we']);

/** Its speaker stands there by name, or somewhere else in the sentence: `Brill said she replied: “…”`. */
const isSpoken = ({ passage, quote: { speaker, speakerSpan } }: ArchiveQuote): boolean =>
  speaker !== undefined && speakerSpan !== undefined && (isNamed(wordsAt(passage, speakerSpan) || speaker.canonicalName) ||
    passage.sentence.mentions.some(({ entity, form }) => entity === speaker && form === 'name'));

/** Somebody else's words, with all of the archive agreeing whose, and nobody speaking for another. */
function isAnother(quote: Quote, one: ArchiveQuote, best: ArchiveQuote, inDraft: readonly ReadSentence[]): boolean {
  const [own, theirs] = [quote.speaker, one.quote.speaker];
  return isOtherSpeaker(own, theirs) && !isOtherSpeaker(best.quote.speaker, theirs) &&
    !speaksFor([one.passage.sentence], one.quote, own) && !speaksFor(inDraft, quote, theirs);
}

const spokespeople: ReadonlySet<string> = new Set([
  'spokesman', 'spokeswoman', 'spokesperson', 'aide', 'adviser', 'advisor', 'attorney', 'lawyer', 'publicist', 'agent',
  'representative', 'campaign', 'manager', 'secretary', 'staffer', 'strategist', 'behalf', 'office', 'company', 'statement',
]);

/** Whether the words around the quotation make its speaker one who speaks for `other`. */
function speaksFor(sentences: readonly ReadSentence[], quote: Quote, other: Entity | undefined): boolean {
  return sentences.some(({ words, mentions }) =>
    words.some((word) => spokespeople.has(word.lemma) && !contains(quote, word)) &&
    mentions.some((mention) => !contains(quote, mention) && !isOtherSpeaker(mention.entity, other)));
}

function observation(text: string, quote: Quote, speaker: Entity, others: readonly ArchiveQuote[]): Observation {
  const passages = others.map(({ passage }) => passage);
  const theirs = others.flatMap((one) => one.quote.speaker ?? [])[0]?.canonicalName ?? '';
  const span = quote.speakerSpan ?? quote;
  const own = textOf(text, span);
  const source = sourcesText(passages);
  const name = own.includes(' ') ? theirs : theirs.split(' ').at(-1) ?? theirs;
  return {
    ...span,
    message: `${source} ${say(passages)} it was ${theirs}; the draft says ${speaker.canonicalName}.`,
    exhibits: others.map(({ passage, quote: said }) => {
      const shown = spokenAt(passage, said);
      return { passage, span: shown, stance: 'refutes', value: wordsAt(passage, shown) };
    }),
    fixes: [{ title: `Attribute it to ${theirs} (${sourcesText(passages, citationText)})`, edits: [{ span, text: name }] }],
    repeats: [],
    claim: `${speaker.key}|${quoteWords(text, quote).slice(0, 8).map(({ form }) => form).join(' ')}`,
  };
}

/** Where the archive names the speaker; where that is in another paragraph, what stands here of the quotation. */
function spokenAt(passage: Passage, { speakerSpan, start, end }: Quote): Span {
  const paragraph = paragraphOf(passage);
  if (speakerSpan && contains(paragraph, speakerSpan)) return speakerSpan;
  return { start: Math.max(start, paragraph.start), end: Math.min(end, paragraph.end) };
}
