// The suites of test/suite in a desktop VS Code, which is downloaded on first use; or in the one
// that COPYDESK_VSCODE names. On a Linux without a screen: xvfb-run -a node test/run-desktop-tests.mjs
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { checkResult } from './result.mjs';

const root = path.dirname(import.meta.dirname);
const folder = mkdtempSync(path.join(tmpdir(), 'copydesk-'));
const newsroom = path.join(folder, 'newsroom');
cpSync(path.join(root, 'test/e2e/newsroom'), newsroom, { recursive: true });

try {
  const installed = process.env.COPYDESK_VSCODE;
  await runTests({
    ...(installed ? { vscodeExecutablePath: installed } : { version: process.env.COPYDESK_VSCODE_VERSION ?? 'stable' }),
    extensionDevelopmentPath: root,
    extensionTestsPath: path.join(root, 'out/test/suite/index'),
    extensionTestsEnv: { COPYDESK_TEST_OUT: folder },
    launchArgs: [
      path.join(newsroom, 'newsroom.code-workspace'),
      '--disable-extensions', '--disable-workspace-trust', `--user-data-dir=${path.join(folder, 'user-data')}`,
    ],
  });
  checkResult(folder);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}
