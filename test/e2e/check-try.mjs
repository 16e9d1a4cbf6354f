// `npm run try` prints an address that shows the editor to whoever has its token, and to nobody else.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { root } from './editor.mjs';

const child = spawn(process.execPath, [path.join(root, 'scripts/try.mjs')], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
let said = '';
try {
  for await (const piece of child.stdout) {
    said += piece;
    if (/http:\S+\n/.test(said)) break;
  }
  const [address] = /http:\S+/.exec(said) ?? [];
  assert.ok(address, said);
  const { origin, hostname, searchParams } = new URL(address);
  assert.equal(hostname, '127.0.0.1');
  assert.equal((await fetch(origin)).status, 403);
  // The token goes into a cookie, and the address without it follows.
  const first = await fetch(`${origin}/?tkn=${searchParams.get('tkn')}`, { redirect: 'manual' });
  const page = await fetch(origin, { headers: { cookie: first.headers.get('set-cookie')?.split(';')[0] ?? '' } });
  assert.equal(page.status, 200);
  assert.match(await page.text(), /workbench/);
  console.log('ok  npm run try shows the editor behind a token');
} finally {
  child.kill('SIGTERM');
  await once(child, 'exit');
}
