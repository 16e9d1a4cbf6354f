// `npm run try`: the sample drafts in a real VS Code in the browser, with the extension installed, so
// that anyone can see it before installing anything. It listens on 127.0.0.1 alone, behind a token,
// in a throw-away copy: what is changed there is gone when it ends. --open FILE opens another draft.
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { available, installVsix, makeSandbox, remoteUri, root, startServer, workbenchUrl } from '../test/e2e/editor.mjs';
import { packageExtension } from '../test/e2e/package.mjs';

const { values: { open } } = parseArgs({ options: { open: { type: 'string', default: 'samples/senate-race.md' } } });

if (!available) {
  console.error('VS Code in the browser is there on Linux with glibc alone; elsewhere: npm run package, and install dist/copydesk.vsix.');
  process.exit(2);
}
if (spawnSync(process.execPath, [path.join(root, 'scripts/build.mjs')], { stdio: 'inherit' }).status !== 0) process.exit(2);

const sandbox = makeSandbox({ samples: 'samples', seeds: 'seeds' });
installVsix(sandbox, packageExtension());
const token = randomBytes(16).toString('hex');
const server = await startServer(sandbox, { developmentMode: false, token });
const file = path.join(sandbox.workspace, open);
console.log(`
Copydesk in VS Code: open this address in a browser on this machine, and press Ctrl+C here to end it.

  ${workbenchUrl({ ...server, token }, sandbox.workspace, [['openFile', remoteUri(server, file)]])}
`);
const why = await server.exited;
console.log(`VS Code has ended (${why}).`);
