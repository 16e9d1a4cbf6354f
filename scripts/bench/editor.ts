import path from 'node:path';
import type { Built } from './command-line';
import type { Figure } from './figures';
import type { Newsroom } from './newsroom';
import { runNode } from './process';

/** What the latency client of the peers says in its line to quote; times in milliseconds. */
interface Summary {
  readonly spawnToFirstDiagnosticsMs: number;
  readonly openMs: number;
  readonly editP50: number;
  readonly editP95: number;
  readonly noiseP95: number;
  readonly rssMiB: number;
}

/** The language server as an editor meets it, by the client that has measured the peers. */
export function editorFigures(client: string, built: Built, newsroom: Newsroom): Figure[] {
  return [
    ...figuresFor('800 words', newsroom.short, 10, client, built, newsroom),
    ...figuresFor('5,000 words', newsroom.long, 20, client, built, newsroom),
  ];
}

function figuresFor(size: string, document: string, goal: number, client: string, { node, dist }: Built, { root }: Newsroom): Figure[] {
  const server = [node, path.join(dist, 'server.js'), '--stdio'];
  const { output } = runNode(node, [client, '--doc', document, '--root', root, '--settle', '0', '--edits', '100', '--', ...server], root);
  const { summary } = JSON.parse(output) as { readonly summary: Summary };
  return [
    { name: `editor, ${size}: open to first diagnostics`, value: summary.openMs, unit: 'ms', goal: 400 },
    { name: `editor, ${size}: keystroke to diagnostics, p50`, value: summary.editP50, unit: 'ms' },
    { name: `editor, ${size}: keystroke to diagnostics, p95`, value: summary.editP95, unit: 'ms', goal, floor: 2 * goal },
    { name: `editor, ${size}: memory of the server`, value: summary.rssMiB, unit: 'MiB', goal: 300 },
  ];
}
