import { doubleMetaphone } from 'double-metaphone';
import { distance } from 'fastest-levenshtein';
import type { Entity, Mention } from '../engine/names/entity';
import type { Reading } from '../engine/reading';

/** A name in one article, with the sentence that shows it best. */
export interface NamedHere {
  readonly name: string;
  /** The last word of the name, plain. */
  readonly word: string;
  /** Index of the sentence in the reading. */
  readonly sentence: number;
}

/** Every name that stands in a sentence of the article, once. */
export function namesIn(reading: Reading): NamedHere[] {
  const best = new Map<Entity, { sentence: number; mention: Mention }>();
  reading.sentences.forEach(({ mentions }, sentence) => {
    for (const mention of mentions) {
      const known = best.get(mention.entity);
      if (mention.form !== 'name' || (known && length(known.mention) >= length(mention))) continue;
      best.set(mention.entity, { sentence, mention });
    }
  });
  const named = new Map<string, NamedHere>();
  for (const [{ canonicalName: name }, { sentence }] of best) {
    const word = lastWord(name);
    if (word && !named.has(name)) named.set(name, { name, word, sentence });
  }
  return [...named.values()];
}

const length = ({ start, end }: Mention): number => end - start;

/** Keys of the entities an article names, and the values of their roles. */
export function companyIn(reading: Reading): string[] {
  const company = new Set(reading.entities.map(({ key }) => key));
  for (const { mentions } of reading.sentences) {
    for (const { roles } of mentions) for (const { value } of roles) company.add(value);
  }
  return [...company];
}

const marks = /\p{M}/gu;
const notInNames = /[^\p{L}\p{N}]+/gu;
const suffixes: ReadonlySet<string> = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);

/** Words of a name for comparing: no case, accents or punctuation. */
const plainWords = (name: string): string[] =>
  name.normalize('NFD').replace(marks, '').replace(/['’]/g, '').toLowerCase().split(notInNames).filter(Boolean);

/** A name for comparing: `jordan whitlock jr`. */
export const plainName = (name: string): string => plainWords(name).join(' ');

/** Longer ones are no names: to look for slips in a word takes the square of its length. */
const longestName = 120;

/** `whitlock` for `Jordan Whitlock Jr.`; empty where a name has no letters, or more than any name. */
export function lastWord(name: string): string {
  if (name.length > longestName) return '';
  const words = plainWords(name);
  const last = words[words.length - 1] ?? '';
  return (words.length > 1 && suffixes.has(last) ? words[words.length - 2] : last) ?? '';
}

/** Shorter words are all near each other. */
export const shortestForTypos = 4;

/** Letters of the shortest sound code that tells words apart. */
const shortestCode = 2;

/**
 * Keys that words share when one may be meant for the other: the sound, and
 * the word with one letter left out, which words one slip apart have in common
 * (the deletion neighbourhood of Bocek, Hunt and Stiller, "Fast similarity
 * search in large dictionaries", 2007).
 */
export function nearKeys(word: string): string[] {
  const keys = new Set(soundsOf(word).map((code) => `~${code}`));
  keys.add(word);
  if (word.length < shortestForTypos) return [...keys];
  for (let i = 0; i < word.length; i++) keys.add(word.slice(0, i) + word.slice(i + 1));
  return [...keys];
}

/** Codes of how a word may sound. */
function soundsOf(word: string): readonly string[] {
  const known = sounds.get(word);
  if (known) return known;
  if (sounds.size >= mostSounds) sounds.clear();
  const found = doubleMetaphone(word).filter((code) => code.length >= shortestCode);
  sounds.set(word, found);
  return found;
}

/** Words whose sound is kept: the same names are met again and again. */
const mostSounds = 20_000;

const sounds = new Map<string, readonly string[]>();

/** True for the same word, one slip of the pen, or the same sound. Sharing a key of `nearKeys` is not enough. */
export function isNear(a: string, b: string): boolean {
  if (a === b) return true;
  const sounds = soundsOf(a);
  if (soundsOf(b).some((code) => sounds.includes(code))) return true;
  if (Math.min(a.length, b.length) < shortestForTypos) return false;
  return distance(a, b) === 1 || isTransposed(a, b);
}

function isTransposed(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  return a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2);
}

/** The key under which the articles with a name are found. */
export const nameKey = (name: string): string => `name:${name}`;

/** The key under which the sentences of records about people of a name are found. */
export const recordKey = (name: string): string => `record:${name}`;

/** Of one name, at most so many sentences of records are shown. */
export const mostRecords = 24;

/** Names of people with the sentences of a record that name them. */
export function recordsIn({ article, sentences }: Reading): Map<string, number[]> {
  const records = new Map<string, number[]>();
  if (article.metadata.kind !== 'record') return records;
  sentences.forEach(({ mentions }, sentence) => {
    const people = mentions.filter(({ entity }) => entity.kind === 'person' && entity.given !== undefined);
    for (const name of new Set(people.map(({ entity }) => entity.canonicalName))) {
      records.set(name, [...records.get(name) ?? [], sentence]);
    }
  });
  return records;
}

/** At most this many names are shown for one that is asked for. */
export const mostNames = 12;

/** The names, closest to the one asked for first. */
export function closestNames(asked: string, names: Iterable<string>): string[] {
  const plain = plainName(asked);
  return [...names]
    .map((name) => ({ name, far: distance(plain, plainName(name)) }))
    .sort((a, b) => a.far - b.far || (a.name < b.name ? -1 : 1))
    .map(({ name }) => name);
}

/** Company is gathered from at most this many articles, newest first, and this many keys of them. */
export const mostCompanyArticles = 16;
const mostCompany = 400;

/** The company of a name from that of its articles, without the words of the name itself. */
export function joinCompany(name: string, articles: readonly (readonly string[])[]): string[] {
  const joined = new Set(articles.flat());
  joined.delete(lastWord(name));
  joined.delete(plainName(name));
  return [...joined].slice(0, mostCompany);
}
