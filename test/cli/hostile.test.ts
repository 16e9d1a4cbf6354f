import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { zip } from '../formats/zip';
import { story, testDesk, type TestDesk, wrongDraft } from './desk';

const program = ['--max-old-space-size=1000', '--import', pathToFileURL(require.resolve('tsx')).href, path.resolve(__dirname, '../../server/cli.ts')];

/** What a process with a gigabyte of memory tells of the archive. */
async function indexed({ root }: TestDesk): Promise<string> {
  const child = spawn(process.execPath, [...program, 'index'], { cwd: root });
  const [err] = await Promise.all([text(child.stderr), text(child.stdout), once(child, 'close')]);
  return err;
}

/** Processor time for all of it together; what the files ask for would take hours. Milliseconds. */
const LONGEST_MS = 30_000;

const sentence = 'The mill closed in Lundy on Monday, Mayor Ada Brill said. ';
const entities = Array.from({ length: 9 }, (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`).join('');

function writeHostile(desk: TestDesk, folder: string): void {
  desk.write(`${folder}/bomb.xml`, `<!DOCTYPE rss [<!ENTITY e0 "ha">${entities}]><rss><channel><item><title>&e9;</title></item></channel></rss>`);
  desk.write(`${folder}/bomb.docx`, zip({ 'word/document.xml': Buffer.alloc(12e6, ' ') }, 100));
  desk.write(`${folder}/long.txt`, sentence.repeat(50e6 / sentence.length));
  desk.write(`${folder}/nested.html`, `<p>${sentence}</p>${'<div>'.repeat(10_000)}${sentence}`);
  desk.write(`${folder}/list.txt`, 'Ab'.repeat(50_000));
  desk.write(`${folder}/two\nlines.md`, Buffer.from([1, 2, 0, 3]));
}

describe('files made to do harm', () => {
  let desk: TestDesk;
  beforeEach(() => { desk = testDesk(); });
  afterEach(() => desk.clear());

  async function spent(work: () => Promise<void>): Promise<void> {
    const before = process.cpuUsage();
    await work();
    const { user } = process.cpuUsage(before);
    assert.ok(user / 1000 < LONGEST_MS, `it took ${user / 1000} ms`);
  }

  it('in the archive are named, and everything else is used', () => spent(async () => {
    writeHostile(desk, 'seeds');
    desk.write('seeds/bridge.md', story);
    symlinkSync('/', desk.at('seeds/out'));
    symlinkSync('.', desk.at('seeds/loop'));
    const err = await indexed(desk);
    for (const [name, why] of [
      ['bomb\\.xml', 'declares entities'], ['bomb\\.docx', 'unpacks to more'], ['long\\.txt', 'is larger than 10 MB|is larger'],
      ['nested\\.html', 'nests its elements'], ['two\\\\nlines\\.md', 'not text'], ['out', 'leads out of the archive'],
    ] as const) assert.match(err, new RegExp(`^.*${name}: .*(?:${why}).*$`, 'm'));
    desk.write('draft.md', wrongDraft);
    const { out } = await desk.copydesk('lint', 'draft.md');
    assert.match(out, /changed-figure/);
  })).timeout(120_000);

  it('among the drafts are named, and the others are checked', () => spent(async () => {
    desk.write('seeds/bridge.md', story);
    writeHostile(desk, 'drafts');
    desk.write('drafts/draft.md', wrongDraft);
    symlinkSync('..', desk.at('drafts/loop'));
    const { out, err } = await desk.copydesk('lint', 'drafts');
    assert.match(err, /^drafts\/long\.txt: is larger than 10 MB/m);
    assert.match(out, /^drafts\/draft\.md\n.*changed-figure/m);
    const word = await desk.copydesk('lint', 'drafts/bomb.docx');
    assert.match(word.err, /^drafts\/bomb\.docx: unpacks to more/);
  })).timeout(120_000);
});
