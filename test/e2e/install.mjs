// Provides a real VS Code (server and web workbench, npm package code-server), the Node it runs on
// and playwright-core in a cache folder. Needs the npm registry alone: no compiler, no install scripts.
//   node test/e2e/install.mjs            installs what is missing and prints the folder
//   node test/e2e/install.mjs --force    installs afresh
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { standIns } from './stand-ins.mjs';

const here = import.meta.dirname;

/** Parts of VS Code that no test reaches: AI agents, dev containers, ssh, Kerberos, Windows. */
const unused = [
  '@devcontainers/cli', '@github/copilot-sdk', '@microsoft/mxc-sdk', '@vscode/copilot-api',
  '@vscode/sandbox-runtime', '@vscode/sqlite3', '@vscode/windows-process-tree',
  '@vscode/windows-registry', 'detect-libc', 'kerberos', 'node-addon-api', 'ssh2', 'tar', 'zod',
];

/** The folder that holds the tools; they are there once this returns. */
export function install({ force = false } = {}) {
  const folder = cacheFolder();
  if (!force && existsSync(path.join(folder, '.complete'))) return folder;
  const fresh = `${folder}.${process.pid}`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true });
  console.error(`Installing the editor for the tests into ${folder} (165 MB to download, once) ...`);
  for (const file of ['package.json', 'package-lock.json']) cpSync(path.join(here, file), path.join(fresh, file));
  npm(['ci'], fresh);
  installEditorParts(path.join(fresh, 'node_modules/code-server/lib/vscode'));
  writeFileSync(path.join(fresh, '.complete'), '');
  rmSync(folder, { recursive: true, force: true });
  renameSync(fresh, folder);
  return folder;
}

/** Its name changes whenever what would be installed changes. */
function cacheFolder() {
  const hash = createHash('sha256');
  for (const file of ['package-lock.json', 'install.mjs', 'stand-ins.mjs']) hash.update(readFileSync(path.join(here, file)));
  const home = process.env.XDG_CACHE_HOME ?? path.join(homedir(), '.cache');
  const base = process.env.COPYDESK_TEST_CACHE ?? path.join(home, 'copydesk');
  return path.resolve(base, `editor-${hash.digest('hex').slice(0, 12)}`);
}

/**
 * What code-server's own install script does, without scripts and dead weight. `npm ci` refuses the
 * shrinkwrap file that ships with it, which misses an entry; `npm install` takes it.
 */
function installEditorParts(vscode) {
  const file = path.join(vscode, 'package.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  for (const name of unused) delete manifest.dependencies[name];
  writeFileSync(file, JSON.stringify(manifest, null, 2));
  npm(['install', '--omit=dev'], vscode);
  for (const [name, code] of Object.entries(standIns)) {
    const folder = path.join(vscode, 'node_modules', name);
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ name, version: '0.0.0', main: 'index.js' }));
    writeFileSync(path.join(folder, 'index.js'), code);
  }
}

function npm(args, cwd) {
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status, signal, error } = spawnSync('npm', [...args, ...quiet], { cwd, stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new Error(`npm ${args.join(' ')} failed in ${cwd} (${status ?? signal ?? error})`);
}

if (process.argv[1] === import.meta.filename) console.log(install({ force: process.argv.includes('--force') }));
