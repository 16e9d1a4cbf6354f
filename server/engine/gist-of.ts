import type { Passage } from './archive';
import { correctionsIn } from './correction';
import { eventsIn } from './events/known';
import type { Event } from './events/party';
import { codeOfName, codeOfWord, dateCode, type Gist, hashOf, numberCode, type Said } from './gist';
import type { ReadSentence } from './reading';
import { type Term, termsOf } from './terms';

type Place = Pick<Passage, 'text' | 'textStart'>;

/** The gist of a passage: as the archive keeps it, or else made from the passage. */
export const gistOf = (passage: Passage): Gist => passage.gist ?? freshGist(passage.sentence, passage);

const fresh = new WeakMap<ReadSentence, Gist>();

/** The gist of a sentence in its paragraph, each part made when it is asked for. */
export function freshGist(sentence: ReadSentence, place: Place): Gist {
  const gist = fresh.get(sentence) ?? makeGist(sentence, place);
  fresh.set(sentence, gist);
  return gist;
}

function makeGist(sentence: ReadSentence, { text, textStart }: Place): Gist {
  let names: readonly number[] | undefined;
  let terms: readonly number[] | undefined;
  let events: readonly Said[] | undefined;
  return {
    get givesValues() { return sentence.quantities.length + sentence.dates.length > 0; },
    get hasQuotes() { return sentence.quotes.length > 0; },
    get corrects() { return correctionsIn({ sentence, text, textStart }).length > 0; },
    get names() { return names ??= namesOf(sentence); },
    get terms() { return terms ??= termCodes(sentence); },
    get events() { return events ??= eventsIn(sentence).map(saidOf); },
  };
}

export const saidOf = ({ predicate, affirmed, modality }: Event): Said =>
  ({ predicate, affirmed, possible: modality === 'possible' });

/** Hashes of the keys of those whom a sentence mentions, but for places. */
export const namesOf = ({ mentions }: ReadSentence): number[] =>
  [...new Set(mentions.filter(({ entity }) => entity.kind !== 'place').map(({ entity }) => hashOf(entity.key)))];

/** Codes of the terms of a sentence in order. */
export const termCodes = (sentence: ReadSentence): number[] => termsOf(sentence).map(codeOf);

const codeOf = ({ mention, quantity, date, lemma }: Term): number =>
  mention ? codeOfName(mention.entity.key) : quantity ? numberCode : date ? dateCode : codeOfWord(lemma);
