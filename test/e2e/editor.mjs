// A real VS Code in a throw-away home: server, extension host and workbench in a headless browser.
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findChromium } from './chromium.mjs';
import { install } from './install.mjs';

export const root = path.resolve(import.meta.dirname, '../..');

/** Quiet, without anything that asks the network, and saving like a desktop. */
const settings = {
  'workbench.startupEditor': 'none',
  'workbench.welcomePage.experimentalOnboarding': false,
  'workbench.enableExperiments': false,
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'chat.disableAIFeatures': true,
  'security.workspace.trust.enabled': false,
  'files.simpleDialog.enable': true,
  'files.autoSave': 'off',
  'git.enabled': false,
  'json.schemaDownload.enable': false,
  'npm.fetchOnlinePackageInfo': false,
};

/** Where the tools are; installs what is missing. */
export function locate() {
  const modules = path.join(install(), 'node_modules');
  return {
    node: path.join(modules, `node-${process.platform}-${process.arch}`, 'bin', 'node'),
    vscode: path.join(modules, 'code-server', 'lib', 'vscode'),
    playwright: path.join(modules, 'playwright-core'),
  };
}

/**
 * A copy of the test newsroom, or of other folders of the project, and an empty profile; gone when
 * the process ends (kept with COPYDESK_TEST_KEEP).
 */
export function makeSandbox(contents = { '.': 'test/e2e/newsroom' }) {
  const folder = mkdtempSync(path.join(tmpdir(), 'copydesk-'));
  const workspace = path.join(folder, 'newsroom');
  for (const [name, from] of Object.entries(contents)) cpSync(path.join(root, from), path.join(workspace, name), { recursive: true });
  for (const scope of ['User', 'Machine']) {
    mkdirSync(path.join(folder, 'user-data', scope), { recursive: true });
    writeFileSync(path.join(folder, 'user-data', scope, 'settings.json'), JSON.stringify(settings, null, 2));
  }
  for (const name of ['tmp', 'xdg']) mkdirSync(path.join(folder, name));
  if (!process.env.COPYDESK_TEST_KEEP) process.once('exit', () => remove(folder));
  return { folder, workspace };
}

export const remove = (folder) => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });

/** Installs a VSIX as a user would; returns what is installed then. */
export function installVsix(sandbox, vsix) {
  const { node, vscode } = locate();
  const run = (...args) => execFileSync(
    node,
    [path.join(vscode, 'out', 'server-main.js'), ...folders(sandbox), '--accept-server-license-terms', ...args],
    { encoding: 'utf8', env: environment(sandbox) },
  );
  const said = run('--install-extension', path.resolve(vsix));
  if (!/successfully installed/.test(said)) throw new Error(`The VSIX was not installed:\n${said}`);
  return run('--list-extensions', '--show-versions').split('\n').filter((line) => /^\S+\.\S+@/.test(line));
}

/** Keeps sockets and caches inside the sandbox; the empty gallery means that none is asked. */
const environment = ({ folder }) => ({
  ...process.env,
  TMPDIR: path.join(folder, 'tmp'),
  XDG_RUNTIME_DIR: path.join(folder, 'xdg'),
  EXTENSIONS_GALLERY: '{}',
});

const folders = ({ folder }) => [
  '--server-data-dir', path.join(folder, 'server-data'),
  '--user-data-dir', path.join(folder, 'user-data'),
  '--extensions-dir', path.join(folder, 'extensions'),
];

/**
 * Starts the server on a free port; resolves when it listens. In development mode the workbench takes
 * an extension and a test suite from the address, and shows no toasts: a built one does so only with
 * the flag of its own smoke tests.
 */
export async function startServer(sandbox, { developmentMode = true, token = '', env = {} } = {}) {
  const { node, vscode } = locate();
  const child = spawn(node, [
    path.join(vscode, 'out', 'server-main.js'),
    '--host', '127.0.0.1', '--port', '0', '--accept-server-license-terms',
    ...(token ? ['--connection-token', token] : ['--without-connection-token']),
    ...(developmentMode ? ['--enable-smoke-test-driver'] : []),
    '--disable-telemetry', '--disable-experiments', '--disable-workspace-trust',
    '--disable-getting-started-override', '--disable-update-check',
    ...folders(sandbox),
  ], {
    cwd: sandbox.folder,
    // A process group of its own: extension host and language server must not outlive the run.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...environment(sandbox), ...env },
  });
  const { authority, output, exited } = await listening(child);
  return { authority, output, exited, stop: () => stop(child, exited) };
}

function listening(child) {
  let said = '';
  const output = () => said;
  const exited = new Promise((resolve) => child.once('exit', (code, signal) => resolve(code ?? signal)));
  process.prependOnceListener('exit', () => kill(child, 'SIGKILL'));
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(name, () => process.exit(130));
  return new Promise((resolve, reject) => {
    const fail = (why) => reject(new Error(`The VS Code server ${why}:\n${said}`));
    const timer = setTimeout(() => fail('did not start in two minutes'), 120_000);
    exited.then((why) => fail(`ended early (${why})`)).finally(() => clearTimeout(timer));
    const listen = (data) => {
      said += data;
      if (process.env.COPYDESK_TEST_VERBOSE) process.stderr.write(data);
      const port = /Web UI available at https?:\/\/[^:\s]+:(\d+)/.exec(said)?.[1];
      if (!port) return;
      clearTimeout(timer);
      resolve({ authority: `127.0.0.1:${port}`, output, exited });
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
  });
}

async function stop(child, exited) {
  kill(child, 'SIGTERM');
  const timer = setTimeout(() => kill(child, 'SIGKILL'), 5000);
  await exited;
  clearTimeout(timer);
  kill(child, 'SIGKILL');
}

function kill(child, signal) {
  try {
    process.kill(-child.pid, signal);
  } catch {
    // The group has ended.
  }
}

/** A headless browser with a profile in the sandbox; nothing in it calls home. */
export async function launchBrowser({ folder }) {
  const { chromium } = createRequire(import.meta.url)(locate().playwright);
  const xdg = path.join(folder, 'xdg');
  return chromium.launchPersistentContext(path.join(folder, 'chromium-profile'), {
    executablePath: findChromium(),
    headless: true,
    viewport: { width: 1280, height: 800 },
    reducedMotion: 'reduce',
    env: { ...process.env, XDG_CONFIG_HOME: xdg, XDG_CACHE_HOME: xdg },
    args: [
      '--headless', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-quic', '--no-first-run',
      '--disable-background-networking', '--disable-component-update', '--disable-sync',
    ],
  });
}

/** Address of the workbench for a folder or a .code-workspace file. */
export function workbenchUrl({ authority, token }, opened, payload = []) {
  const url = new URL(`http://${authority}/`);
  if (token) url.searchParams.set('tkn', token);
  url.searchParams.set(opened.endsWith('.code-workspace') ? 'workspace' : 'folder', opened);
  url.searchParams.set('payload', JSON.stringify([['skipWelcome', 'true'], ['skipReleaseNotes', 'true'], ...payload]));
  return url.href;
}

/** A path as the workbench wants it in its address. */
export const remoteUri = ({ authority }, file) => `vscode-remote://${authority}${file}`;

/** True where a real VS Code can be had from the registry. */
export const available = process.platform === 'linux' && ['x64', 'arm64'].includes(process.arch)
  && existsSync('/lib/ld-musl-x86_64.so.1') === false;
