import type { PartOfSpeech, Word } from '../text/word';
import type { ByteReader, ByteWriter } from './bytes';

const tags: Readonly<Record<PartOfSpeech, true>> = {
  ADJ: true, ADP: true, ADV: true, AUX: true, CCONJ: true, DET: true, INTJ: true, NOUN: true, NUM: true,
  PART: true, PRON: true, PROPN: true, PUNCT: true, SCONJ: true, SYM: true, VERB: true, X: true,
};
const tagNames = Object.keys(tags) as PartOfSpeech[];
const tagNumbers = new Map(tagNames.map((tag, i) => [tag, i]));

/** The bits above the number of the tag say which texts are written out. */
const ownText = 32;
const ownLower = 64;
const ownLemma = 128;

/** Changes when the form of what is written does. */
export const wordsShape = `words 1 ${tagNames.join()}`;

/**
 * Writes the words of a sentence: two bytes for most, as a word's text is
 * in the prose, and its other forms mostly follow from it.
 */
export function writeWords(out: ByteWriter, words: readonly Word[], prose: string): void {
  out.uint(words.length);
  let at = out.origin;
  for (const word of words) {
    writePlace(out, word.start - at, word.end - word.start);
    at = word.end;
    const text = prose.slice(word.start, word.end);
    const own = (word.text === text ? 0 : ownText)
      | (word.lower === word.text.toLowerCase() ? 0 : ownLower)
      | (word.lemma === word.lower ? 0 : ownLemma);
    out.uint((tagNumbers.get(word.pos) ?? 0) | own);
    if (own & ownText) out.text(word.text);
    if (own & ownLower) out.text(word.lower);
    if (own & ownLemma) out.text(word.lemma);
  }
}

export function readWords(from: ByteReader, prose: string): Word[] {
  const words: Word[] = [];
  let at = from.origin;
  for (let left = from.uint(); left > 0; left--) {
    const [gap, length] = readPlace(from);
    const start = at + gap;
    const end = start + length;
    at = end;
    const head = from.uint();
    const text = head & ownText ? from.text() : prose.slice(start, end);
    const lower = head & ownLower ? from.text() : text.toLowerCase();
    const lemma = head & ownLemma ? from.text() : lower;
    words.push({ start, end, text, lower, lemma, pos: tagNames[head % ownText] ?? 'X' });
  }
  return words;
}

/** A gap of no or one space goes with the length in one number; other gaps follow it. */
function writePlace(out: ByteWriter, gap: number, length: number): void {
  const small = gap === 0 || gap === 1;
  out.uint(length * 3 + (small ? gap : 2));
  if (!small) out.int(gap);
}

function readPlace(from: ByteReader): [gap: number, length: number] {
  const head = from.uint();
  const gap = head % 3;
  return [gap === 2 ? from.int() : gap, Math.floor(head / 3)];
}
