// Runs a script of the project (TypeScript or JavaScript) on a Node that has node:sqlite: this one
// if it is 22.16 or newer, else the Node 24 that npm installed as an optional dependency.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { existsSync } from 'node:fs';
import path from 'node:path';

const require = createRequire(import.meta.url);

/** The path of a Node 22.16 or newer, or undefined where there is none. */
export function modernNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 16)) return process.execPath;
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  try {
    const folder = path.dirname(require.resolve(`node-${platform}-${process.arch}/package.json`));
    const binary = path.join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
    return existsSync(binary) ? binary : undefined;
  } catch {
    return undefined;
  }
}

if (process.argv[1] === import.meta.filename) {
  const node = modernNode();
  if (!node) {
    console.error(`This needs Node 22.16 or newer; here is ${process.version}. Run npm ci, or install a newer Node.`);
    process.exit(2);
  }
  const { status, signal } = spawnSync(node, ['--disable-warning=ExperimentalWarning', '--import', import.meta.resolve('tsx'), ...process.argv.slice(2)], { stdio: 'inherit' });
  process.exit(status ?? (signal ? 1 : 0));
}
