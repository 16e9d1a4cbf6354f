import type { ItsFunction, ItsHelpers, Model, WinkMethods } from 'wink-nlp';
import type { PartOfSpeech } from './word';

/** What the tagger says of one token. */
export interface Tag {
  readonly pos: PartOfSpeech;
  readonly lemma: string;
}

/** No sentence is longer; the library takes quadratic time over text without end. */
const MOST_TOKENS = 400;

/** Tags the tokens of one sentence. */
export function tag(tokens: readonly string[]): Tag[] {
  if (tokens.length <= MOST_TOKENS) return tagTogether(tokens);
  const tags: Tag[] = [];
  for (let at = 0; at < tokens.length; at += MOST_TOKENS) tags.push(...tagTogether(tokens.slice(at, at + MOST_TOKENS)));
  return tags;
}

/**
 * The tokens are handed over with single spaces between them, so that the
 * library's own idea of tokens and white space plays no part; where it
 * divides a token further, its first part that is no punctuation speaks
 * for it.
 */
function tagTogether(tokens: readonly string[]): Tag[] {
  const { nlp, its } = load();
  const found = nlp.readDoc(tokens.join(' ')).tokens();
  const values: readonly string[] = found.out(its.value);
  const parts = found.out(its.pos) as readonly PartOfSpeech[];
  const lemmas: readonly string[] = found.out(lemmaOf(its));
  if (values.length === tokens.length) return tokens.map((_, i) => ({ pos: parts[i] ?? 'X', lemma: lemmas[i] ?? '' }));
  return align(tokens, values, parts, lemmas);
}

function align(
  tokens: readonly string[], values: readonly string[],
  parts: readonly PartOfSpeech[], lemmas: readonly string[],
): Tag[] {
  let next = 0;
  return tokens.map((token) => {
    const first = next;
    for (let length = 0; length < token.length && next < values.length; next++) length += values[next]?.length ?? 0;
    let speaker = first;
    while (speaker < next - 1 && parts[speaker] === 'PUNCT') speaker++;
    return { pos: parts[speaker] ?? 'X', lemma: next - first === 1 ? lemmas[first] ?? token : token.toLowerCase() };
  });
}

/** The library declares this one helper with other arguments than it passes. */
const lemmaOf = (its: ItsHelpers): ItsFunction<string> => its.lemma as unknown as ItsFunction<string>;

interface Loaded {
  readonly nlp: WinkMethods;
  readonly its: ItsHelpers;
}

let loaded: Loaded | undefined;

/** The library and its model take a tenth of a second: loaded when the first sentence comes, not with this file. */
function load(): Loaded {
  if (!loaded) {
    const winkNLP: (model: Model, pipe: readonly string[]) => WinkMethods = require('wink-nlp');
    const model: Model = require('wink-eng-lite-web-model');
    const nlp = winkNLP(model, ['pos']);
    loaded = { nlp, its: nlp.its };
  }
  return loaded;
}
