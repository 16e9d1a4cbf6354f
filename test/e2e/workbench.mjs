// What a person does in the workbench, as steps that wait until the editor has followed.
import path from 'node:path';

/** Slow machines need long waits; every wait ends as soon as what it waits for is there. */
const limit = 60_000;

/** Steps for a page of the workbench. */
export function driver(page, shots) {
  page.setDefaultTimeout(limit);
  const until = (what, probe) => waitUntil(page, what, probe);
  const lines = async () => (await page.locator('.editor-instance .view-line').allInnerTexts()).map(plain);
  return {
    until,
    lines,
    step: async (name, run) => {
      const began = Date.now();
      await run();
      console.log(`ok  ${name} (${Date.now() - began} ms)`);
    },
    shot: (name) => page.screenshot({ path: path.join(shots, `${name}.png`), animations: 'disabled' }),
    squiggles: (severity) => page.locator(`.squiggly-${severity}`).count(),
    /** Rows of the Problems panel. */
    problems: (text) => page.locator('.markers-panel .monaco-list-row').filter({ hasText: text }),
    /** Goes to the place of a problem, as a double click on its message does. */
    goTo: (text) => page.locator('.markers-panel .monaco-list-row').filter({ hasText: text }).first()
      .getByText(text).first().dblclick(),
    explorer: (name) => inExplorer(page, name),
    openFile: (folder, name) => openFile(page, folder, name),
    command: (title) => runCommand(page, title),
    hoverWord: (words) => hoverWord(page, until, words),
    underlineOf: async (words) => lineUnder(page, await wordsOf(page, words)),
    inView: (view, name) => page.locator('.pane').filter({ has: page.locator('.pane-header', { hasText: view }) }).getByRole('treeitem', { name }),
    colourOf: (words) => colourOf(page, until, words),
    wordsAt: (words) => until(`“${words}”`, () => wordsOf(page, words)),
    bulbItem: (title) => bulbItem(page, until, title),
  };
}

/** Monaco renders spaces as U+00A0. */
const plain = (text) => text.replaceAll('\u00a0', ' ');

async function waitUntil(page, what, probe) {
  for (const end = Date.now() + limit; Date.now() < end;) {
    const found = await probe();
    if (found) return found;
    await page.waitForTimeout(50);
  }
  throw new Error(`Timed out waiting for ${what}.`);
}

/** A row of the explorer. */
const inExplorer = (page, name) => page.locator('.explorer-folders-view').getByRole('treeitem', { name });

async function openFile(page, folder, name) {
  const file = inExplorer(page, name);
  if (!(await page.locator('.explorer-folders-view').isVisible())) await runCommand(page, 'View: Show Explorer');
  if (!(await file.isVisible())) await inExplorer(page, folder).click();
  await file.dblclick();
  await page.getByRole('tab', { name }).waitFor();
}

async function runCommand(page, title) {
  await page.keyboard.press('F1');
  const input = page.locator('.quick-input-widget .quick-input-filter input');
  await input.waitFor({ state: 'visible' });
  await input.fill(`>${title}`);
  await page.locator('.quick-input-list .monaco-list-row').filter({ hasText: title }).first().click();
}

/** Points at words of the draft until the hover of Copydesk is there. */
async function hoverWord(page, until, words) {
  const hover = page.locator('.monaco-hover:visible').filter({ hasText: 'Copydesk' });
  await until(`the hover on “${words}”`, async () => {
    const box = await wordsOf(page, words);
    if (!box) return false;
    await page.mouse.move(10, 10);
    await page.mouse.move(box.x, box.y, { steps: 3 });
    return hover.first().waitFor({ timeout: 3000 }).then(() => true, () => false);
  });
  return hover.first();
}

/** Where words of the draft are on the screen, and their colour. */
const wordsOf = (page, words) => page.evaluate((wanted) => {
  for (const line of document.querySelectorAll('.editor-instance .view-line')) {
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.data.replaceAll('\u00a0', ' ').indexOf(wanted);
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      const { x, y, width, height } = range.getBoundingClientRect();
      const { color } = getComputedStyle(node.parentElement);
      return { x: x + width / 2, y: y + height / 2, color };
    }
  }
  return undefined;
}, words);

/** The style of the line that a decoration draws under a place: `dotted`, `none`. */
const lineUnder = (page, place) => page.evaluate((at) => {
  const marks = [...document.querySelectorAll('.editor-instance .view-overlays .cdr')].filter((element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    return at && left <= at.x && at.x <= right && top <= at.y && at.y <= bottom;
  });
  return marks.map((element) => getComputedStyle(element).borderBottomStyle).find((style) => style !== 'none') ?? 'none';
}, place);

const colourOf = (page, until, words) => until(`“${words}”`, async () => (await wordsOf(page, words))?.color);

/**
 * An item of the quick-fix menu at the cursor, asked for until the editor has it. The menu must be
 * gone before it is asked for again: in an open one the same keys choose the first item.
 */
async function bulbItem(page, until, title) {
  const menu = page.locator('.action-widget').first();
  const item = page.locator('.action-widget .monaco-list-row.action').filter({ hasText: title });
  const comes = (locator, timeout) => locator.waitFor({ timeout }).then(() => true, () => false);
  await until(`the quick fix “${title}”`, async () => {
    await page.keyboard.press('Control+.');
    if ((await comes(menu, 2000)) && (await comes(item, 1000))) return true;
    await page.keyboard.press('Escape');
    await menu.waitFor({ state: 'hidden' });
    return false;
  });
  return item;
}
