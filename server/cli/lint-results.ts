import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Results } from '../archive/results';
import { companionGroups } from '../companions';
import { ledgerFile } from '../ledger/file';
import type { ReportedDraft } from '../report/report';
import type { Choices, Workspace } from '../workspace';
import type { Linted } from './lint-drafts';
import { shownPath } from '../report/shown-path';

/** What earlier runs have found: a draft is checked again only where something has changed that its findings depend on. */
export interface Remembered {
  /** What was found in a draft, by its number among all. */
  find(number: number): Linted | undefined;
  keep(linted: readonly Linted[]): void;
}

interface Run {
  readonly root: string;
  readonly files: readonly string[];
  readonly workspace: Workspace;
  readonly choices: Choices;
  /** The program that checks: another one may find other things. */
  readonly program?: string;
}

const nothing: Remembered = { find: () => undefined, keep: () => undefined };

/** Looks up what is known of drafts. Nothing is, where they are checked against sources of their own. */
export async function rememberedFor({ root, files, workspace, choices, program }: Run): Promise<Remembered> {
  if (program === undefined || choices.sources) return nothing;
  const setting = [stampOf(program), contentOf(ledgerFile(root))?.toString('base64')];
  const places = new Map<string, Place>();
  for (const folder of new Set(files.map((file) => path.dirname(file)))) {
    const configuration = workspace.configurationFor(folder);
    const { results } = await workspace.archiveFor(configuration);
    places.set(folder, { results, setting: JSON.stringify([setting, configuration]) });
  }
  const companions = companionStamps(files);
  const known = files.map((file) => {
    const folder = path.dirname(file);
    const { results, setting: around = '' } = places.get(folder) ?? {};
    return knownDraft(file, shownPath(file, root), { results, setting: around + companions.get(folder) });
  });
  return {
    find(number) {
      const found = known[number]?.found;
      return found === undefined ? undefined : { number, draft: JSON.parse(found) as ReportedDraft };
    },
    keep(linted) {
      const kept = new Map<Results, Map<string, string>>();
      for (const { number, draft, lasts } of linted) {
        const { key, results } = known[number] ?? {};
        if (!lasts || !key || !results) continue;
        kept.set(results, (kept.get(results) ?? new Map<string, string>()).set(key, JSON.stringify(draft)));
      }
      for (const [results, found] of kept) results.keep(found);
    },
  };
}

/** A folder of drafts: where their results are kept, and what all of them depend on. */
interface Place {
  readonly results?: Results;
  readonly setting: string;
}

interface KnownDraft {
  readonly results?: Results;
  readonly key?: string;
  readonly found?: string;
}

/** What the drafts of a folder say that are compared with one another: where one changes, all are checked again. */
function companionStamps(files: readonly string[]): ReadonlyMap<string, string> {
  return new Map([...companionGroups(files)].map(([folder, beside]) => {
    const hash = createHash('sha256');
    for (const file of beside) hash.update(`\n${file}\n`).update(contentOf(file) ?? '');
    return [folder, hash.digest('base64url')];
  }));
}

function knownDraft(file: string, name: string, { results, setting }: Place): KnownDraft {
  const bytes = results && contentOf(file);
  if (!bytes) return {};
  const key = createHash('sha256').update(`${setting}\n${file}\n${name}\n`).update(bytes).digest('base64url');
  return { results, key, found: results.find(key) };
}

function contentOf(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/** Tells one program from another. One that runs from its source files is as new as the newest of them. */
function stampOf(program: string): string {
  const folder = path.dirname(program);
  const files = program.endsWith('.ts')
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => path.join(folder, file))
    : [program];
  return `${program} ${statSync(program).size} ${Math.max(...files.map((file) => statSync(file).mtimeMs))}`;
}
