// Packages the extension as a user would install it: dist/copydesk.vsix.
import { spawnSync } from 'node:child_process';
import { rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { root } from './editor.mjs';

export const vsix = path.join(root, 'dist/copydesk.vsix');

export function packageExtension() {
  rmSync(vsix, { force: true });
  const vsce = path.join(root, 'node_modules/@vscode/vsce/vsce');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      vsce, 'package', '--no-dependencies', '--no-rewrite-relative-links', '--allow-missing-repository', '--skip-license',
      '--out', vsix,
    ],
    { cwd: root, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`vsce package failed:\n${stdout}${stderr}`);
  console.log(`dist/copydesk.vsix: ${(statSync(vsix).size / 1e6).toFixed(2)} MB`);
  return vsix;
}

if (process.argv[1] === import.meta.filename) packageExtension();
