// The steps that read: what the archive confirms, its view, a dossier; and those that write with its help.
import assert from 'node:assert/strict';

/** Drives marks, the view of the archive, dossiers, names and fixes in several places. */
export async function driveViews(page, driver) {
  await driveMarks(page, driver);
  await driveArchive(page, driver);
  await driveDossier(page, driver);
  await driveNames(page, driver);
  await driveEverywhere(page, driver);
}

async function driveMarks(page, { step, shot, until, openFile, command, underlineOf }) {
  await step('what the archive confirms is marked quietly, and the marks can be switched off', async () => {
    await openFile('drafts', 'harbor.md');
    await until('the mark of a confirmed name', async () => (await underlineOf('Orla Kessendrick')) === 'dotted');
    await until('the mark of a conflict', async () => (await underlineOf('$84 million')) === 'solid');
    await shot('20-marks');
    await command('Copydesk: Switch Marks of Confirmed Facts On or Off');
    await until('no mark', async () => (await underlineOf('Orla Kessendrick')) === 'none');
    await command('Copydesk: Switch Marks of Confirmed Facts On or Off');
    await until('the mark again', async () => (await underlineOf('Orla Kessendrick')) === 'dotted');
  });
}

async function driveArchive(page, { step, shot, command, inView }) {
  await step('the archive lists its articles, and what differs between versions of a story', async () => {
    await command('View: Show Copydesk');
    await inView('Archive', /Coast Weekly/).waitFor();
    await inView('Archive', /Stories in several versions/).click();
    await inView('Archive', /What the ferry terminal cost/).click();
    await inView('Archive', /The Harbor Post, March 2, 2023/).click();
    await page.getByRole('tab', { name: /The Harbor Post, March 2, 2023/ }).waitFor();
    await inView('Archive', /The Harbor Post, March 2, 2023/).locator('.monaco-tl-twistie').click();
    await inView('Archive', /bills are coming in/).waitFor();
    await shot('21-versions');
    await inView('Archive', /The Harbor Post, March 2, 2023/).hover();
    await inView('Archive', /The Harbor Post, March 2, 2023/).getByRole('button', { name: 'Compare with the Version Before' }).click();
    await page.locator('.monaco-diff-editor').waitFor();
    await page.waitForTimeout(700);
    await shot('22-diff');
    await command('View: Close All Editor Groups');
  });

  await step('the archive is compared with itself, and a conflict opens at its sentence', async () => {
    await inView('Archive', /Look for conflicts/).click();
    await inView('Archive', /2016.*2017|2017.*2016/).first().waitFor();
    await inView('Archive', /^2017/).click();
    await page.locator('.selected-text').first().waitFor();
    await shot('23-conflicts');
    await command('View: Close All Editor Groups');
  });
}

async function driveDossier(page, driver) {
  const { step, shot, until, openFile, command, inView } = driver;
  const dossier = () => page.frames().find((frame) => frame.name() === '' && frame.parentFrame()?.parentFrame()) ?? page.frames().at(-1);
  await step('a name in the list of facts leads to the dossier', async () => {
    await openFile('drafts', 'harbor.md');
    await command('View: Show Copydesk');
    const name = inView('Facts', /Tomas Erlanger/);
    await name.waitFor();
    await page.waitForTimeout(1500);
    await name.hover();
    await name.getByRole('button', { name: 'Show Dossier of' }).click();
    // The page takes the keyboard, and until it is drawn it hands no key on.
    await page.getByRole('tab', { name: 'Tomas Erlanger' }).click({ button: 'middle' });
    await page.getByRole('tab', { name: 'Tomas Erlanger' }).waitFor({ state: 'detached' });
  });

  await step('a dossier shows roles over time, quotations and figures, and its marks open the sentence by keyboard', async () => {
    await openFile('drafts', 'harbor.md');
    await command('Copydesk: Show Dossier of');
    const input = page.locator('.quick-input-widget input').first();
    await input.fill('Kessen');
    await page.locator('.quick-input-list .monaco-list-row').filter({ hasText: 'Orla Kessendrick' }).first().waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('tab', { name: 'Orla Kessendrick' }).waitFor();
    await until('the page', async () => (await dossier()?.locator('h1').count().catch(() => 0)) === 1);
    const [frame] = [dossier()];
    assert.equal(await frame.locator('h1').innerText(), 'Orla Kessendrick');
    assert.ok((await frame.locator('svg a').count()) >= 2, 'the timeline has links');
    assert.match(await frame.locator('body').innerText(), /We were promised a school/);
    await page.waitForTimeout(500);
    await shot('24-dossier');
    await chooseTheme(page, driver, 'Dark Modern', 'vs-dark');
    await shot('25-dossier-dark');
    await chooseTheme(page, driver, 'Dark High Contrast', 'hc-black');
    await shot('26-dossier-contrast');
    await chooseTheme(page, driver, 'Light Modern', 'vs');
    await frame.locator('svg a').first().focus();
    await page.keyboard.press('Enter');
    await page.locator('.selected-text').first().waitFor();
    await command('View: Close All Editor Groups');
  });
}

async function chooseTheme(page, { command }, name, css) {
  await command('Preferences: Color Theme');
  await page.locator('.quick-input-widget input').first().fill(name);
  await page.locator('.quick-input-list .monaco-list-row').filter({ hasText: name }).first().click();
  await page.locator(`.monaco-workbench.${css}`).waitFor();
  await page.waitForTimeout(800);
}

async function driveNames(page, { step, shot, until, openFile, command, lines }) {
  for (const [folder, name] of [['drafts', 'sidebar.article'], ['drafts', 'clean.txt']]) {
    await step(`a name is completed with what the archive knows, in ${name}`, async () => {
      await openFile(folder, name);
      await page.waitForTimeout(1500);
      await page.keyboard.press('Control+End');
      await page.keyboard.type('\nSo did Ke', { delay: 80 });
      await page.locator('.suggest-widget.visible .monaco-list-row').filter({ hasText: 'Orla Kessendrick (D-Ore.)' }).waitFor();
      await shot(`27-name-${name}`);
      await page.keyboard.press('Enter');
      await until('the name', async () => (await lines()).some((line) => line.includes('So did Orla Kessendrick (D-Ore.)')));
      await command('File: Revert File');
      await command('View: Close All Editor Groups');
    });
  }
}

async function driveEverywhere(page, { step, shot, until, openFile, command, lines, squiggles, bulbItem, wordsAt }) {
  await step('one fix for every place of a claim is shown before it is made', async () => {
    await openFile('drafts', 'clean.txt');
    await page.waitForTimeout(1000);
    await command('View: Focus First Editor Group');
    await page.keyboard.press('Control+A');
    await page.keyboard.insertText('The terminal cost $84 million, City Manager Tomas Erlanger said.\n\nThe ferry terminal at Pier 9 cost $84 million, City Manager Tomas Erlanger said.\n');
    await until('one finding', async () => (await squiggles('warning')) === 1);
    const place = await wordsAt('$84 million');
    await page.mouse.click(place.x, place.y);
    await (await bulbItem('in all 2 places')).click();
    const apply = page.getByRole('button', { name: 'Apply', exact: true }).first();
    await apply.waitFor();
    await page.waitForTimeout(500);
    await shot('28-preview');
    await page.locator('.edit-checkbox').first().click();
    await apply.click();
    await until('both places', async () => (await lines()).filter((line) => line.includes('$48 million')).length === 2);
    await command('File: Revert File');
  });

  await step('the questions of a draft are listed', async () => {
    await openFile('drafts', 'sidebar.article');
    await command('Copydesk: Questions to the Reporter');
    await page.locator('.quick-input-list .monaco-list-row').filter({ hasText: 'spelling?' }).waitFor();
    await shot('29-questions');
    await page.keyboard.press('Enter');
    await until('the place', async () => (await page.locator('.selected-text').count()) > 0);
    await command('View: Close All Editor Groups');
  });
}
