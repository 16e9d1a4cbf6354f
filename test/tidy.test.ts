import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { checkIds } from '../server/engine/check-id';
import { checks } from '../server/engine/checks';
import { checksPage } from '../scripts/checks-page';

/** Rules about the code itself; a broken one names the file. */
const root = path.resolve(__dirname, '..');

/** Folders from the bottom up: each may import those before it. */
const layers = ['text', 'engine', 'formats', 'archive', 'ledger', 'config', 'report'];

/** The only layers that may know Node or a protocol. */
const pure = new Set(['text', 'engine']);

const sources = readdirSync(path.join(root, 'server'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => ({ name: name.replaceAll('\\', '/'), code: readFileSync(path.join(root, 'server', name), 'utf8') }));

const layerOf = (name: string): string => name.split('/')[0] ?? '';

const importsOf = (code: string): string[] =>
  [...code.matchAll(/^(?:import|export)\b[^;'"]*from\s+'([^']+)'|^import\s+'([^']+)'|\bimport\('([^']+)'\)/gm)]
    .map((match) => match[1] ?? match[2] ?? match[3] ?? '');

const resolved = (from: string, to: string): string => path.posix.normalize(path.posix.join(path.posix.dirname(from), to));

describe('the code keeps its shape', () => {
  it('imports point down only', () => {
    const wrong = sources.flatMap(({ name, code }) => importsOf(code)
      .filter((to) => to.startsWith('.'))
      .map((to) => ({ name, to: resolved(name, to) }))
      .filter(({ to }) => !to.startsWith('..') && rank(to) > rank(name))
      .map(({ to }) => `${name} imports ${to}`));
    assert.deepEqual(wrong, []);
  });

  it('engine and text know no file, no process and no protocol', () => {
    const wrong = sources.filter(({ name }) => pure.has(layerOf(name))).flatMap(({ name, code }) => importsOf(code)
      .filter((to) => /^node:|^vscode|^fs$|^path$/.test(to)).map((to) => `${name} imports ${to}`));
    assert.deepEqual(wrong, []);
  });

  it('a check imports no other check', () => {
    const wrong = sources.filter(({ name }) => name.startsWith('engine/checks/') && !name.endsWith('index.ts'))
      .flatMap(({ name, code }) => importsOf(code).filter((to) => to.startsWith('./')).map((to) => `${name} imports ${to}`));
    assert.deepEqual(wrong, []);
  });

  it('has no import cycles', () => {
    assert.deepEqual(cycles(), []);
  });

  it('has no folder that could hold anything', () => {
    const vague = sources.map(({ name }) => name).filter((name) => /(^|\/)(utils?|common|core|helpers?|shared)(\/|\.ts$)/.test(name));
    assert.deepEqual(vague, []);
  });
});

describe('every check is whole', () => {
  it('the list holds every id once, and each is its file’s name', () => {
    assert.deepEqual([...checks.map(({ id }) => id)].sort(), [...checkIds].sort());
    for (const { id } of checks) assert.ok(existsSync(path.join(root, 'server/engine/checks', `${id}.ts`)), id);
  });

  for (const check of checks) {
    it(`${check.id} speaks, keeps silent, and has seen a letter outside ASCII`, () => {
      const drafts = check.examples.map(({ draft }) => draft);
      assert.ok(drafts.some((draft) => draft.includes('[|')), 'no example speaks');
      assert.ok(drafts.some((draft) => !draft.includes('[|')), 'no example is silent');
      assert.ok(drafts.some((draft) => /[^\x00-\x7f]/.test(draft)), 'no example has a letter outside ASCII');
      assert.ok(check.doc.trim().split('\n').length >= 3, 'the doc says what, why and what to do');
    });
  }

  it('docs/checks.md says what the checks say (UPDATE=1 rewrites it)', () => {
    const file = path.join(root, 'docs/checks.md');
    const page = checksPage(checks);
    if (process.env.UPDATE) writeFileSync(file, page);
    assert.equal(existsSync(file) ? readFileSync(file, 'utf8') : '', page);
  });
});

/** Files beside the folders (cli, main, desk…) stand above them all. */
function rank(name: string): number {
  const at = layers.indexOf(layerOf(name));
  return at < 0 ? layers.length : at;
}

/** Files that reach themselves by imports, of types too. */
function cycles(): string[] {
  const edges = new Map(sources.map(({ name, code }) => [name, importsOf(code)
    .filter((to) => to.startsWith('.'))
    .flatMap((to) => [`${resolved(name, to)}.ts`, `${resolved(name, to)}/index.ts`])]));
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (name: string, trail: readonly string[]): void => {
    if (trail.includes(name)) found.push([...trail.slice(trail.indexOf(name)), name].join(' > '));
    if (done.has(name) || trail.includes(name)) return;
    for (const next of edges.get(name) ?? []) if (edges.has(next)) visit(next, [...trail, name]);
    done.add(name);
  };
  for (const name of edges.keys()) visit(name, []);
  return found;
}
