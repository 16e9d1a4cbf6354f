// Proves that run-host-tests.mjs cannot report a false success: the suite is broken in every known way.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { root } from './editor.mjs';

const expected = { none: 0, fail: 1, load: 1, hang: 1, exit: 1, kill: 1 };
const chosen = process.argv.slice(2);
let wrong = 0;
for (const [how, want] of Object.entries(expected)) {
  if (chosen.length > 0 && !chosen.includes(how)) continue;
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(root, 'test/e2e/run-host-tests.mjs')], {
    encoding: 'utf8',
    env: { ...process.env, COPYDESK_TEST_SABOTAGE: how, COPYDESK_TEST_GREP: how === 'none' ? '' : 'deliberate|opens' },
  });
  if (status !== want) wrong += 1;
  if (status !== want) console.log(stdout, stderr);
  console.log(`${status === want ? 'ok ' : 'BAD'} broken by ${how}: exit code ${status}`);
}
process.exit(wrong > 0 ? 1 : 0);
