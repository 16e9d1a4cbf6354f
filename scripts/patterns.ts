// npm run patterns
// Proves with recheck that no regular expression of the program takes more than linear time, and writes
// down those proven for the tests, which look at new ones only.
import { writeFileSync } from 'node:fs';
import { patternsIn } from './patterns/collect';
import { keyOf, provenFile, prove, provenBefore } from './patterns/prove';

async function main(): Promise<void> {
  const patterns = patternsIn(['server', 'client']);
  const refuted = await prove(patterns, provenBefore());
  for (const told of refuted) console.log(told);
  if (refuted.length > 0) process.exit(1);
  writeFileSync(provenFile, `${[...new Set(patterns.map(keyOf))].sort().join('\n')}\n`);
  console.log(`${patterns.length} regular expressions take linear time.`);
  process.exit();
}

void main();
