import { existsSync } from 'node:fs';
import path from 'node:path';
import { isWithin, type Root, rootsOf } from '../roots';
import { Objection } from './failure';

/**
 * Folders with the names that an archive has for them. A folder within one
 * that it has is a part of that. One whose folder has moved on this machine
 * keeps its name; another folder of the same name is numbered.
 */
export function rootsFor(folders: readonly string[], known: readonly Root[]): Root[] {
  const taken = new Map(known.map((root) => [root.name, root]));
  return rootsOf(folders).map((root) => {
    const around = known.find((one) => isWithin(root.path, one.path));
    if (around) return partOf(around, root.path);
    refuseAround(root, known);
    let name = root.name;
    for (let n = 2; isOther(taken.get(name), root); n++) name = `${root.name} (${n})`;
    const named = { key: name, name, path: root.path };
    taken.set(name, named);
    return named;
  });
}

function partOf(around: Root, folder: string): Root {
  const key = [around.key, ...path.relative(around.path, folder).split(path.sep).filter(Boolean)].join('/');
  return { key, name: key, path: folder };
}

/** True for a folder within one that the archive has. */
export const isPart = ({ key }: Root): boolean => key.includes('/');

/** Its articles would be there twice. */
function refuseAround(root: Root, known: readonly Root[]): void {
  const within = known.find((one) => isWithin(one.path, root.path) && existsSync(one.path));
  if (!within) return;
  throw new Objection(`The archive has ${within.path} already, which lies in ${root.path}; `
    + 'import that, or make the archive anew with --rebuild.');
}

const isOther = (root: Root | undefined, { path: folder }: Root): boolean =>
  root !== undefined && root.path !== folder && existsSync(root.path);
