import { readFileSync } from 'node:fs';
import { openArchive } from '../../server/archive/open';
import type { Archive } from '../../server/engine/archive';
import { compare, type Options } from '../../server/engine/compare';
import { newMemory } from '../../server/engine/memory';
import { readDraftText } from '../../server/formats';
import { type Figure, percentile } from './figures';
import type { Newsroom } from './newsroom';
import { seeded, timed } from './timing';

/** Keystrokes measured, and before them some to warm up. */
const keystrokes = 200;
const warmUp = 40;

const coldChecks = 5;

/** Where a keystroke takes long, fewer are measured; milliseconds. */
const patience = 10_000;

/** Checks of drafts of 800 and 5,000 words over the whole archive: the first, cold ones, and after one keystroke. */
export async function draftFigures({ root, archive: folder, short, long }: Newsroom): Promise<Figure[]> {
  const { archive, close } = await openArchive({ root, configuration: { archive: [folder], sources: {} }, onProblem: () => undefined });
  const first = await timed(() => check(readFileSync(short, 'utf8'), archive, {}));
  const figures = [
    { name: 'check of 800 words, the first of a process', value: first, unit: 'ms' } as const,
    ...await figuresFor('800 words', readFileSync(short, 'utf8'), archive, { cold: 150, keystroke: 10, floor: 20 }),
    ...await figuresFor('5,000 words', readFileSync(long, 'utf8'), archive, { keystroke: 20, floor: 40 }),
  ];
  close();
  return figures;
}

const check = (text: string, archive: Archive, options: Options): Promise<unknown> =>
  compare(readDraftText(text, 'txt'), archive, options);

interface Goals {
  readonly cold?: number;
  readonly keystroke: number;
  readonly floor: number;
}

async function figuresFor(size: string, text: string, archive: Archive, goals: Goals): Promise<Figure[]> {
  const cold: number[] = [];
  for (let n = 0; n < coldChecks; n++) cold.push(await timed(() => check(text, archive, {})));
  const times = await typing(text, archive);
  return [
    { name: `check of ${size}, nothing remembered`, value: percentile(cold, 0.5), unit: 'ms', goal: goals.cold },
    { name: `check of ${size} after a keystroke, p50`, value: percentile(times, 0.5), unit: 'ms' },
    { name: `check of ${size} after a keystroke, p95`, value: percentile(times, 0.95), unit: 'ms', goal: goals.keystroke, floor: goals.floor },
  ];
}

/** Types a character within a word and deletes it again, at places spread over the text. */
async function typing(text: string, archive: Archive): Promise<number[]> {
  const places = [...text.matchAll(/\p{L}{4,}/gu)].map(({ index }) => index + 2);
  const random = seeded(1);
  const options: Options = { memory: newMemory() };
  const times: number[] = [];
  await check(text, archive, options);
  const start = performance.now();
  for (let n = 0; n < (warmUp + keystrokes) / 2 && performance.now() < start + patience; n++) {
    const place = places[Math.floor(random() * places.length)] ?? 0;
    for (const typed of [`${text.slice(0, place)}x${text.slice(place)}`, text]) times.push(await timed(() => check(typed, archive, options)));
  }
  return times.slice(Math.min(warmUp, times.length >> 1));
}
