import assert from 'node:assert/strict';
import { withSeverity } from '../../server/config/write';

describe('a severity is written into copydesk.json', () => {
  const write = (text: string): string => withSeverity(text, 'changed-wording', 'hint');

  it('where nothing stands yet', () => {
    assert.equal(write(''), '{\n  "severities": {\n    "changed-wording": "hint"\n  }\n}\n');
  });

  it('and everything else stays as it is, the spaces too', () => {
    assert.equal(write('{\n\t"archive": [ "a" ],\n\t"severities": { "changed-wording":"off" }\n}\n'), '{\n\t"archive": [ "a" ],\n\t"severities": { "changed-wording":"hint" }\n}\n');
    assert.equal(write('{ "severities": {\n    "changed-date": "error"\n  }\n}\n'), '{ "severities": {\n    "changed-date": "error",\n    "changed-wording": "hint"\n  }\n}\n');
  });

  it('unless the file is broken', () => {
    for (const text of ['{', '[]', '{"a": }', 'x']) assert.throws(() => write(text), /not valid JSON/, text);
  });
});
