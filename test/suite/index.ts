// The entry point for both launchers: VS Code loads this file inside the extension host and calls
// `run`, on the desktop (test/run-desktop-tests.mjs) and in the browser (test/e2e/run-host-tests.mjs).
import * as fs from 'node:fs';
import * as path from 'node:path';
import { format } from 'node:util';
import Mocha from 'mocha';

/** Runs every suite beside this file; rejects where a test fails or none ran. */
export async function run(): Promise<void> {
  const out = process.env.COPYDESK_TEST_OUT;
  if (out) reportTo(path.join(out, 'mocha.txt'));
  const mocha = new Mocha({
    ui: 'tdd',
    reporter: 'spec',
    color: false,
    timeout: 60_000,
    grep: process.env.COPYDESK_TEST_GREP || undefined,
    forbidOnly: Boolean(process.env.CI),
  });
  for (const name of fs.readdirSync(__dirname).sort()) if (name.endsWith('.test.js')) mocha.addFile(path.join(__dirname, name));
  let ran = 0;
  const failures = await new Promise<number>((resolve) => {
    mocha.run(resolve).on('test end', () => { ran++; });
  });
  if (out) fs.writeFileSync(path.join(out, 'result.json'), JSON.stringify({ ran, failures }));
  if (failures > 0) throw new Error(`${failures} tests failed.`);
  if (ran === 0) throw new Error('No test ran.');
}

/** The console of the extension host is mixed with VS Code's own lines, so the report goes to a file as well. */
function reportTo(file: string): void {
  const { consoleLog } = Mocha.reporters.Base;
  Mocha.reporters.Base.consoleLog = (...args: unknown[]) => {
    consoleLog(...args);
    fs.appendFileSync(file, `${format(...args)}\n`);
  };
}
