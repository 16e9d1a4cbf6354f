// npm run test:kill: kills an import at 100 random moments, where the unit tests do it a dozen times.
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const mocha = ['node_modules/mocha/bin/mocha.js', '--no-config', '--timeout', '600000', 'test/archive/kill.test.ts'];
const { status } = spawnSync(process.execPath, [path.join(import.meta.dirname, 'run.mjs'), ...mocha], {
  cwd: path.dirname(import.meta.dirname), stdio: 'inherit', env: { KILLS: '100', ...process.env },
});
process.exit(status ?? 1);
