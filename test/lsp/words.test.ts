import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import german from '../../l10n/bundle.l10n.de.json';
import manifest from '../../package.json';
import english from '../../package.nls.json';
import announcedInGerman from '../../package.nls.de.json';
import { openEditor } from './editor';

const root = path.resolve(__dirname, '../..');

const sourcesIn = (folder: string): string[] => readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts')).map((name) => readFileSync(path.join(root, folder, name), 'utf8'));

/** The English sentences that `l10n.t` and `say` are given, where a choice stands in front of two, both. */
const saidIn = (code: string): string[] => [...code.matchAll(/\b(?:l10n\.t|say)\(\s*((?:'(?:[^'\\]|\\.)*'(?:\s*:\s*)?|[\w.]+\s*\?\s*)+)/g)]
  .flatMap(([, given = '']) => [...given.matchAll(/'((?:[^'\\]|\\.)*)'/g)].map(([, sentence = '']) => sentence));

const placesIn = (text: string): string[] => [...text.matchAll(/\{\d+\}|command:[\w.]+/g)].map(([place]) => place).sort();

/** Every text of the manifest that a person reads, by where it stands. */
function readByPeople(part: unknown, where: string): [string, string][] {
  if (typeof part === 'string') return /(title|description|Descriptions\.\d+|displayName|contents|altText|\bname)$/i.test(where) ? [[where, part]] : [];
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([key, value]) => readByPeople(value, `${where}.${key}`));
}

describe('what Copydesk says of itself', () => {
  it('is there in German, sentence by sentence, and nothing besides', () => {
    const said = [...sourcesIn('client'), ...sourcesIn('server/lsp')].flatMap(saidIn);
    assert.deepEqual([...new Set(said)].sort(), Object.keys(german).sort(),
      'add the sentence to l10n/bundle.l10n.de.json, or take it out there');
  });

  it('has all values in their places', () => {
    for (const [sentence, translated] of Object.entries(german)) assert.deepEqual(placesIn(translated), placesIn(sentence), sentence);
    assert.deepEqual(Object.keys(announcedInGerman), Object.keys(english));
    const translations: Readonly<Record<string, string>> = announcedInGerman;
    for (const [key, sentence] of Object.entries(english)) assert.deepEqual(placesIn(translations[key] ?? ''), placesIn(sentence), key);
  });

  it('stands in the bundle, where the manifest names it', () => {
    const { contributes, description, capabilities } = manifest;
    const texts = readByPeople({ contributes, description, capabilities }, '').filter(([where, text]) =>
      text !== 'Copydesk' && !/\.(inputSchema|grammars|languages)\.|languageModelTools\.\d\.(name|modelDescription)$/.test(where));
    assert.deepEqual(texts.filter(([, text]) => !/^%[\w.]+%$/.test(text)), [], 'put the text into package.nls.json and package.nls.de.json');
    const keys = texts.map(([, text]) => text.slice(1, -1));
    assert.deepEqual([...new Set(keys)].sort(), Object.keys(english).sort());
  });

  it('is said by the server in the language of the editor', async () => {
    const editor = await openEditor({
      'metro/seeds/post.md': '---\nsource: The Harbor Post\n---\n\nThe Pier 9 terminal cost $48 million, the city manager said.\n',
      'metro/drafts/a.md': 'The Pier 9 terminal cost $52 million.\n',
    }, { words: german });
    try {
      const actions = await editor.open('metro/drafts/a.md').actions('$52');
      const titles = actions.map(({ title }) => title);
      assert.ok(titles.includes('„$52 million“ behalten: geprüft … (schreibt .copydesk/ledger.jsonl)'), titles.join('; '));
      assert.ok(titles.includes('Nachfragen: „[Q: archive has $48 million, which?]“ einfügen'), titles.join('; '));
    } finally {
      await editor.close();
    }
  });
});
