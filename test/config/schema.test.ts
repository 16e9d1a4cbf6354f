import Ajv from 'ajv';
import assert from 'node:assert/strict';
import { parseSettings, settingNames, severitySettings } from '../../server/config/parse';
import { checkIds } from '../../server/engine/check-id';
import { checks } from '../../server/engine/checks';
import { mappable } from '../../server/formats/record';
import { referenceFields } from '../../server/formats/reference/fields';
import schema from '../../copydesk.schema.json';

const validate = new Ajv({ strictTypes: false }).compile(schema);

const isAccepted = (settings: unknown) => parseSettings(JSON.stringify(settings), '/desk/copydesk.json').problems.length === 0;

describe('the schema of copydesk.json', () => {
  it('knows the settings that Copydesk reads', () => {
    assert.deepEqual(Object.keys(schema.properties).sort(), ['$schema', ...settingNames].sort());
  });

  it('knows every check and every severity', () => {
    assert.deepEqual(Object.keys(schema.properties.severities.properties).sort(), [...checkIds].sort());
    assert.deepEqual(schema.definitions.severity.enum, severitySettings);
    for (const { id, title, severity } of checks) {
      const { description, default: standard } = schema.properties.severities.properties[id];
      assert.deepEqual([description, standard], [`${title}.`, severity], 'the editor shows what a check finds, and its own severity');
    }
  });

  it('knows every field of an export and of a list of people', () => {
    const { properties } = schema.definitions.source.properties.fields;
    assert.deepEqual(Object.keys(properties).sort(), [...new Set([...mappable, ...referenceFields])].sort());
  });

  const samples: readonly unknown[] = [
    {}, [], 5, { archive: 'a' }, { archive: ['a', 'b'] }, { archive: [1] }, { archive: '' }, { drafts: ['*.md'] }, { drafts: {} },
    { sources: { a: { source: 'b', trust: 0 } } }, { sources: { a: { trust: -1 } } }, { sources: { a: 'b' } }, { sources: { a: { x: 1 } } },
    { sources: { a: { fields: { name: 'full' } } } }, { sources: { a: { fields: { nmae: 'full' } } } }, { sources: { a: { fields: 'full' } } },
    { severities: { 'changed-date': 'off' } }, { severities: { 'changed-date': 'loud' } }, { severities: { x: 'off' } },
    { asOf: '2019-10-29' }, { asOf: 'today' }, { companions: false }, { companions: 'no' }, { unknown: true },
  ];
  for (const sample of samples) {
    it(`and Copydesk agree on ${JSON.stringify(sample)}`, () => assert.equal(validate(sample), isAccepted(sample)));
  }
});
