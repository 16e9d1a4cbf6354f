import assert from 'node:assert/strict';
import path from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { build } from 'esbuild';

describe('the engine in a web worker', () => {
  it('finds what it finds here, with nothing of Node', async () => {
    const { outputFiles: [bundle] = [] } = await build({
      stdin: {
        contents: "import { compare } from './compare'; export const found = (text) => compare({ text, prose: text, metadata: {} }, { version: '', size: { articles: 0, sentences: 0 }, find: async (asked) => asked.map(() => []), names: async (asked) => asked.map(() => []) });",
        resolveDir: path.join(__dirname, '../../server/engine'),
      },
      bundle: true, write: false, platform: 'browser', format: 'iife', globalName: 'engine', logLevel: 'silent',
    });
    assert.ok(bundle);
    // No module, no process and no Buffer: what a worker has, and less.
    const worker = createContext({ TextDecoder, TextEncoder, atob, btoa });
    runInContext(bundle.text, worker);
    const found: { check: string }[] = await runInContext("engine.found('The bridge cost TK. It opened on Monday, she said. It opened on March 2, according to')", worker);
    assert.deepEqual([...found].map(({ check }) => check).sort(), ['broken-attribution', 'unfinished-copy']);
  });
});
