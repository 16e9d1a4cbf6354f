// Runs test/suite inside the extension host of a real VS Code. The exit code is the result.
//   node test/e2e/run-host-tests.mjs                        the extension in this folder
//   node test/e2e/run-host-tests.mjs dist/copydesk.vsix     the same suite on the installed package
import { closeSync, existsSync, openSync, readSync } from 'node:fs';
import path from 'node:path';
import { format } from 'node:util';
import { checkResult } from '../result.mjs';
import { installVsix, launchBrowser, makeSandbox, remoteUri, root, startServer, workbenchUrl } from './editor.mjs';

const limit = Number(process.env.COPYDESK_TEST_TIMEOUT ?? 300_000);
const [vsix] = process.argv.slice(2);
const sandbox = makeSandbox();
const stopTail = tail(path.join(sandbox.folder, 'mocha.txt'));
let server;
let browser;
let code = 1;
try {
  if (vsix) console.log(`Installed: ${installVsix(sandbox, vsix).join(', ')}`);
  server = await startServer(sandbox, { env: { COPYDESK_TEST_OUT: sandbox.folder } });
  browser = await launchBrowser(sandbox);
  code = await runSuite(server, browser);
  stopTail();
  if (code === 0) checkResult(sandbox.folder);
} catch (error) {
  stopTail();
  code = 1;
  console.error(error instanceof Error ? error.message : error);
  if (server) console.error(server.output());
} finally {
  await browser?.close().catch(() => {});
  await server?.stop();
  if (process.env.COPYDESK_TEST_KEEP) console.error(`Kept ${sandbox.folder}`);
}
process.exit(code);

/** Opens the workbench with the suite; resolves with the exit code that VS Code reports. */
async function runSuite(server, browser) {
  const page = browser.pages()[0] ?? (await browser.newPage());
  const errors = [];
  // The workbench looks for these two functions on `window` when it runs extension tests.
  await page.exposeFunction('codeAutomationLog', (type, args) => {
    const line = `[${type}] ${format(...args)}`;
    if (type === 'error') errors.push(line);
    if (process.env.COPYDESK_TEST_VERBOSE) console.error(line);
  });
  const exitCode = new Promise((resolve) => void page.exposeFunction('codeAutomationExit', resolve));
  const underDevelopment = vsix ? path.join(root, 'test/e2e/empty-extension') : root;
  await page.goto(workbenchUrl(server, path.join(sandbox.workspace, 'newsroom.code-workspace'), [
    ['extensionDevelopmentPath', remoteUri(server, underDevelopment)],
    ['extensionTestsPath', remoteUri(server, path.join(root, 'out/test/suite/index'))],
  ]), { timeout: limit });
  const code = await Promise.race([exitCode, ...failures(server, page)]);
  if (code !== 0) console.error(errors.join('\n'));
  return code;
}

/** Promises that reject when a run cannot end well any more. */
function failures(server, page) {
  const fail = (why) => { throw new Error(why); };
  return [
    new Promise((resolve) => setTimeout(resolve, limit).unref()).then(() => fail(`No result after ${limit} ms.`)),
    new Promise((resolve) => page.on('crash', resolve)).then(() => fail('The page crashed.')),
    server.exited.then((why) => fail(`The VS Code server ended (${why}).`)),
  ];
}

/** Copies a growing text file to stdout until the returned function is called. */
function tail(file) {
  let position = 0;
  const pump = () => {
    if (!existsSync(file)) return;
    const handle = openSync(file, 'r');
    const buffer = Buffer.alloc(65_536);
    for (let n; (n = readSync(handle, buffer, 0, buffer.length, position)) > 0; position += n) {
      process.stdout.write(buffer.subarray(0, n));
    }
    closeSync(handle);
  };
  const timer = setInterval(pump, 100);
  return () => {
    clearInterval(timer);
    pump();
  };
}
