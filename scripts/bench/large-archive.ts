import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type CleanArticle, wordsIn } from './newsroom';
import { type Draw, drawer, pick, variation, type WordPool, wordPool } from './varied';

// An archive of any size out of a small one. Each article is put together from runs of sentences of
// several articles, with other names and figures and every eighth word another, so that hardly a
// sentence stands in it twice: words, names and phrases grow with the number of articles as they do in
// a newsroom. What it says makes no sense, and nothing is to be found in it but speed and size.

export interface LargeArchive {
  /** A workspace with the archive. */
  readonly root: string;
  readonly folders: readonly string[];
  readonly words: number;
}

/** Articles of one folder. */
const perFolder = 1000;

/** Words of an article: about so many before it is cut, from a third to five thirds of it. */
const meanWords = 575;

/** One article in so many is another version of the one before it: a paragraph less, a day later. */
const versions = 10;

const outlets = Array.from({ length: 12 }, (_, n) => `Paper ${n + 1}`);

/** An archive of so many articles, made in a folder where it is not there yet: each 1000 of them once. */
export function largeArchive(folder: string, number: number, sources: readonly CleanArticle[]): LargeArchive {
  const made = Array.from({ length: Math.ceil(number / perFolder) }, (_, k) => {
    const size = Math.min(perFolder, number - k * perFolder);
    const name = `${String(k).padStart(3, '0')}-${size}`;
    return folderOf(path.join(folder, 'articles', name), k * perFolder, size, sources);
  });
  const folders = made.map((one) => one.folder);
  const root = path.join(folder, `of-${number}`);
  mkdirSync(root, { recursive: true });
  const archive = folders.map((one) => path.relative(root, one));
  writeFileSync(path.join(root, 'copydesk.json'), JSON.stringify({ archive }));
  return { root, folders, words: made.reduce((sum, { words }) => sum + words, 0) };
}

/** Some drafts of 800 words: articles of the archive, again varied. */
export function draftsFrom(
  { root, folders }: LargeArchive,
  number: number,
  sources: readonly CleanArticle[],
): string[] {
  const vary = variation(wordPool(sources), drawer(-2));
  const textIn = (file: string): string => readFileSync(file, 'utf8');
  return Array.from({ length: number }, (_, n) => {
    const folder = folders[n * folders.length / number | 0] ?? root;
    const files = readdirSync(folder).filter((name) => name.endsWith('.txt')).slice(n * 7, n * 7 + 8);
    const paragraphs = files.flatMap((name) => textIn(path.join(folder, name)).split('\n\n').slice(1));
    const enough = paragraphs.findIndex((_, i) => wordsIn(paragraphs.slice(0, i + 1).join(' ')) > draftWords);
    return paragraphs.slice(0, enough)
      .map((paragraph, i) => (i % 2 === 0 ? paragraph : vary(paragraph))).join('\n\n');
  });
}

const draftWords = 800;

/** A folder with a note of its words, by which it is known to be whole. */
function folderOf(
  folder: string,
  first: number,
  size: number,
  sources: readonly CleanArticle[],
): { readonly folder: string; readonly words: number } {
  const note = path.join(folder, '.words');
  if (existsSync(note)) return { folder, words: Number(readFileSync(note, 'utf8')) };
  const make = articleMaker(sources);
  mkdirSync(folder, { recursive: true });
  let words = 0;
  for (let n = first; n < first + size; n++) {
    const text = make(n);
    words += wordsIn(text);
    writeFileSync(path.join(folder, `article-${n}.txt`), text);
  }
  writeFileSync(note, String(words));
  return { folder, words };
}

type MakeArticle = (n: number) => string;

const makers = new WeakMap<readonly CleanArticle[], MakeArticle>();

/** Makes the text of each file, the same in every run. */
function articleMaker(sources: readonly CleanArticle[]): MakeArticle {
  const known = makers.get(sources);
  if (known) return known;
  const pool = wordPool(sources);
  const paragraphs = sources
    .map(({ text }) => text.split(/\n+/).map((one) => one.trim()).filter((one) => wordsIn(one) > 5))
    .filter((all) => all.length > 0);
  const make = (n: number): string => {
    const isVersion = n % versions === versions - 1;
    const draw = drawer(isVersion ? n - 1 : n);
    const [headline = '', ...body] = bodyOf(paragraphs, pool, draw);
    const day = new Date(Date.UTC(2015, 0, 1 + draw(3650) + (isVersion ? 1 : 0))).toISOString().slice(0, 10);
    const text = (isVersion ? body.slice(0, -1) : body).join('\n\n');
    const source = pick(outlets, drawer(n));
    return `---\nheadline: ${JSON.stringify(headline)}\nsource: ${source}\ndate: ${day}\n---\n\n${text}\n`;
  };
  makers.set(sources, make);
  return make;
}

/** A headline and paragraphs. */
function bodyOf(sources: readonly (readonly string[])[], pool: WordPool, draw: Draw): string[] {
  const vary = variation(pool, draw);
  const headline = pick(pick(sources, draw), draw).split(/\s+/).slice(0, 8).join(' ');
  const body = [vary(headline)];
  for (let left = meanWords / 3 + draw(meanWords * 4 / 3); left > 0;) {
    const from = pick(sources, draw);
    const start = draw(from.length);
    for (const paragraph of from.slice(start, start + 1 + draw(4))) {
      body.push(vary(shortened(paragraph, left + 20)));
      left -= wordsIn(paragraph);
      if (left <= 0) break;
    }
  }
  return body;
}

/** The beginning of a paragraph, up to the end of a sentence where there is one. */
function shortened(paragraph: string, words: number): string {
  if (wordsIn(paragraph) <= words) return paragraph;
  const cut = paragraph.split(/\s+/).slice(0, words).join(' ');
  return cut.slice(0, cut.lastIndexOf('. ') + 1 || cut.length);
}
