import { overlaps, textOf } from '../../text/span';
import { relation } from '../../text/lexicon';
import { wordsAt, type Passage } from '../archive';
import type { Check } from '../check';
import type { Exhibit, Observation } from '../finding';
import type { Difference } from '../parallel';
import type { ReadSentence } from '../reading';
import { isNamed } from '../rival';
import { observeRivals, surest } from '../rivals/observation';
import { termsIn } from '../rivals/terms';
import { citationText, say, sourcesText } from '../sources';
import { spanOfTerms, termsOf, type Term } from '../terms';

export const changedWording: Check = {
  id: 'changed-wording',
  title: 'Key phrase differs from the archive',
  severity: 'information',
  looksAt: 'evidence',
  doc: `
    Finds a sentence that the archive has nearly word for word, with another key phrase.
    Between two versions of a story the phrase may have been put right, or put wrong; where only one of two words can be true, it is a warning.
    Compare the two, and take the archive's phrase if yours is not meant.
  `,
  examples: [
    {
      archive: ['---\nsource: The Courier\ndate: 2021-03-04\n---\n\nIf Reyes runs, Brill [|donors and supporters|] could switch their allegiance, strategists said.'],
      draft: 'Strategists said that if Reyes runs, Brill [|campaign staffers|] could switch their allegiance.',
      message: 'The Courier (March 4, 2021) says “donors and supporters” here; the draft says “campaign staffers”.',
      fixed: 'Strategists said that if Reyes runs, Brill donors and supporters could switch their allegiance.',
    },
    {
      archive: ['Mara Ellery is a [|pianist|] from Lundy.'],
      draft: 'Mara Ellery is a [|violinist|].',
    },
    { archive: ['Ellery thought that the gate was not locked.'], draft: 'Ellery thought that the gate was unlocked.' },
    { archive: ['Brill backers could switch their allegiance if Reyes runs.'], draft: 'Brill supporters could switch their allegiance if Reyes runs.' },
    { archive: ['The council met in March to discuss the dam.'], draft: 'The museum opened a show of glass by René Roe.' },
  ],
  *run({ draft, passages, differences, rivals }) {
    for (const [sentence, all] of differences) {
      const sure = surest(rivals.get(sentence) ?? [], (rival) => !isNamed(rival));
      for (const group of sure) if (group[0]) yield { ...observeRivals(draft.article.prose, group[0], group), severity: 'warning' };
      for (const [start, group] of byStart(all.filter((one) => isKeyPhrase(one) && isInPlace(sentence, one) && isUnbroken(draft.article.prose, one)))) {
        const [best] = group;
        if (!best || sure.some(([rival]) => rival && best.own.some((term) => overlaps(term, rival.term)))) continue;
        const alike = (passages.get(sentence) ?? []).filter((passage) => hasWords(passage, best));
        if (alike.some(({ article }) => article.cluster !== best.passage.article.cluster)) continue;
        yield observation(draft.article.prose, start, group, best, alike);
      }
    }
  },
};

function observation(text: string, start: number, group: readonly Difference[], best: Difference, alike: readonly Passage[]): Observation {
  const span = { start, end: spanOfTerms(best.own).end };
  const theirs = wordsAt(best.passage, spanOfTerms(best.theirs));
  const passages = group.map(({ passage }) => passage);
  const own = alike.length > 0 ? 'another version of that story has' : 'the draft says';
  return {
    ...span,
    message: `${sourcesText(passages)} ${say(passages)} “${theirs}” here; ${own} “${textOf(text, span)}”.`,
    exhibits: [...group.map(exhibitOf), ...alike.map((passage): Exhibit => ({
      passage, span: { start: passage.sentence.start, end: passage.sentence.end }, stance: 'supports', value: textOf(text, span),
    }))],
    fixes: [{ title: `Use “${theirs}” (${sourcesText(passages, citationText)})`, edits: [{ span, text: theirs }] }],
    repeats: [],
    claim: `${lemmas(best.own)}|${lemmas(best.theirs)}`,
  };
}

const exhibitOf = ({ passage, theirs }: Difference): Exhibit =>
  ({ passage, span: spanOfTerms(theirs), stance: 'refutes', value: wordsAt(passage, spanOfTerms(theirs)) });

const lemmas = (terms: readonly Term[]): string => terms.map(({ lemma }) => lemma).join(' ');

/** A few nouns against others, between words that are the same on both sides. */
function isKeyPhrase({ own, theirs, shared, closeness, before, after }: Difference): boolean {
  const runsParallel = (shared >= 4 && closeness >= 0.6) || (before + after >= 3 && closeness >= 0.4 && own.length <= 2 && theirs.length <= 2);
  return runsParallel && before >= 1 && after >= 1 &&
    own.length <= 3 && theirs.length <= 3 && own.every(isPlainWord) && theirs.every(isPlainWord) &&
    isPhrase(own) && isPhrase(theirs) &&
    !own.some((one) => theirs.some((other) => relation(one.lemma, other.lemma) !== 'none'));
}

/** A noun with what stands before it: parts of clauses say too much to be one phrase for another. */
const isPhrase = (terms: readonly Term[]): boolean =>
  terms.at(-1)?.pos === 'NOUN' && terms.every(({ pos }) => pos === 'NOUN' || pos === 'ADJ');

/** Both behind the same preposition, or both subject, object and so on. */
function isInPlace(sentence: ReadSentence, { own, theirs, passage }: Difference): boolean {
  const [mine, other] = [placeIn(sentence, own.at(-1)), placeIn(passage.sentence, theirs.at(-1))];
  return mine !== undefined && other !== undefined && mine.part === other.part && mine.preposition === other.preposition;
}

const placeIn = (sentence: ReadSentence, term?: Term) => termsIn(sentence).find(({ start, end }) => start === term?.start && end === term.end);

const breaks = /[,;:()"“”—–]|\b(?:who|which|that)\b/;

/** Nothing stands within that divides a phrase. */
const isUnbroken = (prose: string, { own, theirs, passage }: Difference): boolean =>
  !breaks.test(textOf(prose, spanOfTerms(own))) && !breaks.test(wordsAt(passage, spanOfTerms(theirs)));

const isPlainWord = ({ mention, quantity, date }: Term): boolean => !mention && !quantity && !date;

/** Whether a passage has the draft's words, too, beside those that both share. */
function hasWords(passage: Passage, { own }: Difference): boolean {
  const theirs = new Set(termsOf(passage.sentence).map(({ lemma }) => lemma));
  return own.every(({ lemma }) => theirs.has(lemma));
}

function byStart(all: readonly Difference[]): Map<number, Difference[]> {
  const groups = new Map<number, Difference[]>();
  for (const one of all) {
    const { start } = spanOfTerms(one.own);
    groups.set(start, [...(groups.get(start) ?? []), one]);
  }
  return groups;
}
