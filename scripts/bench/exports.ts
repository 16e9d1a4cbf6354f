import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readArticles } from '../../server/formats';
import type { Figure } from './figures';
import type { LargeArchive } from './large-archive';
import { peakMemory } from './timing';

/** The largest file that an import reads is 50 MB; these are as large but for the last record. */
const bytes = 49_500_000;

interface Story {
  readonly title: string;
  readonly date: string;
  readonly text: string;
}

interface Form {
  readonly name: string;
  readonly head: string;
  readonly of: (story: Story) => string;
  readonly between: string;
  readonly tail: string;
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

const forms: readonly Form[] = [
  { name: 'export.jsonl', head: '', of: (story) => JSON.stringify(story), between: '\n', tail: '' },
  {
    name: 'ninjs.json', head: '[', between: ',\n', tail: ']',
    of: ({ title, date, text }) =>
      JSON.stringify({ type: 'text', headline: title, versioncreated: date, body_text: text }),
  },
  {
    name: 'export.csv', head: 'title,date,text\n', between: '\n', tail: '',
    of: ({ title, date, text }) => [title, date, text].map(quoted).join(),
  },
  {
    name: 'rss.xml', head: '<?xml version="1.0"?><rss version="2.0"><channel><title>Paper</title>', between: '\n',
    tail: '</channel></rss>',
    of: ({ title, text }) => `<item><title>${escaped(title)}</title><description><![CDATA[${
      text.split('\n\n').map((one) => `<p>${escaped(one)}</p>`).join('')}]]></description></item>`,
  },
];

/** Exports of the largest size in several forms, made where they are not there yet. */
export function exportFiles({ root, folders }: LargeArchive): string[] {
  const folder = path.join(path.dirname(root), 'exports');
  const files = forms.map(({ name }) => path.join(folder, name));
  if (files.every((file) => existsSync(file))) return files;
  mkdirSync(folder, { recursive: true });
  const stories = storiesIn(folders[0] ?? root);
  forms.forEach((form, i) => writeFileSync(files[i] ?? folder, exportOf(stories, form)));
  return files;
}

function storiesIn(folder: string): Story[] {
  return readdirSync(folder).filter((name) => name.endsWith('.txt')).map((name, n) => {
    const [, ...paragraphs] = readFileSync(path.join(folder, name), 'utf8').split('\n\n');
    return { title: `Article ${n}`, date: '2020-01-02', text: paragraphs.join('\n\n') };
  });
}

function exportOf(stories: readonly Story[], { head, of, between, tail }: Form): string {
  const items: string[] = [];
  const texts = stories.map(of);
  for (let left = bytes, n = 0; left > 0; n++) {
    const item = texts[n % texts.length] ?? '';
    items.push(item);
    left -= Buffer.byteLength(item) + between.length;
  }
  return head + items.slice(0, -1).join(between) + tail;
}

/** What the articles of one export take while they are there to be read, one after another. */
export function exportFigures(file: string): Figure[] {
  const { items } = readArticles(readFileSync(file), path.basename(file), { today: { year: 2020, month: 1, day: 3 } });
  const number = items.length.toLocaleString('en-US');
  const name = `${number} articles in one file of 50 MB, ${path.basename(file)}, peak memory`;
  return [{ name, value: peakMemory(), unit: 'MiB', goal: 600 }];
}
