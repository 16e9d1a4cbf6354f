import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { openArchive } from '../../server/archive/open';
import { compare, type Options } from '../../server/engine/compare';
import { newMemory } from '../../server/engine/memory';
import { readDraftText } from '../../server/formats';
import type { Figure } from './figures';
import type { Newsroom } from './newsroom';
import { seeded } from './timing';

/** Keystrokes after which memory is looked at. */
const [first, last] = [1000, 10_000];

/** Drafts that are checked before, so that articles and names of the archive are kept, as many as may be. */
const draftsBefore = 150;

/** What a long day of typing leaves behind: memory in use after some keystrokes and after ten times as many. */
export async function enduranceFigures({ root, archive: folder, drafts, short }: Newsroom): Promise<Figure[]> {
  const { archive, close } = await openArchive({ root, configuration: { archive: [folder], sources: {} }, onProblem: () => undefined });
  const others = path.join(drafts, 'folder');
  for (const name of readdirSync(others).slice(0, draftsBefore)) {
    await compare(readDraftText(readFileSync(path.join(others, name), 'utf8'), 'txt'), archive, {});
  }
  const options: Options = { memory: newMemory() };
  let text = readFileSync(short, 'utf8');
  const random = seeded(1);
  const held: number[] = [];
  for (let n = 1; n <= last; n++) {
    text = edited(text, random);
    await compare(readDraftText(text, 'txt'), archive, options);
    if (n === first || n === last) held.push(heapInUse());
  }
  close();
  const [before = NaN, after = NaN] = held;
  return [
    { name: `memory in use after ${first.toLocaleString('en-US')} keystrokes`, value: before, unit: 'MiB' },
    { name: `growth from there to ${last.toLocaleString('en-US')}`, value: Math.max(0, after - before), unit: 'MiB', goal: mostGrowth },
  ];
}

/** New words are looked up once and kept, up to a limit: about a kilobyte each. */
const mostGrowth = 10;

/** Every second keystroke puts a letter into some word, which nobody has written before; the next takes one away elsewhere. */
function edited(text: string, random: () => number): string {
  const at = text.indexOf(' ', Math.floor(random() * (text.length - 100))) + 2;
  const letter = String.fromCharCode(97 + Math.floor(random() * 26));
  return random() < 0.5 ? `${text.slice(0, at)}${letter}${text.slice(at)}` : text.slice(0, at) + text.slice(at + 1);
}

function heapInUse(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 2 ** 20;
}
