// Takes docs/screenshot.png, the picture of the README: a sample draft with its findings and a hover.
import path from 'node:path';
import { launchBrowser, makeSandbox, remoteUri, root, startServer, workbenchUrl } from './editor.mjs';
import { driver } from './workbench.mjs';

const sandbox = makeSandbox({ samples: 'samples', seeds: 'seeds' });
const server = await startServer(sandbox);
const browser = await launchBrowser(sandbox);
try {
  const page = browser.pages()[0] ?? (await browser.newPage());
  const { openFile, until, squiggles, hoverWord } = driver(page, path.join(root, 'docs'));
  await page.goto(workbenchUrl(server, sandbox.workspace, [['extensionDevelopmentPath', remoteUri(server, root)]]));
  await page.locator('.explorer-folders-view').waitFor();
  await openFile('samples', 'senate-race.md');
  await until('the findings', async () => (await squiggles('warning')) > 5);
  await page.keyboard.press('Control+b');
  await hoverWord('$2.8 million');
  await page.screenshot({ path: path.join(root, 'docs/screenshot.png'), animations: 'disabled' });
} finally {
  await browser.close();
  await server.stop();
}
