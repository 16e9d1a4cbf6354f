import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { dayOf, rowsOf } from '../evaluate/rows';

/** An article of the clean evaluation sets. */
export interface CleanArticle {
  readonly id: string;
  readonly text: string;
  readonly date?: string;
  readonly outlet?: string;
  readonly title?: string;
}

/** A folder with an archive of all clean articles and drafts to check against it. */
export interface Newsroom {
  readonly root: string;
  readonly archive: string;
  readonly drafts: string;
  /** Drafts of about so many words, with their files. */
  readonly short: string;
  readonly long: string;
}

/** Every article of the clean sets. */
export const cleanArticles = (folder: string): CleanArticle[] => readdirSync(folder).filter((name) => name.endsWith('.jsonl'))
  .sort().flatMap((name) => [...rowsOf<CleanArticle>(path.join(folder, name))]);

export const wordsIn = (text: string): number => text.match(/\S+/g)?.length ?? 0;

/** Lays out a newsroom in an empty folder; where there is one already, it is used. */
export function layOut(root: string, articles: readonly CleanArticle[]): Newsroom {
  const newsroom = {
    root, archive: path.join(root, 'archive'), drafts: path.join(root, 'drafts'),
    short: path.join(root, 'drafts', 'short.txt'), long: path.join(root, 'drafts', 'long.txt'),
  };
  if (existsSync(newsroom.long)) return newsroom;
  mkdirSync(newsroom.archive, { recursive: true });
  mkdirSync(path.join(newsroom.drafts, 'folder'), { recursive: true });
  writeFileSync(path.join(root, 'copydesk.json'), JSON.stringify({ archive: ['archive'] }));
  for (const article of articles) writeFileSync(path.join(newsroom.archive, fileName(article)), fileOf(article));
  for (const article of every(articles, draftsInFolder)) writeFileSync(path.join(newsroom.drafts, 'folder', fileName(article)), fileOf(article));
  writeFileSync(newsroom.short, draftOf(articles, 800));
  writeFileSync(newsroom.long, draftOf(articles, 5000));
  return newsroom;
}

/** Drafts for folder lint: articles from all over the archive, which holds them too, as it does where a story goes on. */
const draftsInFolder = 1000;

const every = <T>(all: readonly T[], number: number): T[] =>
  Array.from({ length: number }, (_, n) => all[Math.floor(n * all.length / number)]).filter((one) => one !== undefined);

const fileName = ({ id }: CleanArticle): string => `${id.replaceAll(/[^\w-]+/g, '_')}.txt`;

function fileOf({ title, date, outlet, text }: CleanArticle): string {
  const day = dayOf(date);
  const fields = [
    ...(title ? [`headline: ${JSON.stringify(title)}`] : []),
    ...(outlet ? [`source: ${outlet}`] : []),
    ...(day ? [`date: ${day.year}-${String(day.month).padStart(2, '0')}-${String(day.day).padStart(2, '0')}`] : []),
  ];
  return fields.length > 0 ? `---\n${fields.join('\n')}\n---\n\n${text}\n` : `${text}\n`;
}

/** A draft of the beginnings of articles, about 400 words each, cut at a paragraph. */
function draftOf(articles: readonly CleanArticle[], words: number): string {
  const parts: string[] = [];
  let left = words;
  for (const { text } of every(articles.filter((one) => wordsIn(one.text) >= perArticle), 40)) {
    const part = beginning(text, Math.min(left, perArticle));
    parts.push(part);
    left -= wordsIn(part);
    if (left < 20) break;
  }
  return `${parts.join('\n\n')}\n`;
}

const perArticle = 400;

function beginning(text: string, words: number): string {
  const kept: string[] = [];
  let left = words;
  for (const paragraph of text.split(/\n+/)) {
    if (wordsIn(paragraph) > left) break;
    kept.push(paragraph.trim());
    left -= wordsIn(paragraph);
  }
  return kept.join('\n\n');
}

/** Files of a folder with their words. */
export function wordsOfFolder(folder: string, files: readonly string[]): number {
  return files.reduce((sum, name) => sum + wordsIn(readFileSync(path.join(folder, name), 'utf8')), 0);
}
