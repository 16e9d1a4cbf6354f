import { memoryArchive } from '../../server/archive/memory';
import { openArchive } from '../../server/archive/open';
import { compare } from '../../server/engine/compare';
import { newMemory } from '../../server/engine/memory';
import { readDraftText } from '../../server/formats';
import { type Figure, percentile } from './figures';
import { type FullText, fullTextIn } from './full-text';
import { draftsFrom, type LargeArchive } from './large-archive';
import type { CleanArticle } from './newsroom';
import { timedArchive } from './timed-archive';
import { seeded, timed } from './timing';

/** Drafts asked about, each with the index opened anew. */
const drafts = 9;

/** Changed sentences. */
const changes = 200;

/** What an index of many articles takes to open and to answer, and full-text search of the same sentences beside it. */
export async function evidenceFigures(large: LargeArchive, sources: readonly CleanArticle[]): Promise<Figure[]> {
  const texts = draftsFrom(large, drafts + 1, sources);
  const configuration = { archive: large.folders, sources: {} };
  const request = { root: large.root, configuration, onProblem: () => undefined, asItIs: true };
  const [warmUp = '', ...cold] = texts;
  await compare(readDraftText(warmUp, 'txt'), memoryArchive([]), {});
  const [opening, evidence, whole]: number[][] = [[], [], []];
  for (const text of cold) {
    opening?.push(await timed(async () => {
      const open = await openArchive(request);
      await open.archive.find([{ keys: ['w:bridge'], limit: 1 }]);
      open.close();
    }));
    const { archive, close } = await openArchive(request);
    const watched = timedArchive(archive);
    whole?.push(await timed(() => compare(readDraftText(text, 'txt'), watched.archive, {})));
    evidence?.push(watched.spent());
    close();
  }
  const { archive, close } = await openArchive(request);
  const changed = await changedSentences(cold[0] ?? '', timedArchive(archive));
  close();
  return [
    { name: 'opening the index and a first question', value: percentile(opening ?? [], 0.5), unit: 'ms', goal: 50 },
    { name: 'evidence for a draft of 800 words, cold', value: percentile(evidence ?? [], 0.5), unit: 'ms', goal: 100 },
    { name: 'whole check of that draft', value: percentile(whole ?? [], 0.5), unit: 'ms' },
    { name: 'evidence for one changed sentence, p95', value: percentile(changed, 0.95), unit: 'ms', goal: 5 },
    ...fullTextFigures(fullTextIn(large), cold),
  ];
}

/** Milliseconds that evidence takes after each change of a word. */
async function changedSentences(text: string, { archive, spent }: ReturnType<typeof timedArchive>): Promise<number[]> {
  const words = [...text.matchAll(/\p{L}{5,}/gu)];
  const random = seeded(1);
  const memory = newMemory();
  const check = (draft: string): Promise<unknown> => compare(readDraftText(draft, 'txt'), archive, { memory });
  await check(text);
  const times: number[] = [];
  for (let n = 0; n < changes; n++) {
    const word = words[Math.floor(random() * words.length)];
    const other = words[Math.floor(random() * words.length)]?.[0] ?? '';
    if (!word) continue;
    spent();
    await check(`${text.slice(0, word.index)}${other}${text.slice(word.index + word[0].length)}`);
    times.push(spent());
  }
  return times.slice(changes / 5);
}

/** Full-text search of a large archive takes seconds a sentence: it is asked as many as fit into this time, milliseconds. */
const patience = 30_000;

function fullTextFigures({ look, close, ...built }: FullText, texts: readonly string[]): Figure[] {
  const sentences = texts.flatMap((text) => text.split(/\n+|(?<=[.!?]["”]?) +(?=\p{Lu})/u));
  const times: number[] = [];
  let spent = 0;
  for (const sentence of sentences) {
    const start = performance.now();
    look(sentence);
    const took = performance.now() - start;
    times.push(took);
    spent += took;
    if (spent > patience) break;
  }
  close();
  return [
    { name: 'SQLite FTS5 over these sentences: build', value: built.seconds, unit: 's' },
    { name: 'SQLite FTS5: size', value: built.megabytes, unit: 'MB' },
    {
      name: 'SQLite FTS5: 16 best sentences for each of such a draft', unit: 'ms',
      value: spent / times.length * sentences.length / texts.length,
    },
    { name: 'SQLite FTS5: for one sentence, p95', value: percentile(times, 0.95), unit: 'ms' },
  ];
}
