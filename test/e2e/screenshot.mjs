// Takes the pictures of the README and of the walkthrough: a sample draft, a finding, what can be done about it.
//   node test/e2e/screenshot.mjs    docs/screenshot.png, media/walkthrough/*.png
import path from 'node:path';
import { launchBrowser, makeSandbox, remoteUri, root, startServer, workbenchUrl } from './editor.mjs';
import { driver } from './workbench.mjs';

const sandbox = makeSandbox({ samples: 'samples', seeds: 'seeds' });
const server = await startServer(sandbox);
const browser = await launchBrowser(sandbox);
try {
  const page = browser.pages()[0] ?? (await browser.newPage());
  const { openFile, until, squiggles, hoverWord, bulbItem, wordsAt, command } = driver(page, path.join(root, 'docs'));
  const take = (file, clip) => page.screenshot({ path: path.join(root, file), animations: 'disabled', clip });
  const step = (name, height) => take(`media/walkthrough/${name}.png`, { x: 52, y: 36, width: 1200, height });
  await page.goto(workbenchUrl(server, sandbox.workspace, [['extensionDevelopmentPath', remoteUri(server, root)]]));
  await page.locator('.explorer-folders-view').waitFor();
  await openFile('samples', 'senate-race.md');
  await until('the findings', async () => (await squiggles('warning')) > 5);
  await page.keyboard.press('Control+b');
  await page.waitForTimeout(1000);
  await step('draft', 560);
  await (await hoverWord('$2.8 million')).getByText('This draft').waitFor();
  await step('finding', 560);
  const { x, y } = await wordsAt('$2.8 million');
  await page.mouse.move(10, 10);
  await page.mouse.click(x, y);
  await bulbItem('Keep');
  await step('decide', 560);
  await page.keyboard.press('Escape');
  await command('View: Show Copydesk');
  await page.getByRole('treeitem', { name: /In conflict/ }).waitFor();
  await command('View: Focus First Editor Group');
  await (await hoverWord('$2.8 million')).getByText('This draft').waitFor();
  await take('docs/screenshot.png');
} finally {
  await browser.close();
  await server.stop();
}
