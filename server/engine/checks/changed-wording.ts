import { textOf } from '../../text/span';
import { relation } from '../../text/lexicon';
import { wordsAt, type Passage } from '../archive';
import type { Check } from '../check';
import { differences, spanOfTerms, termsOf, type Difference, type Term } from '../parallel';
import type { ReadSentence } from '../reading';
import { say, sourcesText } from '../sources';

export const changedWording: Check = {
  id: 'changed-wording',
  title: 'Key phrase differs from the archive',
  severity: 'information',
  doc: `
    Finds a sentence that the archive has nearly word for word, with another key phrase.
    Between two versions of a story the phrase may have been put right, or put wrong.
    Compare the two, and take the archive's phrase if yours is not meant.
  `,
  examples: [
    {
      archive: ['---\nsource: The Courier\ndate: 2021-03-04\n---\n\nIf Reyes runs, Brill [|donors and supporters|] could switch their allegiance, strategists said.'],
      draft: 'Strategists said that if Reyes runs, Brill [|campaign staffers|] could switch their allegiance.',
      message: 'The Courier (March 4, 2021) says “donors and supporters” here; the draft says “campaign staffers”.',
      fixed: 'Strategists said that if Reyes runs, Brill donors and supporters could switch their allegiance.',
    },
    { archive: ['Brill backers could switch their allegiance if Reyes runs.'], draft: 'Brill supporters could switch their allegiance if Reyes runs.' },
    { archive: ['The council met in March to discuss the dam.'], draft: 'The museum opened a show of glass.' },
  ],
  *run({ draft, passages }) {
    for (const [sentence, close] of passages) {
      for (const [start, group] of byStart(close.flatMap((passage) => differences(sentence, passage).filter(isKeyPhrase)))) {
        const [best] = group;
        if (!best || close.some((passage) => hasWords(passage, best.own, sentence))) continue;
        yield observation(draft.article.text, start, group, best);
      }
    }
  },
};

function observation(text: string, start: number, group: readonly Difference[], best: Difference) {
  const span = { start, end: spanOfTerms(best.own).end };
  const theirs = wordsAt(best.passage, spanOfTerms(best.theirs));
  const passages = group.map(({ passage }) => passage);
  return {
    ...span,
    message: `${sourcesText(passages)} ${say(passages)} “${theirs}” here; the draft says “${textOf(text, span)}”.`,
    exhibits: group.map((one) => ({
      passage: one.passage, span: spanOfTerms(one.theirs), stance: 'refutes' as const, value: wordsAt(one.passage, spanOfTerms(one.theirs)),
    })),
    fixes: [{ title: `Use “${theirs}” (${sourcesText(passages)})`, edits: [{ span, text: theirs }] }],
    repeats: [],
    claim: `${lemmas(best.own)}|${lemmas(best.theirs)}`,
  };
}

const lemmas = (terms: readonly Term[]): string => terms.map(({ lemma }) => lemma).join(' ');

/** A few nouns or verbs against others, between words that are the same on both sides. */
function isKeyPhrase({ own, theirs, shared, closeness, before, after }: Difference): boolean {
  return shared >= 4 && closeness >= 0.6 && before >= 1 && after >= 1 &&
    own.length <= 3 && theirs.length <= 3 && own.every(isPlainWord) && theirs.every(isPlainWord) &&
    own.some(({ pos }) => pos === 'NOUN') && theirs.some(({ pos }) => pos === 'NOUN') &&
    !own.some((one) => theirs.some((other) => relation(one.lemma, other.lemma) !== 'none'));
}

const isPlainWord = ({ mention, quantity, date }: Term): boolean => !mention && !quantity && !date;

/** Whether the archive has the draft's words, too, in a sentence much like it. */
function hasWords(passage: Passage, own: readonly Term[], sentence: ReadSentence): boolean {
  const theirs = new Set(termsOf(passage.sentence).map(({ lemma }) => lemma));
  if (!own.every(({ lemma }) => theirs.has(lemma))) return false;
  return !differences(sentence, passage).some(({ closeness }) => closeness < 0.6);
}

function byStart(all: readonly Difference[]): Map<number, Difference[]> {
  const groups = new Map<number, Difference[]>();
  for (const one of all) {
    const { start } = spanOfTerms(one.own);
    groups.set(start, [...(groups.get(start) ?? []), one]);
  }
  return groups;
}
