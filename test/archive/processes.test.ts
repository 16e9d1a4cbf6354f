import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { complaints } from './complaints';
import { newsroom, type Newsroom, passagesFor } from './newsroom';

const towns = ['Coldwater', 'Brackley', 'Tamsin', 'Elmhurst', 'Northmoor'];
const article = (n: number): string => Array.from({ length: 4 }, (_, i) =>
  `Mayor Helen Orrin of ${towns[(n + i) % 5]} said on Friday that bridge ${n * 5 + i} cost $${n + i} million.`).join('\n\n');

const articles = Object.fromEntries(Array.from({ length: 600 }, (_, n) => [`${n % 7}/bridge-${n}.txt`, article(n)]));

const question = 'Mayor Helen Orrin said that the Coldwater bridge cost $500 million.';

/** Starts an import in a process of its own. */
function startImport({ root }: Newsroom): ChildProcess {
  const script = path.join(__dirname, 'importer.ts');
  return spawn(process.execPath, [...process.execArgv, script, root], { stdio: ['ignore', 'pipe', 'inherit'] });
}

describe('several processes with one index', function () {
  this.timeout(60_000);
  let news: Newsroom;
  beforeEach(() => { news = newsroom(articles); });
  afterEach(() => news.close());

  it('lose nothing when an import is killed, and finish it the next time', async () => {
    for (const files of [1, 270, 530]) {
      const child = startImport(news);
      const gone = once(child, 'exit');
      for await (const line of child.stdout ?? []) if (parseInt(String(line), 10) >= files) break;
      child.kill('SIGKILL');
      await gone;
      assert.deepEqual(complaints(news), []);
      const half = await news.open({ asItIs: true });
      for (const { article: { id }, sentence } of await passagesFor(half, question, 20)) {
        assert.ok(half.archive.openText(id)?.text.slice(sentence.start, sentence.end).startsWith('Mayor Helen Orrin'));
      }
      half.close();
    }
    const [open, anew] = [await news.open(), await news.open({ memoryOnly: true })];
    assert.deepEqual(open.archive.size, { articles: 600, sentences: 2400 });
    assert.deepEqual(complaints(news), []);
    const scores = async (one: typeof open): Promise<string[]> =>
      (await passagesFor(one, question, 30)).map(({ score, text }) => `${score.toFixed(9)} ${text}`);
    assert.deepEqual(await scores(open), await scores(anew));
  });

  it('read on while one imports', async () => {
    (await news.open({ asItIs: true })).close();
    const child = startImport(news);
    let done = false;
    const gone = once(child, 'exit').then(([code]) => {
      done = true;
      return code as number;
    });
    child.stdout?.resume();
    const open = await news.open({ asItIs: true });
    const seen: number[] = [];
    while (!done) {
      assert.ok((await passagesFor(open, question, 5)).every(({ text }) => text.startsWith('Mayor')));
      seen.push(open.archive.size.articles);
      await pause(10);
    }
    assert.equal(await gone, 0);
    assert.deepEqual(seen, [...seen].sort((a, b) => a - b));
    assert.ok(new Set(seen).size > 1, 'what is imported can be found at once');
    assert.equal(await open.refresh(), false);
  });

  it('wait for one another', async () => {
    const child = startImport(news);
    child.stdout?.resume();
    const gone = once(child, 'exit');
    const open = await news.open();
    assert.deepEqual(open.archive.size.articles, 600);
    await gone;
    assert.deepEqual(news.problems, []);
    assert.deepEqual(complaints(news), []);
  });
});
