import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Throws unless a suite ran to its end and passed. VS Code's exit code proves nothing: it is 0 too
 * when the extension host was killed or a test called process.exit(). `run` in test/suite/index.ts
 * writes result.json at its very end.
 */
export function checkResult(folder) {
  const file = path.join(folder, 'result.json');
  const result = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
  if (result?.ran > 0 && result.failures === 0) return result;
  throw new Error(`The extension host ended without a complete, successful test run (${JSON.stringify(result)}).`);
}
