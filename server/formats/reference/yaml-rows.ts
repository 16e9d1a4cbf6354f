import { isMap, isScalar, isSeq, parseDocument, type Document, type YAMLMap } from 'yaml';
import { isFields } from '../record';
import type { Row, Rows } from './row';

/** Aliases that may be followed, so that a small file cannot unfold to a huge one. */
const mostAliases = 100;

/** YAML: a list of entries, alone or in a field, or entries by name. */
export function yamlRows(text: string): Rows {
  const document = parseDocument(text, { logLevel: 'silent', prettyErrors: false, uniqueKeys: false });
  const [error] = document.errors;
  if (error) {
    const message = 'the file breaks off there; look for a missing comma, quotation mark or bracket';
    return { rows: [], problems: [{ at: error.pos[0], message }] };
  }
  const rows = entriesOf(document).map(({ node, key }): Row => {
    const value: unknown = node.toJS(document, { maxAliasCount: mostAliases });
    const [start = 0, end = 0] = node.range ?? [];
    const own = isFields(value) ? value : {};
    return { start, end, value: key === undefined ? own : { name: key, ...own } };
  });
  return { rows, problems: [] };
}

interface Entry {
  readonly node: YAMLMap;
  readonly key?: string;
}

function entriesOf({ contents }: Document.Parsed): Entry[] {
  const top = mapsIn(contents);
  if (top.length > 0) return top.map((node) => ({ node }));
  if (!isMap(contents)) return [];
  const lists = contents.items.map(({ value }) => mapsIn(value));
  const longest = lists.reduce((best, one) => (one.length > best.length ? one : best), []);
  if (longest.length > 0) return longest.map((node) => ({ node }));
  return contents.items.flatMap(({ key, value }) =>
    (isMap(value) ? [{ node: value, key: isScalar(key) ? String(key.value) : '' }] : []));
}

const mapsIn = (node: unknown): YAMLMap[] => (isSeq(node) ? node.items.filter((item) => isMap(item)) : []);
