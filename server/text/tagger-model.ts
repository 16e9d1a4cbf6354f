import { type Core, forgetStrangers, unpackCore } from './tagger-core';
import type { PartOfSpeech } from './word';

/** A token as the library divides it, with what is known of it without its neighbours. Numbers are the library's. */
export interface Part {
  /** Its most frequent part of speech. */
  readonly tag: number;
  /** For a short form, whose part of speech is not in doubt. */
  readonly isFixed: boolean;
  /** What the machines see in place of the part of speech; 0 for nothing else. */
  readonly hint: number;
  /** Whether it can be of a part of speech. */
  readonly mayBe: (tag: number) => boolean;
  /** Its dictionary form as a part of speech. */
  readonly lemmaAs: (tag: number) => string;
}

/** A machine that finds patterns of tags, in which the tag at one place is to be another. */
export interface Machine {
  /** The next state, by state and symbol; 0 where the pattern ends. */
  readonly next: (state: number, symbol: number) => number;
  /** The state to fall back to as if a pattern had ended; 0 for none. */
  readonly otherwise: (state: number) => number;
  /** What a state that ends a pattern asks for. */
  readonly ends: ReadonlyMap<number, Correction>;
}

/** The tag that a pattern asks for; a negative one, whatever the word may be. */
export interface Correction {
  /** Place in the pattern. */
  readonly at: number;
  /** 0 where the pattern only keeps others off. */
  readonly tag: number;
}

export interface TaggerModel {
  readonly divide: (token: string) => readonly Part[];
  /** Forgets all tokens that were divided: their parts are of no use any more. */
  readonly forget: () => void;
  readonly machines: readonly Machine[];
  readonly nameOf: (tag: number) => PartOfSpeech;
}

/** What the machines see behind the last token. */
export const endSymbol = 2_070_000;
const otherwiseSymbol = 2_070_003;
const hintSymbols = 1_080_000;

// The library's own parts, which it has no types for. It keeps a word in four numbers: its own, that of
// its spaces and its normal form, that of its lemma and part of speech, and one that is of no use here.
const fieldsOfToken = 4;
const spacesMask = 0xffff;
const lemmaMask = 0xfffff;
const lemmaBits = 20;
const tagMask = 0x3f;

/** Where the model says nothing. */
const nounTag = 8;

interface Cache {
  value(word: number): string;
  valueOf(property: 'pos', value: number): string;
  normal(word: number): number;
  nox(spacesAndNormal: number): number;
  mappedSpelling(word: number): number;
  posOf(word: number): number;
  property(word: number, name: 'posHint' | 'isSLemma' | 'lemma'): number;
  isMemberPOS(word: number, tag: number): boolean;
}

interface Document {
  readonly cache: Cache;
  readonly tokens: number[];
  readonly nonBreakingSpaces: object;
}

type Lemmatize = (word: string, tag: string, cache: Cache) => string;

/** Loads the model, of which only what tags words: most of a tenth of a second. */
export function loadModel(): TaggerModel {
  const cacheOf: (core: Core, features: unknown) => Cache = require('wink-nlp/src/cache.js');
  const wrap: (document: Document) => object = require('wink-nlp/src/dd-wrapper.js');
  const expressions: (trex: unknown) => unknown = require('wink-nlp/src/compile-trex.js');
  const tokenizer: (trex: unknown, kinds: unknown, preserve: unknown) => (wrapped: object, text: string) => void = require('wink-nlp/src/tokenizer.js');
  const features: unknown = require('wink-eng-lite-web-model/dist/feature.js');
  const lemmatize: Lemmatize = require('wink-eng-lite-web-model/dist/lemmatize.js');
  const patterns: () => { readonly machines: readonly string[] } = require('wink-eng-lite-web-model/dist/load-pos-model.js');
  const core = unpackCore();
  let cache = cacheOf(core, features);
  const tokenize = tokenizer(expressions(core.trex), core.tcat.hash, core.preserve);
  return {
    divide(token) {
      const document: Document = { cache, tokens: [], nonBreakingSpaces: {} };
      tokenize(wrap(document), token);
      return partsOf(document, lemmatize);
    },
    forget() {
      forgetStrangers(core);
      cache = cacheOf(core, features);
    },
    machines: patterns().machines.map(readMachine),
    nameOf: (tag) => cache.valueOf('pos', tag) as PartOfSpeech,
  };
}

function partsOf({ tokens, cache }: Document, lemmatize: Lemmatize): Part[] {
  const parts: Part[] = [];
  for (let at = 0; at < tokens.length; at += fieldsOfToken) {
    const [word = 0, spaces = 0, lemma = 0] = tokens.slice(at, at + fieldsOfToken);
    parts.push(spaces > spacesMask ? shortForm(cache, word, spaces, lemma) : plainWord(cache, word, lemmatize));
  }
  return parts;
}

/** `n't` and the like, which the model writes out. */
function shortForm(cache: Cache, word: number, spaces: number, lemma: number): Part {
  const normal = cache.nox(spaces);
  return {
    tag: (lemma >>> lemmaBits) & tagMask,
    isFixed: true,
    hint: hintOf(cache, word),
    mayBe: (tag) => cache.isMemberPOS(normal, tag),
    lemmaAs: () => cache.value(lemma & lemmaMask),
  };
}

function plainWord(cache: Cache, word: number, lemmatize: Lemmatize): Part {
  const normal = cache.normal(word);
  const spelling = cache.mappedSpelling(word);
  const lemma = cache.property(spelling, 'isSLemma') === 1 ? cache.value(cache.property(spelling, 'lemma')) : undefined;
  let lemmas: Map<number, string> | undefined;
  return {
    tag: cache.posOf(spelling) || nounTag,
    isFixed: false,
    hint: hintOf(cache, word),
    mayBe: (tag) => cache.isMemberPOS(normal, tag),
    lemmaAs(tag) {
      if (lemma !== undefined) return lemma;
      const known = lemmas?.get(tag) ?? lemmatize(cache.value(normal), cache.valueOf('pos', tag), cache);
      (lemmas ??= new Map()).set(tag, known);
      return known;
    },
  };
}

const hintOf = (cache: Cache, word: number): number => {
  const hint = cache.property(word, 'posHint');
  return hint ? hint + hintSymbols : 0;
};

type States = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Unpacks a machine: its states with what follows on each symbol, the tag it asks for in some, and where in the pattern. */
function readMachine(json: string): Machine {
  const [, , states, tags, places] = JSON.parse(json) as
    [unknown, unknown, States, Readonly<Record<string, string>>, Readonly<Record<string, readonly [number, number]>>];
  const symbols = new Set(Object.values(states).flatMap((next) => Object.keys(next).map(Number)));
  const columns = new Map([...symbols].map((symbol, n) => [symbol, n + 1]));
  const width = columns.size + 1;
  const table = new Int16Array(width * (1 + Math.max(...Object.keys(states).map(Number))));
  for (const [state, next] of Object.entries(states)) {
    for (const [symbol, to] of Object.entries(next)) table[Number(state) * width + (columns.get(Number(symbol)) ?? 0)] = to;
  }
  // Most symbols are tags, which are small.
  const ofTag = Uint8Array.from({ length: tagMask + 1 }, (_, tag) => columns.get(tag) ?? 0);
  const followed = (state: number, symbol: number): number =>
    table[state * width + (symbol <= tagMask ? ofTag[symbol] ?? 0 : columns.get(symbol) ?? 0)] ?? 0;
  return {
    next: followed,
    otherwise: (state) => followed(state, otherwiseSymbol),
    ends: new Map(Object.entries(tags).map(([state, tag]) => [Number(state), { at: places[state]?.[0] ?? 0, tag: Number(tag) }])),
  };
}
