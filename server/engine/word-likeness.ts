import { nearRelation, numberOf } from '../text/lexicon';
import { partyOf } from './titles/parties';

/** How near two words are in meaning, 0 to 1; by the lexical database. */
export const wordLikeness = (a: string, b: string): number => (a === b ? 1 : likenessOf(tokenOf(a), tokenOf(b)));

/** Stands for a word where many are compared: it is found once for each, not once for each pair. */
export type Token = number;

/** Of words that neither the lexicon nor the parties know; they are like no other word. */
const stranger: Token = 0;

/** Tokens of words in the lexicon begin behind those of parties that it does not know. */
const firstInLexicon = 64;

/** Words whose token is kept: about 5 MB at most. */
const mostWords = 50_000;

const tokens = new Map<string, Token>();

/** The token of a word, always the same one. */
export function tokenOf(word: string): Token {
  const known = tokens.get(word);
  if (known !== undefined) return known;
  if (tokens.size >= mostWords) tokens.clear();
  const token = findToken(word);
  tokens.set(word, token);
  return token;
}

/** Words for members of parties; and of those, the ones that the lexicon does not have. */
const parties = new Map<Token, string>();
const partyWords = new Map<string, Token>();

function findToken(word: string): Token {
  const number = numberOf(word);
  const party = partyOf(word);
  if (party === undefined) return number < 0 ? stranger : number + firstInLexicon;
  const token = number < 0 ? partyWords.get(word) ?? partyWords.size + 1 : number + firstInLexicon;
  if (number < 0) partyWords.set(word, token);
  parties.set(token, party);
  return token;
}

/** Pairs kept: ten megabytes. Of two pairs with one place the later stays. */
const places = 2 ** 20;

const pairs = new Float64Array(places);
const levels = new Uint8Array(places);

const likenesses = [0, 0.6, 0.7, 0.9, 1] as const;

/** How near two different words are, by their tokens. */
export function likenessOf(a: Token, b: Token): number {
  if (a === stranger || b === stranger) return 0;
  const pair = a < b ? a * 2 ** 20 + b : b * 2 ** 20 + a;
  const place = (Math.imul(a ^ b, 0x9e3779b1) ^ Math.imul(a + b, 0x85ebca6b)) >>> 12;
  if (pairs[place] !== pair) {
    pairs[place] = pair;
    levels[place] = levelOf(a, b);
  }
  return likenesses[levels[place] ?? 0] ?? 0;
}

/** Index among the likenesses. */
function levelOf(a: Token, b: Token): number {
  const party = parties.get(a);
  if (party !== undefined && party === parties.get(b)) return 4;
  if (a < firstInLexicon || b < firstInLexicon) return 0;
  switch (nearRelation(a - firstInLexicon, b - firstInLexicon)) {
    case 'synonym': return 3;
    case 'related': return 2;
    case 'kind': return 1;
    default: return 0;
  }
}
