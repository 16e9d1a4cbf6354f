import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type ArchiveRequest, type OpenArchive, openArchive } from '../../server/archive/open';
import { indexKeys } from '../../server/engine/keys';
import { read } from '../../server/engine/read';
import type { Passage } from '../../server/engine/archive';

/** A folder for one test with an archive of invented articles in it. */
export interface Newsroom {
  readonly root: string;
  readonly archive: string;
  /** What has been reported so far. */
  readonly problems: string[];
  write(name: string, text: string): string;
  remove(name: string): void;
  open(request?: Partial<ArchiveRequest>): Promise<OpenArchive>;
  close(): void;
}

export function newsroom(articles: Readonly<Record<string, string>> = {}): Newsroom {
  const root = mkdtempSync(path.join(os.tmpdir(), 'copydesk-'));
  const archive = path.join(root, 'archive');
  const problems: string[] = [];
  const opened: OpenArchive[] = [];
  mkdirSync(archive);
  const write = (name: string, text: string): string => {
    const file = path.join(archive, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
    return file;
  };
  for (const [name, text] of Object.entries(articles)) write(name, text);
  return {
    root,
    archive,
    problems,
    write,
    remove: (name) => rmSync(path.join(archive, name), { recursive: true }),
    async open(request = {}) {
      const open = await openArchive({
        root,
        configuration: { archive: [archive], sources: {} },
        onProblem: ({ file, message }) => problems.push(`${path.basename(file)}: ${message}`),
        ...request,
      });
      opened.push(open);
      return open;
    },
    close() {
      for (const open of opened) open.close();
      rmSync(root, { recursive: true, force: true });
    },
  };
}

/** The passages an archive has for a sentence of a draft. */
export async function passagesFor({ archive }: OpenArchive, text: string, limit = 5): Promise<readonly Passage[]> {
  const { sentences } = read({ text, prose: text, metadata: {} });
  const keys = sentences.flatMap(indexKeys);
  const [passages = []] = await archive.find([{ keys, limit }]);
  return passages;
}

/** `a.txt: The mayor resigned.` for each passage. */
export const shown = (passages: readonly Passage[]): string[] =>
  passages.map(({ article, sentence, text, textStart }) =>
    `${path.basename(article.file)}: ${text.slice(sentence.start - textStart, sentence.end - textStart)}`);

/** What an archive says to a sentence, as `shown`. */
export const answers = async (open: OpenArchive, text: string, limit?: number): Promise<string[]> =>
  shown(await passagesFor(open, text, limit));
