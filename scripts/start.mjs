// `npm start`: builds Copydesk and lints the sample drafts against the sample archive. Findings are
// what the samples are for, so they are no failure here.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { modernNode } from './run.mjs';

const root = path.dirname(import.meta.dirname);
const node = modernNode() ?? process.execPath;

const run = (program, ...rest) => spawnSync(program, rest, { cwd: root, stdio: 'inherit' }).status ?? 2;

if (run(process.execPath, 'scripts/build.mjs') !== 0) process.exit(2);
const linted = run(node, 'dist/cli.js', 'lint', 'samples', '--archive', 'seeds');
process.exitCode = linted === 1 ? 0 : linted;
