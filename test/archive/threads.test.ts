import assert from 'node:assert/strict';
import path from 'node:path';
import { storeAvailable } from '../../server/archive/sqlite';
import type { OpenArchive } from '../../server/archive/request';
import { complaints } from './complaints';
import { answers, newsroom, type Newsroom, passagesFor } from './newsroom';

const towns = ['Coldwater', 'Brackley', 'Tamsin', 'Elmhurst', 'Northmoor'];

const articleOf = (n: number): string =>
  `Mayor Helen Orrin of ${towns[n % 5]} said on Friday that bridge ${n} cost $${n + 2} million.`;

const records = Array.from({ length: 400 }, (_, n) =>
  JSON.stringify({ title: `Bridge ${n}`, text: `${articleOf(1000 + n)} ${'It rained. '.repeat(15)}` }));

const question = 'Mayor Helen Orrin said that the Coldwater bridge 20 cost $400 million.';

describe('an archive that is read in threads', function () {
  this.timeout(60_000);
  let news: Newsroom;
  before(function () { if (!storeAvailable()) this.skip(); });
  beforeEach(() => {
    news = newsroom({
      ...Object.fromEntries(Array.from({ length: 80 }, (_, n) => [`${n % 7}/bridge-${n}.txt`, articleOf(n)])),
      'export.jsonl': records.join('\n'),
      'empty.txt': '',
    });
  });
  afterEach(() => news.close());

  const inThreads = (program: string): Promise<OpenArchive> => news.open({
    threads: { program: path.resolve(__dirname, program), number: 2, fewestBytes: 0 },
  });

  it('is the same as one that is read in one', async () => {
    const open = await inThreads('../../server/cli.ts');
    assert.deepEqual(news.problems, ['empty.txt: This file holds no text and is left out.']);
    const anew = await news.open({ memoryOnly: true });
    const found = async (one: OpenArchive): Promise<string[]> =>
      (await passagesFor(one, question, 40)).map(({ article, score }) => `${article.id} ${score.toFixed(9)}`);
    assert.deepEqual(open.archive.size, anew.archive.size);
    assert.deepEqual(await found(open), await found(anew));
    assert.deepEqual(complaints(news), []);
  });

  it('goes on after a file that ends its thread, and leaves that alone until it changes', async () => {
    const bomb = news.write('4/bomb.txt', 'The choir sang.');
    const open = await inThreads('failing-thread.ts');
    assert.equal(open.archive.size.articles, 480);
    const told = 'bomb.txt: This file cannot be read to its end, because its thread has ended; split it into smaller files.';
    assert.ok(news.problems.includes(told), news.problems.join());
    assert.equal(await open.refresh(), false, 'it is not read again');
    news.write('4/bomb.txt', 'The Brackley choir sang in an empty hall.');
    await news.open();
    assert.deepEqual(await answers(open, 'The Brackley choir sang.', 1), [`${path.basename(bomb)}: The Brackley choir sang in an empty hall.`]);
  });
});
