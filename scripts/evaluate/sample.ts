// npm run evaluate:sample -- FINDINGS.jsonl… [--size 100] [--seed 1]
// Draws warnings and errors out of what `npm run evaluate -- --clean … --findings OUT` has written,
// to be read by hand: the same ones for the same findings, size and seed.
import { parseArgs } from 'node:util';
import { rowsOf } from './rows';

interface Row {
  readonly id: string;
  readonly start: number;
  readonly check: string;
  readonly severity: string;
  readonly message: string;
  readonly draft: string;
  readonly evidence: readonly { readonly article?: string; readonly text?: string }[];
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { size: { type: 'string', default: '100' }, seed: { type: 'string', default: '1' } },
});

if (positionals.length === 0) {
  console.error('Name the files of findings to draw from; npm run evaluate -- --clean … --findings OUT writes one.');
  process.exit(2);
}

/** Numbers from 0 to 1, the same for the same seed: mulberry32. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Some of all, each as likely as any other, in their own order. */
function drawn<T>(all: readonly T[], size: number, seed: number): T[] {
  const random = randomFrom(seed);
  const ranked = all.map((one, n) => ({ one, n, rank: random() })).sort((a, b) => a.rank - b.rank);
  return ranked.slice(0, size).sort((a, b) => a.n - b.n).map(({ one }) => one);
}

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

const found = positionals.flatMap((file) => [...rowsOf<Row>(file)])
  .filter(({ severity }) => severity === 'warning' || severity === 'error');
const sample = drawn(found, Number(values.size), Number(values.seed));
console.log(`${sample.length} of ${found.length} warnings and errors, seed ${values.seed}`);
for (const [n, { id, check, message, draft, evidence }] of sample.entries()) {
  console.log(`\n${n + 1}. ${check} ${id}\n   ${message}\n   draft: … ${plain(draft)} …`);
  for (const { article, text } of evidence.slice(0, 3)) if (text) console.log(`   ${article ?? ''}: ${plain(text)}`);
}
