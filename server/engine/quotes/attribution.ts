import { isDigit, isLetter, isLower, isUpper } from '../../text/characters';
import { plainCues } from './cues';
import type { Marked } from './marked';
import { type Line, lowerAt, mentionAt, posAt } from './line';
import { type Attribution, attributionAfter, attributionBefore, attributionByVerb, cueAt, pausing, signature } from './speaker';

/**
 * `sentence` can stand alone, `open` begins like one and stops short, `part` is some words of a
 * sentence, `label` is a title, a name or a single word in marks, which nobody says.
 */
export type Form = 'sentence' | 'open' | 'part' | 'label';

/** A quotation with what the words outside the marks tell of it. */
export interface Spoken {
  readonly quote: Marked;
  readonly attribution?: Attribution;
  readonly form: Form;
  /** Nothing else stands in its sentence. */
  readonly alone: boolean;
  /** It opens or closes its paragraph, but for its attribution. */
  readonly opens: boolean;
  readonly closes: boolean;
}

/** Where a quotation stands in the line: its sentence, and up to the neighbouring quotations. */
interface Place {
  readonly quote: Marked;
  readonly form: Form;
  readonly at: number;
  readonly first: number;
  readonly last: number;
  readonly left: number;
  readonly right: number;
}

/** Attributes the quotations of one paragraph, in order. */
export function attributeQuotes(prose: string, line: Line): Spoken[] {
  const places = placesOf(prose, line);
  const direct: (Attribution | undefined)[] = [];
  for (const [nth, place] of places.entries()) {
    const goesOn = places[nth - 1]?.last === place.last || cueAt(line, place.left) === 'participle';
    const earlier = goesOn ? direct[nth - 1] : undefined;
    direct.push(directly(prose, line, place, earlier) ?? (place.left > place.first ? undefined : atEnd(line, place)));
  }
  const attributions = inherited(line, places, direct);
  const lastEnd = line.at(-1)?.type === 'end' ? line.length - 1 : line.length;
  return places.map((place, nth) => ({
    quote: place.quote, attribution: attributions[nth],
    form: continuesSentence(line, place, attributions[nth]) ? 'sentence' : place.form,
    alone: isAlone(line, place),
    opens: place.first === 0,
    closes: place.last === lastEnd,
  }));
}

function placesOf(prose: string, line: Line): Place[] {
  const places: Place[] = [];
  let last = line.length;
  let right = line.length;
  for (let at = line.length - 1; at >= 0; at--) {
    const piece = line[at];
    if (piece?.type === 'end') last = right = at;
    if (piece?.type !== 'quote') continue;
    const first = 1 + previous(line, at, 'end');
    const left = Math.max(first, 1 + previous(line, at, 'quote'));
    places.push({ quote: piece.quote, form: formOf(prose, piece.quote), at, first, last, left, right });
    right = at;
  }
  return places.reverse();
}

/** The last piece of a kind before a place, or -1. */
function previous(line: Line, at: number, type: 'end' | 'quote'): number {
  for (let before = at - 1; before >= 0; before--) if (line[before]?.type === type) return before;
  return -1;
}

/** By the words behind it, else by those before. */
function directly(prose: string, line: Line, place: Place, earlier?: Attribution): Attribution | undefined {
  const { at, left, right, form } = place;
  const before = () => (form === 'label' ? undefined : attributionBefore(line, left, at, earlier));
  const after = () => (invites(prose, line, place) ? attributionAfter(line, at + 1, right, form === 'sentence') : undefined);
  return after() ?? before() ?? signedBelow(line, place) ?? afterRemark(line, place);
}

/** `Doe agreed. “It rained.”` */
function afterRemark(line: Line, place: Place): Attribution | undefined {
  if (place.form !== 'sentence' || place.first === 0 || !isAlone(line, place)) return undefined;
  let from = place.first - 1;
  while (from > 0 && line[from - 1]?.type === 'word') from--;
  return line[from - 1]?.type === 'quote' ? undefined : attributionByVerb(line, from, place.first - 1);
}

/** `“We won.” — Ada Brill`: behind the full stop the signature is a sentence of its own. */
function signedBelow(line: Line, { at, last, form }: Place): Attribution | undefined {
  if (form !== 'sentence' || last !== at + 1 || lowerAt(line, last + 1) === ',' || !pausing.has(lowerAt(line, last + 1))) return undefined;
  const end = line.findIndex((piece, index) => index > last && piece.type !== 'word');
  return signature(line, last + 1, end < 0 ? line.length : end);
}

/** `“…,” said Doe`: the comma, question mark or dash before the closing mark asks who says it. */
function invites(prose: string, line: Line, { quote, at, form }: Place): boolean {
  if (',?!…—–-'.includes(lastMark(prose, quote)) || prose.endsWith('..', quote.end)) return true;
  if (form === 'label') return false;
  return pausing.has(lowerAt(line, at + 1)) || (form === 'open' && isSubjectAndCue(line, at + 1));
}

/** `“We won” Doe said`: the comma is forgotten. */
const isSubjectAndCue = (line: Line, at: number): boolean => {
  let verb = at;
  while (mentionAt(line, verb)) verb++;
  return verb > at && plainCues.has(lowerAt(line, verb));
};

/** The last character of a quotation, whatever inner marks close with it. */
function lastMark(prose: string, { start, end }: Marked): string {
  let at = end - 1;
  while (at > start && "'’”\"".includes(prose[at] ?? ' ')) at--;
  return prose[at] ?? ' ';
}

/** `The plan is “a gift to nobody” and late, Doe said.` */
function atEnd(line: Line, { form, at, last }: Place): Attribution | undefined {
  if (form === 'label') return undefined;
  for (let comma = at + 1; comma < last; comma++) {
    const found = lowerAt(line, comma) === ',' ? attributionAfter(line, comma, last) : undefined;
    if (found && endsSentence(line, found, last)) return found;
  }
  return undefined;
}

/** The cue ends the sentence, or its speaker stands behind it: `, said Doe, who`. */
function endsSentence(line: Line, { cue, speakerSpan }: Attribution, last: number): boolean {
  if (speakerSpan && speakerSpan.start > cue.start) return true;
  const words = line.slice(0, last).flatMap((piece) => (piece.type === 'word' && isLetter(piece.word.text.charCodeAt(0)) ? [piece.word] : []));
  return cue.end >= (words.at(-1)?.end ?? 0);
}

/** Quotes without words of their own share the speaker of the quote beside them. */
function inherited(line: Line, places: readonly Place[], direct: readonly (Attribution | undefined)[]): (Attribution | undefined)[] {
  const all = [...direct];
  places.forEach((place, nth) => {
    const before = places[nth - 1];
    if (all[nth] || !before || place.form === 'label') return;
    const isSameSentence = before.last === place.last && isQuiet(line, before.at + 1, place.at);
    const isNextSentence = before.last + 1 === place.first && isAlone(line, place);
    if (isSameSentence || isNextSentence) all[nth] = all[nth - 1];
  });
  for (let nth = places.length - 2; nth >= 0; nth--) {
    const place = places[nth];
    const next = places[nth + 1];
    if (all[nth] || !place || !next || place.form === 'label') continue;
    if (next.last === place.last && isQuiet(line, place.at + 1, next.at)) all[nth] = all[nth + 1];
  }
  return all;
}

/** Nobody else is named or speaks between. */
function isQuiet(line: Line, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (mentionAt(line, at) || cueAt(line, at)) return false;
  return true;
}

const isAlone = (line: Line, { at, first, last }: Place): boolean => isBare(line, first, at) && isBare(line, at + 1, last);

function isBare(line: Line, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (posAt(line, at) !== 'PUNCT') return false;
  return true;
}

/** `“We won,” Doe said, “and we will again.”` */
const continuesSentence = (line: Line, place: Place, attribution: Attribution | undefined): boolean =>
  place.form === 'part' && attribution !== undefined && place.left > place.first && lowerAt(line, place.at - 1) === ',';

function formOf(prose: string, quote: Marked): Form {
  const content = prose.slice(quote.start, quote.end);
  const words = content.split(/\s+/);
  const begins = beginsLikeSentence(content);
  const last = lastMark(prose, quote);
  const isFinal = '.?!…'.includes(last);
  if (words.length < 2 && !(begins && isFinal)) return 'label';
  if (begins && isTitle(words) && !isFinal) return 'label';
  if (!begins) return 'part';
  if (isFinal) return 'sentence';
  return ',—–-'.includes(last) || ',;'.includes(prose[quote.whole.end] ?? ' ') ? 'sentence' : 'open';
}

/** The first letter is a capital, or a number or bracket comes first. */
function beginsLikeSentence(content: string): boolean {
  for (let at = 0; at < content.length; at++) {
    const unit = content.charCodeAt(at);
    if (isUpper(unit) || isDigit(unit) || content[at] === '[' || content[at] === '$') return true;
    if (isLower(unit)) return false;
  }
  return true;
}

/** Every word of four letters or more has a capital: `Gone With the Wind`. */
const isTitle = (words: readonly string[]): boolean =>
  words.every((word) => word.length < 4 || !isLower(word.charCodeAt(0))) && words.filter((word) => isUpper(word.charCodeAt(0))).length > 1;
