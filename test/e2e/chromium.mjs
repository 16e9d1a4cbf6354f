// Finds a Chromium or Chrome for the tests; installs Debian's where that can be done without asking.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

const elsewhere = [
  '/opt/google/chrome/chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
  'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
];

/** The path of a browser that starts. */
export function findChromium() {
  const found = installed() ?? (installWithApt() ? installed() : undefined);
  if (found) return found;
  throw new Error('The editor tests need Chromium or Chrome: install one, or name it in COPYDESK_CHROMIUM.');
}

function installed() {
  const asked = process.env.COPYDESK_CHROMIUM;
  if (asked) return asked;
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const candidates = [...folders.flatMap((folder) => names.map((name) => path.join(folder, name))), ...elsewhere];
  return candidates.find((file) => existsSync(file) && starts(file));
}

/** Ubuntu's `chromium-browser` is only a note about a snap package where snaps are not to be had. */
const starts = (file) => spawnSync(file, ['--version'], { timeout: 20_000 }).status === 0;

function installWithApt() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  console.error('Installing Chromium with apt-get (once) ...');
  const apt = (...args) => spawnSync('apt-get', ['-qq', ...args], {
    stdio: ['ignore', 2, 2],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }).status === 0;
  return apt('update') && apt('install', '-y', '--no-install-recommends', 'chromium');
}
