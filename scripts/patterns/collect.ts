import { parse, type Token } from 'acorn';
import { transformSync } from 'esbuild';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A regular expression as it stands in the source. */
export interface Pattern {
  readonly source: string;
  readonly flags: string;
  /** `server/text/scan.ts:12` */
  readonly place: string;
}

const root = path.resolve(__dirname, '../..');

/** All regular expressions written between slashes in folders of the program. */
export function patternsIn(folders: readonly string[]): Pattern[] {
  const files = folders.flatMap((folder) => readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => path.posix.join(folder, name.replaceAll('\\', '/'))));
  return files.filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .flatMap((name) => patternsOf(readFileSync(path.join(root, name), 'utf8'), name));
}

interface RegExpToken extends Token {
  readonly value: { readonly pattern: string; readonly flags: string };
}

function patternsOf(code: string, name: string): Pattern[] {
  const found: Pattern[] = [];
  const onToken = (token: Token): void => {
    if (token.type.label !== 'regexp') return;
    const { pattern: source, flags } = (token as RegExpToken).value;
    found.push({ source, flags, place: `${name}:${lineOf(`/${source}/${flags}`, code)}` });
  };
  parse(withoutTypes(code), { ecmaVersion: 'latest', sourceType: 'module', onToken });
  return found;
}

const withoutTypes = (code: string): string =>
  transformSync(code, { loader: 'ts', target: 'esnext', charset: 'utf8' }).code;

/** The line where a piece of code stands first; lines without types are others. */
const lineOf = (piece: string, code: string): number =>
  code.slice(0, Math.max(0, code.indexOf(piece))).split('\n').length;
