import { strict as assert } from 'node:assert';
import { type Passage, wordsAt } from '../../server/engine/archive';
import type { Finding } from '../../server/engine/finding';
import type { Manuscript } from '../../server/engine/manuscript';
import { placeInText } from '../../server/engine/manuscript';
import type { Reading } from '../../server/engine/reading';
import { contains, type Span, textOf } from '../../server/text/span';

/** Sees that a manuscript's prose stands where its text does, sign by sign. */
export function isExactManuscript(manuscript: Manuscript): void {
  const { text, prose, moved = [], paragraphs = [], fields = {} } = manuscript;
  assert.equal(prose.length, text.length, 'the prose is as long as the text');
  const isMoved = new Uint8Array(text.length);
  let last = 0;
  for (const { start, starts, ends } of moved) {
    assert.ok(start >= last, 'words that were closed up do not overlap');
    last = start + starts.length;
    for (const [i, from] of starts.entries()) {
      isMoved[start + i] = 1;
      isSource(text.slice(from, ends[i]), prose[start + i] ?? '', `“${prose.slice(start, last)}”`);
    }
  }
  for (let at = 0; at < text.length; at++) {
    if (isMoved[at] === 1 || prose[at] === text[at] || prose[at] === ' ') continue;
    assert.fail(`prose has ${JSON.stringify(prose[at])} at ${at}, the text ${JSON.stringify(text[at])}`);
  }
  isWithin([paragraphs, fields], text, 'manuscript');
}

/** Whether a stretch of the source can be what a reader sees as this sign: itself, escaped, or an entity. */
function isSource(source: string, seen: string, word: string): void {
  const isWritten = source === seen || source === `\\${seen}` || /^&[#\w]+;?$/.test(source);
  const isSpace = /\s/.test(seen) && /^\s/.test(source);
  assert.ok(isWritten || isSpace, `${JSON.stringify(source)} is shown as ${JSON.stringify(seen)} in ${word}`);
}

/** Sees that everything found in an article stands in it, each within what holds it. */
export function isExactReading({ article, sentences, quotes, entities }: Reading): void {
  const { prose, paragraphs } = article;
  const { headline, byline, dateline, place, residue } = article;
  isWithin([headline, byline, dateline, place, residue, entities], prose, 'article');
  inOrder(paragraphs, 'paragraphs');
  inOrder(sentences, 'sentences');
  for (const sentence of sentences) {
    const paragraph = paragraphs[sentence.paragraph] ?? { start: 0, end: 0 };
    assert.ok(contains(paragraph, sentence), 'a sentence stands in its paragraph');
    inOrder(sentence.words, 'words');
    inOrder(sentence.clauses, 'clauses');
    for (const word of sentence.words) {
      assert.ok(textOf(prose, word) === word.text, 'a word is what stands at its place');
      assert.ok(contains(sentence, word), `“${word.text}” stands in its sentence`);
    }
    const { mentions, quantities, dates, clauses, claims } = sentence;
    const own = [mentions, quantities, dates, clauses, claims.map(({ span }) => span)];
    for (const span of spansIn(own)) assert.ok(span.start < span.end, `something empty stands at ${span.start}`);
    isWithin([own, claims], prose, textOf(prose, sentence));
  }
  isWithin(quotes, prose, 'quotes');
}

function inOrder(spans: readonly Span[], what: string): void {
  spans.forEach(({ start, end }, i) => {
    assert.ok(start < end && start >= (spans[i - 1]?.end ?? 0), `${what} follow one another: ${start}–${end}`);
  });
}

/** Sees that every span at any depth lies in a text. */
export function isWithin(value: unknown, text: string, what: string): void {
  for (const { start, end } of spansIn(value)) {
    const isIn = Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start <= end && end <= text.length;
    assert.ok(isIn, `${start}–${end} lies outside of the ${text.length} signs of ${what}`);
  }
}

function* spansIn(value: unknown, seen = new Set<unknown>()): Generator<Span> {
  if (typeof value !== 'object' || value === null || seen.has(value)) return;
  seen.add(value);
  if (isSpan(value)) yield value;
  for (const inner of Object.values(value)) yield* spansIn(inner, seen);
}

const isSpan = (value: object): value is Span =>
  'start' in value && 'end' in value && typeof value.start === 'number' && typeof value.end === 'number';

/** Sees that a finding, as it stands in the prose, says what stands there, and so does its evidence. */
export function isExactFinding(finding: Finding, manuscript: Manuscript): void {
  const { prose, text } = manuscript;
  const { check, message, exhibits, fixes, repeats } = finding;
  const told = `${check}: ${message}`;
  for (const { start, end } of [finding, ...repeats]) {
    const span = { start, end };
    isWithin(span, prose, told);
    const words = textOf(prose, span);
    assert.ok(words.trim() !== '' && words === words.trim(), `${told} stands at ${JSON.stringify(words)}`);
    isWhole(prose, span, told);
    const place = placeInText(manuscript, span);
    isWithin(place, text, told);
    assert.ok(place.start < place.end, `${told} has no place in the file`);
    isWhole(text, place, told);
  }
  saysWhatStands(finding, textOf(prose, finding).replace(/\s+/g, ' '));
  for (const { passage, span, value } of exhibits) {
    if (passage) isExactPassage(passage, span, told);
    else isWithin(span, prose, told);
    const words = passage ? wordsAt(passage, span) : textOf(prose, span);
    assert.ok(words.trim() !== '', `${told} shows no words`);
    assert.ok(value !== '', `${told} shows no value`);
  }
  for (const { edits } of fixes) for (const { span } of edits) isWithin(span, prose, told);
}

/** Where a message gives the draft's words as they are, they are those at the finding; a name may be given in full. */
function saysWhatStands({ check, message }: Finding, words: string): void {
  const quoted = /the draft (?:says|has) “([^“”]+)”[.,]/.exec(message)?.[1];
  const isPlain = check === 'changed-figure' || check === 'changed-date';
  const plain = isPlain ? / the draft says (.+?)(?: and may be out of date)?\.$/s.exec(message)?.[1] : undefined;
  const said = quoted ?? plain;
  const isSaid = (word: string): boolean => said?.includes(word) ?? true;
  assert.ok(words.replace(/\.$/, '').split(' ').every(isSaid), `${check}: ${message} It stands at “${words}”.`);
}

function isExactPassage(passage: Passage, span: Span, told: string): void {
  const { text, textStart, sentence } = passage;
  const paragraph = { start: textStart, end: textStart + text.length };
  assert.ok(contains(paragraph, span), `${told} shows words outside of the paragraph`);
  assert.ok(contains(paragraph, sentence), `${told} shows a sentence outside of the paragraph`);
}

/** Half a sign is none: an editor would break it. */
function isWhole(text: string, { start, end }: Span, told: string): void {
  for (const at of [start, end]) {
    const around = text.slice(at - 1, at + 1);
    assert.ok(!/^[\ud800-\udbff][\udc00-\udfff]$/.test(around), `${told} cuts ${JSON.stringify(around)}`);
  }
}
