import { endSymbol, loadModel, type Machine, type Part, type TaggerModel } from './tagger-model';
import type { PartOfSpeech } from './word';

/** What the tagger says of one token. */
export interface Tag {
  readonly pos: PartOfSpeech;
  readonly lemma: string;
}

/**
 * Tags the tokens of one sentence, as wink-nlp does with its model: each word first has its most
 * frequent tag, then machines look for patterns in which one is to be corrected. The library
 * divides some tokens further; their first part that is no punctuation speaks for them.
 */
export function tag(tokens: readonly string[]): Tag[] {
  const model = load();
  makeRoom(model);
  const divided = tokens.map((token) => partsOf(token, model));
  const parts: Part[] = [];
  for (const own of divided) for (const part of own) parts.push(part);
  const tags = parts.map((part) => part.tag);
  for (const machine of model.machines) correct(machine, parts, tags);
  let first = 0;
  return divided.map((own, n) => {
    const from = first;
    first += own.length;
    return tagOf(tokens[n] ?? '', own, tags, from, model);
  });
}

function tagOf(token: string, own: readonly Part[], tags: readonly number[], from: number, { nameOf }: TaggerModel): Tag {
  const final = (n: number): number => (own[n]?.isFixed ? own[n].tag : tags[from + n]) ?? 0;
  let speaker = 0;
  while (speaker < own.length - 1 && nameOf(final(speaker)) === 'PUNCT') speaker++;
  const part = own[speaker];
  if (!part) return { pos: 'X', lemma: '' };
  return { pos: nameOf(final(speaker)), lemma: own.length === 1 ? part.lemmaAs(final(speaker)) : token.toLowerCase() };
}

/** Lets a machine correct tags. It sees them as they were, however many it corrects. */
function correct(machine: Machine, parts: readonly Part[], tags: number[]): void {
  for (const { place, tag } of patternsIn(machine, parts, tags)) {
    if (tag < 0) tags[place] = -tag;
    else if (parts[place]?.mayBe(tag)) tags[place] = tag;
  }
}

interface Found {
  readonly place: number;
  readonly tag: number;
}

/** Finds patterns, each as long as it goes on; the next one is looked for behind it. */
function patternsIn({ next, otherwise, ends }: Machine, parts: readonly Part[], tags: readonly number[]): Found[] {
  const found: Found[] = [];
  let state = 0;
  let first = 0;
  let fallback = 0;
  let fallbackAt = 0;
  const endAt = (at: number, end: number): number => {
    const correction = ends.get(end);
    if (correction && correction.tag !== 0) found.push({ place: first + correction.at, tag: correction.tag });
    fallback = 0;
    return at;
  };
  for (let from = 0; from <= parts.length; from++) {
    for (let at = from; at <= parts.length; at++) {
      const reached = next(state, at === parts.length ? endSymbol : parts[at]?.hint || (tags[at] ?? 0));
      if (state === 0 && reached !== 0) first = at;
      const isEnd = reached !== 0 && ends.has(reached);
      if (isEnd) from = endAt(at, reached);
      else if (reached === 0 && fallback !== 0) from = endAt(fallbackAt, fallback);
      state = isEnd ? 0 : reached;
      if (state === 0) break;
      if (otherwise(state) !== 0) [fallback, fallbackAt] = [otherwise(state), at];
    }
  }
  return found;
}

/** Parts of tokens that are kept ready: about 15 MB. */
const mostKnown = 30_000;

const known = new Map<string, readonly Part[]>();

function partsOf(token: string, model: TaggerModel): readonly Part[] {
  const parts = known.get(token) ?? model.divide(token);
  known.set(token, parts);
  return parts;
}

/** Between two sentences, as parts are of no use when the model has forgotten them. */
function makeRoom(model: TaggerModel): void {
  if (known.size < mostKnown) return;
  known.clear();
  model.forget();
}

let loaded: TaggerModel | undefined;

/** The model is loaded when the first sentence comes, not with this file. */
const load = (): TaggerModel => loaded ??= loadModel();
