// Drives the workbench as a person would, by mouse and keyboard. Screenshots go to out/screenshots.
//   node test/e2e/run-ui.mjs                       the extension in this folder
//   node test/e2e/run-ui.mjs dist/copydesk.vsix    the packaged extension, installed
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { installVsix, launchBrowser, makeSandbox, remoteUri, root, startServer, workbenchUrl } from './editor.mjs';
import { driveViews } from './views-steps.mjs';
import { driver } from './workbench.mjs';

const [vsix] = process.argv.slice(2);
const shots = path.join(root, 'out/screenshots', vsix ? 'vsix' : 'dev');
mkdirSync(shots, { recursive: true });
const sandbox = makeSandbox();
const metro = path.join(sandbox.workspace, 'metro');
const began = Date.now();
let server;
let browser;
let page;
let code = 1;
try {
  if (vsix) console.log(`Installed: ${installVsix(sandbox, vsix).join(', ')}`);
  server = await startServer(sandbox, { developmentMode: !vsix });
  browser = await launchBrowser(sandbox);
  page = browser.pages()[0] ?? (await browser.newPage());
  await drive(driver(page, shots));
  code = 0;
} catch (error) {
  console.error(error);
  await page?.screenshot({ path: path.join(shots, 'failure.png') }).catch(() => {});
} finally {
  await browser?.close().catch(() => {});
  await server?.stop();
  console.log(`${code === 0 ? 'PASS' : 'FAIL'} in ${Date.now() - began} ms`);
}
process.exit(code);

async function drive(steps) {
  const { step, shot, until, lines, explorer, openFile, command, squiggles, hoverWord, bulbItem, goTo, colourOf, problems, wordsAt } = steps;
  await step('the workbench opens without dialogs', async () => {
    const extension = vsix ? [] : [['extensionDevelopmentPath', remoteUri(server, root)]];
    await page.goto(workbenchUrl(server, metro, extension), { timeout: 120_000 });
    await explorer('drafts').waitFor();
    assert.equal(await page.locator('.monaco-dialog-box').count(), 0);
  });

  await step('a draft opens and what needs attention is underlined', async () => {
    await openFile('drafts', 'harbor.md');
    await until('errors and warnings', async () => (await squiggles('error')) === 2 && (await squiggles('warning')) >= 2);
    await page.locator('.statusbar-item').filter({ hasText: '3 articles' }).waitFor();
    await shot('1-squiggles');
  });

  await step('the hover shows both sides with their sources', async () => {
    const hover = await hoverWord('$84 million');
    await hover.getByText('This draft').waitFor();
    const text = (await hover.innerText()).replaceAll('\u00a0', ' ');
    assert.match(text, /Archive: \$48 million/);
    assert.match(text, /The Harbor Post/);
    await shot('2-hover');
  });

  await step('a click on the source opens the article read-only, at the sentence', async () => {
    const hover = await hoverWord('$84 million');
    await hover.getByText('This draft').waitFor();
    await hover.locator('a').filter({ hasText: 'The Harbor Post' }).last().click();
    await page.getByRole('tab', { name: /The Harbor Post, March 1, 2023/ }).waitFor();
    await page.locator('.selected-text').first().waitFor();
    await page.mouse.move(10, 10);
    await page.locator('.monaco-hover:visible').waitFor({ state: 'hidden' });
    await shot('3-evidence');
    await command('View: Close All Editor Groups');
  });

  await step('a line over the headline counts the facts, and a click on it lists them', async () => {
    await openFile('drafts', 'harbor.md');
    const lens = page.locator('.codelens-decoration a').filter({ hasText: /facts?: \d+ confirmed, \d+ in conflict/ });
    await lens.waitFor();
    await shot('3a-lens');
    await lens.click();
    const facts = page.locator('.pane').filter({ has: page.locator('.pane-header', { hasText: 'Facts' }) });
    await facts.getByRole('treeitem', { name: /In conflict/ }).waitFor();
    await facts.getByRole('treeitem', { name: /\$84 million/ }).click();
    await until('the place', async () => (await page.locator('.selected-text').count()) > 0);
    await shot('3b-facts');
  });

  await step('Go to Symbol lists people, quotations, figures and dates', async () => {
    await page.keyboard.press('Escape');
    await command('View: Focus First Editor Group');
    await command('Go to Symbol in Editor');
    await page.locator('.quick-input-list .monaco-list-row').filter({ hasText: 'Tomas Erlanger' }).first().waitFor();
    await shot('3c-symbols');
    await page.keyboard.press('Escape');
  });

  await step('Find All References peeks at every passage about a person', async () => {
    const place = await wordsAt('Orla Kessendrick');
    await page.mouse.click(place.x, place.y);
    await command('Peek References');
    await page.locator('.zone-widget .monaco-list-row').filter({ hasText: /Kessendrick/ }).first().waitFor();
    await page.waitForTimeout(500);
    await shot('3d-references');
    await page.keyboard.press('Escape');
    await command('View: Close All Editor Groups');
  });

  await driveViews(page, steps);

  await step('the Problems panel lists the findings with their evidence', async () => {
    await openFile('drafts', 'harbor.md');
    await page.keyboard.press('Control+Shift+M');
    await problems('$48 million').first().waitFor();
    await goTo('$48 million');
    await shot('4-problems');
  });

  await step('the light bulb offers the archive’s value, decisions, a question and an explanation', async () => {
    const use = await bulbItem('Use “$48 million”');
    for (const title of ['Keep “$84 million”: verified', 'Not a conflict', 'Ask the reporter', 'Explain “changed-figure”']) {
      await page.locator('.action-widget .monaco-list-row.action').filter({ hasText: title }).waitFor();
    }
    await shot('5-light-bulb');
    await use.click();
    await until('the archive’s value', async () => (await lines()).some((line) => line.includes('cost $48 million')));
    await until('one squiggle less', async () => (await problems('$48 million').count()) === 0);
    await shot('6-fixed');
    await command('File: Save');
    await until('the saved file', () => readFileSync(path.join(metro, 'drafts/harbor.md'), 'utf8').includes('$48 million'));
  });

  await step('keep as verified asks how, writes the ledger, and the finding is gone', async () => {
    const served = problems('2002 to 2019');
    await goTo('2002 to 2019');
    await (await bulbItem('Keep “2002 to 2019”')).click();
    const input = page.locator('.quick-input-widget input');
    await input.waitFor({ state: 'visible' });
    await shot('7-how-verified');
    await input.fill('State archives, by phone');
    await page.keyboard.press('Enter');
    const ledger = path.join(metro, '.copydesk/ledger.jsonl');
    await until('the ledger', () => existsSync(ledger) && readFileSync(ledger, 'utf8').includes('State archives, by phone'));
    await until('the finding to go', async () => (await served.count()) === 0);
    await shot('8-kept');
  });

  await step('the check is explained', async () => {
    await goTo('stands where');
    await (await bulbItem('Explain “unfinished-copy”')).click();
    await page.getByRole('tab', { name: /unfinished-copy/ }).waitFor();
    await page.waitForTimeout(1500);
    await shot('9-explanation');
    await command('View: Close All Editor Groups');
  });

  await step('an article draft is coloured', async () => {
    await openFile('drafts', 'sidebar.article');
    await until('its squiggle', async () => (await squiggles('error')) === 1);
    const plain = await colourOf('The ferry takes');
    for (const words of ['slug', 'FERRY-SIDEBAR', 'Priya Lindqvist', 'WESTHAVEN, Ore.', 'The terminal is ours', 'spelling', 'TK', '-30-']) {
      assert.notEqual(await colourOf(words), plain, `${words} is coloured`);
    }
    await shot('10-article');
    await command('View: Close All Editor Groups');
  });

  await step('Lint Folder from the explorer shows what is in closed drafts', async () => {
    await explorer('drafts').click({ button: 'right' });
    const item = page.locator('.monaco-menu .action-item').filter({ hasText: 'Copydesk: Lint Folder' });
    await item.waitFor();
    await shot('11-explorer-menu');
    // A menu that has just opened takes the first click for the end of the one that opened it.
    await until('the chosen menu is gone', async () => {
      if (await item.isVisible()) await item.click();
      return !(await item.isVisible());
    });
    await page.locator('.markers-panel').getByText('fares.txt').waitFor();
    await page.locator('.markers-panel').getByText('sidebar.article').waitFor();
    await page.waitForTimeout(500);
    await shot('12-lint-folder');
  });

  await step('the output is clean', async () => {
    await command('Copydesk: Show Output');
    await page.waitForTimeout(500);
    const said = (await page.locator('.output-view .view-line').allInnerTexts()).join('\n');
    assert.doesNotMatch(said, /\[error\]/);
  });
}
