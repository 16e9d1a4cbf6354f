import type { Case, FileCase } from './cases';
import type { Tally } from './run';

/** Enough of a file to see what is wrong with it. */
const LONGEST_SHOWN = 1500;

/** Both files of a case, a line each. */
export const shownCase = ({ draft, archive, declared }: Case): string =>
  `  draft ${shownFile(draft)}\n  ${declared ? 'source' : 'archive'} ${shownFile(archive)}`;

function shownFile({ name, bytes }: FileCase): string {
  const text = JSON.stringify(Buffer.from(bytes).toString('utf8'));
  return `${name}, ${bytes.length} bytes: ${text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text}`;
}

/** What was run, and what came of it. */
export function printTally(tally: Tally, asked: { readonly runs: number; readonly seed: number }): string {
  const { runs, failures, findings, articles, formats, slowest } = tally;
  const number = (value: number): string => value.toLocaleString('en-US');
  const files = [...formats].sort().map(([name, count]) => `${name} ${number(count)}`).join(', ');
  const { draft, archive } = slowest.one ?? {};
  return [
    `${number(runs)} of ${number(asked.runs)} cases from seed ${asked.seed}:`
      + ` ${number(articles)} articles of archives read, ${number(findings)} findings.`,
    `Files: ${files}.`,
    `Slowest: ${slowest.cost} ms of processor, ${draft?.name} (${draft?.bytes.length} bytes)`
      + ` with ${archive?.name} (${archive?.bytes.length} bytes).`,
    failures === 0 ? 'No failure.' : `${failures} of the shares of cases failed.`,
  ].join('\n');
}
