import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';

/** A value of a JSON text, with the 1-based line it stands in. */
export type JsonNode =
  | { readonly line: number; readonly type: 'object'; readonly members: readonly JsonMember[] }
  | { readonly line: number; readonly type: 'list'; readonly items: readonly JsonNode[] }
  | { readonly line: number; readonly type: 'plain'; readonly value: unknown };

export interface JsonMember {
  readonly key: string;
  /** The line of the key. */
  readonly line: number;
  readonly node: JsonNode;
}

/** A text that is no JSON, and the line where that shows. */
export interface JsonError {
  readonly type: 'error';
  readonly line: number;
}

/**
 * Reads JSON and remembers where everything stands. YAML's reader knows
 * lines, JSON's own does not; beyond JSON it lets comments with `#` and
 * commas at the end of a list pass.
 */
export function parseJson(text: string): JsonNode | JsonError {
  const lines = new LineCounter();
  const { contents, errors } = parseDocument(text, { schema: 'json', lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number): number => lines.linePos(offset).line;
  const [error] = errors;
  return error ? { type: 'error', line: lineAt(error.pos[0]) } : nodeOf(contents, 1, lineAt);
}

function nodeOf(node: unknown, parentLine: number, lineAt: (offset: number) => number): JsonNode {
  const lineOf = (part: { readonly range?: readonly number[] | null }): number =>
    part.range?.[0] === undefined ? parentLine : lineAt(part.range[0]);
  if (isMap(node)) {
    const line = lineOf(node);
    const members = node.items.map(({ key, value }): JsonMember => {
      const keyLine = isScalar(key) ? lineOf(key) : line;
      return { key: isScalar(key) ? String(key.value) : '', line: keyLine, node: nodeOf(value, keyLine, lineAt) };
    });
    return { type: 'object', line, members };
  }
  if (isSeq(node)) {
    const line = lineOf(node);
    return { type: 'list', line, items: node.items.map((item) => nodeOf(item, line, lineAt)) };
  }
  return { type: 'plain', line: isScalar(node) ? lineOf(node) : parentLine, value: isScalar(node) ? node.value : undefined };
}
