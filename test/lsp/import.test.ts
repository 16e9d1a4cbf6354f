import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { storeAvailable } from '../../server/archive/sqlite';
import { importMethod } from '../../server/protocol/archive';
import { type Draft, type Editor, type Files, openEditor } from './editor';

const towns = ['Coldwater', 'Brackley', 'Tamsin', 'Elmhurst', 'Northmoor'];

const articleOf = (n: number): string => Array.from({ length: 6 }, (_, i) =>
  `Mayor Helen Orrin of ${towns[(n + i) % 5]} said on Friday that bridge ${n * 6 + i} cost $${n + i + 2} million.`).join('\n\n');

const archiveOf = (articles: number): Files => Object.fromEntries([
  ...Array.from({ length: articles }, (_, n) => [`metro/seeds/${n % 7}/bridge-${n}.txt`, articleOf(n)]),
  ['metro/drafts/a.md', 'The Pier 9 terminal cost $52 million.\n'],
]);

const pier = 'The Pier 9 terminal cost $48 million, the city manager said.';

describe('an editor with an index', function () {
  this.timeout(60_000);
  let editor: Editor;
  before(function () { if (!storeAvailable()) this.skip(); });
  afterEach(() => editor.close());

  const open = async (articles: number): Promise<Draft> => {
    editor = await openEditor(archiveOf(articles), { index: true });
    return editor.open('metro/drafts/a.md');
  };
  const status = (): string => editor.statuses.at(-1)?.text ?? '';
  const shows = async (pattern: RegExp): Promise<string> => {
    for (const end = Date.now() + 40_000; Date.now() < end; await pause(5)) if (pattern.test(status())) return status();
    throw new Error(`“${status()}” and no ${pattern}`);
  };
  const wish = (one: 'pause' | 'resume' | 'cancel'): Promise<unknown> =>
    editor.request(importMethod, { uri: editor.uri('metro/drafts/a.md'), wish: one });

  it('types on while a large archive is read, and sees how far that is', async () => {
    const draft = await open(700);
    await draft.diagnostics();
    await shows(/\d\d+ of 700$/);
    const times: number[] = [];
    while (editor.statuses.at(-1)?.state === 'reading') {
      const start = performance.now();
      draft.replace('$5', '$55');
      await draft.diagnostics();
      times.push(performance.now() - start);
      draft.replace('$55', '$5');
      await pause(20);
    }
    assert.equal(await shows(/^700/), '700 articles');
    const middle = times.sort((a, b) => a - b)[times.length >> 1] ?? 0;
    assert.ok(times.length > 5 && middle < 100, `${times.length} keystrokes, ${middle} ms`);
  });

  it('pauses an import, finds what has been read, and goes on', async () => {
    const draft = await open(700);
    await draft.diagnostics();
    await shows(/\d\d+ of 700$/);
    await wish('pause');
    const held = Number((await shows(/, paused at /)).split(' ')[0]);
    assert.ok(held > 0 && held < 700, `${held} articles`);
    await pause(300);
    assert.match(status(), /, paused at /);
    editor.write('metro/seeds/pier.md', pier);
    await wish('resume');
    assert.equal(await shows(/^701 articles$/), '701 articles');
    assert.equal(await draft.marked(), 'The Pier 9 terminal cost [|$52 million|].\n');
  });

  it('stops an import until something changes', async () => {
    const draft = await open(700);
    await draft.diagnostics();
    await shows(/\d\d+ of 700$/);
    await wish('cancel');
    assert.notEqual(await shows(/^\d+ articles$/), '700 articles');
    editor.write('metro/seeds/pier.md', pier);
    assert.equal(await shows(/^701 articles$/), '701 articles');
    assert.equal(await draft.marked(), 'The Pier 9 terminal cost [|$52 million|].\n');
  });

  it('takes in articles that come, change and go while it runs', async () => {
    const draft = await open(3);
    await draft.diagnostics();
    await shows(/^3 articles$/);
    editor.write('metro/seeds/pier.md', pier);
    await shows(/^4 articles$/);
    assert.equal(await draft.marked(), 'The Pier 9 terminal cost [|$52 million|].\n');
    editor.write('metro/seeds/pier.md', pier.replace('48', '52'));
    for (let n = 0; (await draft.diagnostics()).length > 0 && n < 500; n++) await pause(10);
    assert.equal(await draft.marked(), 'The Pier 9 terminal cost $52 million.\n');
    editor.remove('metro/seeds/pier.md');
    await shows(/^3 articles$/);
    assert.deepEqual(editor.messages, []);
  });
});
