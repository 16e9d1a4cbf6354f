import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import manifest from '../../package.json';
import { defaultSettings, parseSettings } from '../../server/lsp/settings';
import { clientCommands } from '../../server/protocol';

const root = path.resolve(__dirname, '../..');
const { contributes, capabilities } = manifest;
const properties: Readonly<Record<string, { readonly default: unknown }>> = contributes.configuration.properties;

describe('what the extension announces', () => {
  it('settings have the defaults that the server has', () => {
    for (const [name, value] of Object.entries(defaultSettings)) assert.equal(properties[`copydesk.${name}`]?.default, value);
  });

  it('settings that make no sense have their defaults', () => {
    for (const raw of [undefined, null, 7, {}, { run: 'always', pause: -1 }, { run: 3, pause: '5' }]) assert.deepEqual(parseSettings(raw), defaultSettings);
    assert.deepEqual(parseSettings({ run: 'onSave', pause: 99_999 }), { run: 'onSave', pause: 10_000 });
  });

  it('settings that an untrusted workspace may not set are there', () => {
    for (const name of capabilities.untrustedWorkspaces.restrictedConfigurations) assert.ok(properties[name], name);
  });

  it('every file it names is there, and is what it should be', () => {
    const files = [
      ...contributes.languages.map(({ configuration }) => configuration),
      ...contributes.grammars.map((grammar) => grammar.path),
      ...contributes.jsonValidation.map(({ url }) => url),
    ];
    for (const file of files) assert.ok(JSON.parse(readFileSync(path.join(root, file), 'utf8')), file);
    const kept = readFileSync(path.join(root, '.vscodeignore'), 'utf8').split('\n');
    assert.ok(kept.includes('!docs/LICENSES.md') && existsSync(path.join(root, 'docs/LICENSES.md')), 'licences are packaged');
  });

  it('commands that a menu shows are announced', () => {
    const announced = new Set(contributes.commands.map(({ command }) => command));
    const shown = Object.values(contributes.menus).flat().map(({ command }) => command);
    assert.deepEqual([...shown, clientCommands.check, clientCommands.explain].filter((command) => !announced.has(command)), []);
  });
});
