// Bundles the command line, the language server and the extension into dist/, one file each, and
// prints how large they are. Runs on Node 20. With --watch it builds again at every change.
import { build, context } from 'esbuild';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

const root = path.dirname(import.meta.dirname);

// A launcher switches Node's compile cache on before its bundle is loaded: a bundle cannot do that
// for itself, and starts twice as fast with it.
const bundles = [
  { entry: 'server/cli.ts', out: 'dist/copydesk.js', launcher: 'dist/cli.js' },
  { entry: 'server/main.ts', out: 'dist/language-server.js', launcher: 'dist/server.js' },
  { entry: 'client/extension.ts', out: 'dist/extension.js' },
];

const launcher = (out) => `#!/usr/bin/env node
// Node 22 warns at every start that its SQLite is experimental; nobody at a copy desk can use that.
const { emitWarning } = process;
process.emitWarning = (text, ...rest) => String(text).startsWith('SQLite is') || emitWarning.call(process, text, ...rest);
require('node:module').enableCompileCache?.();
require('./${path.basename(out)}');
`;

const options = ({ entry, out }) => ({
  absWorkingDir: root,
  entryPoints: [entry],
  outfile: out,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  // The main files of some of VS Code's packages hide their imports from a bundler.
  mainFields: ['module', 'main'],
  external: ['vscode'],
  minify: true,
  legalComments: 'linked',
  metafile: true,
  logLevel: 'warning',
});

async function bundle(described) {
  const { entry, out } = described;
  if (!existsSync(path.join(root, entry))) return console.log(`${out} is left out: ${entry} is not there.`);
  if (described.launcher) await writeFile(path.join(root, described.launcher), launcher(out), { mode: 0o755 });
  if (process.argv.includes('--watch')) return (await context(options(described))).watch();
  const { metafile } = await build(options(described));
  await escapeAll(path.join(root, out));
  console.log(sizes(metafile.outputs[out], out));
}

/** esbuild leaves regular expressions as they are, and one curly quote in them makes V8 keep a whole bundle at two bytes a character. */
async function escapeAll(file) {
  const code = await readFile(file, 'utf8');
  await writeFile(file, code.replace(/\\[^]|[^\0-\x7f]/g, (found) => {
    const unit = found.charCodeAt(found.length - 1);
    return unit < 0x80 ? found : `\\u${unit.toString(16).padStart(4, '0')}`;
  }));
}

/** The size of a bundle and of its largest parts. */
function sizes({ bytes, inputs }, out) {
  const parts = new Map();
  for (const [file, { bytesInOutput }] of Object.entries(inputs)) {
    const part = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? path.dirname(file);
    parts.set(part, (parts.get(part) ?? 0) + bytesInOutput);
  }
  const largest = [...parts].sort((a, b) => b[1] - a[1]).slice(0, 5);
  return `${out} ${kilobytes(bytes)}: ${largest.map(([part, size]) => `${part} ${kilobytes(size)}`).join(', ')}`;
}

const kilobytes = (bytes) => `${(bytes / 1000).toFixed(0)} kB`;

await mkdir(path.join(root, 'dist'), { recursive: true });
await Promise.all(bundles.map(bundle));
