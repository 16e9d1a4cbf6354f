/**
 * Turns a file pattern into a regular expression for paths with `/`:
 * `*` and `?` stay within a folder, `**` crosses folders, `{a,b}` is a
 * choice. Everything else stands for itself.
 */
export function globExpression(glob: string): RegExp {
  const source = glob.split(choice).map((piece) => choice.test(piece) ? choiceSource(piece) : plainSource(piece));
  return new RegExp(`^${source.join('')}$`, 'u');
}

const choice = /(\{[^{}]*\})/;
const wildcard = /\*\*\/|\*\*|[*?]|[\\^$.|+()[\]{}]/g;
const meanings: Readonly<Record<string, string>> = { '**/': '(?:.*/)?', '**': '.*', '*': '[^/]*', '?': '[^/]' };

const choiceSource = (piece: string): string =>
  `(?:${piece.slice(1, -1).split(',').map(plainSource).join('|')})`;

const plainSource = (piece: string): string =>
  piece.replace(wildcard, (token) => meanings[token] ?? `\\${token}`);
