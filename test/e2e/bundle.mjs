// Bundles the suites of test/suite for the extension host into out/test/suite.
import { build } from 'esbuild';
import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

export async function bundleSuite() {
  const out = path.join(root, 'out/test/suite');
  rmSync(out, { recursive: true, force: true });
  const entries = readdirSync(path.join(root, 'test/suite')).filter((name) => name === 'index.ts' || name.endsWith('.test.ts'));
  await build({
    absWorkingDir: root,
    entryPoints: entries.map((name) => `test/suite/${name}`),
    outdir: out,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    // One Mocha for all of them: the one that runs the suites.
    external: ['vscode', 'mocha'],
    sourcemap: true,
    logLevel: 'warning',
  });
}

if (process.argv[1] === import.meta.filename) await bundleSuite();
