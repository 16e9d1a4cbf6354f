// `npm run test:editor`: everything in a real VS Code, which this provides itself. First the suites
// inside the extension host, then a person's steps, then both again on the packaged extension.
//   node test/e2e/run.mjs [host] [ui] [try] [vsix]    only some of it
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { bundleSuite } from './bundle.mjs';
import { findChromium } from './chromium.mjs';
import { available, root } from './editor.mjs';
import { install } from './install.mjs';
import { packageExtension } from './package.mjs';

const parts = process.argv.slice(2);
const wants = (part) => parts.length === 0 || parts.includes(part);

await main();

async function main() {
  run('scripts/build.mjs');
  await bundleSuite();
  if (!available) return run('test/run-desktop-tests.mjs');
  install();
  findChromium();
  if (wants('host')) run('test/e2e/run-host-tests.mjs');
  if (wants('ui')) run('test/e2e/run-ui.mjs');
  if (wants('try')) run('test/e2e/check-try.mjs');
  if (!wants('vsix')) return;
  const vsix = packageExtension();
  run('test/e2e/run-host-tests.mjs', vsix);
  run('test/e2e/run-ui.mjs', vsix);
}

function run(script, ...args) {
  const began = Date.now();
  const { status } = spawnSync(process.execPath, [path.join(root, script), ...args], { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
  console.log(`${[script, ...args.map((file) => path.relative(root, file))].join(' ')}: passed in ${Math.round((Date.now() - began) / 1000)} s`);
}
