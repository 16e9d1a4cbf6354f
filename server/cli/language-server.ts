import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** Starts the language server in this process; it stays until the editor leaves. */
export function startLanguageServer(): void {
  const bundle = path.join(__dirname, 'server.js');
  createRequire(__filename)(existsSync(bundle) ? bundle : path.join(__dirname, '..', 'main.ts'));
}
