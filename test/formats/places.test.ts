import assert from 'node:assert/strict';
import { encodings } from '../../scripts/fuzz/edits';
import { memoryArchive } from '../../server/archive/memory';
import { compare } from '../../server/engine/compare';
import { read } from '../../server/engine/read';
import { isUnreadable, readDraftText, readManuscript } from '../../server/formats';
import { textOf } from '../../server/text/span';
import { readFile } from './articles';
import { forms, packed, type Story } from './forms';

const story: Story = {
  headline: 'Bridge opens late', byline: 'Ada Brill', source: 'The Courier', date: '2021-03-04',
  paragraphs: ['Rain fell on Zoë’s café.', 'The Lundy Bridge & its ramps will cost $40 million, Mayor Ada Brill said.', 'Nobody came.'],
};

const archived = '---\nsource: The Herald\ndate: 2021-03-01\n---\n\nThe Lundy Bridge & its ramps will cost $4 million, Mayor Ada Brill said.\n';
const reading = read(readDraftText(archived, 'md'));
const archive = memoryArchive([{ id: 'a', file: 'a.md', article: reading.article, reading }]);

describe('a finding stands at its exact place', () => {
  for (const form of forms.filter(({ isDraft }) => isDraft)) {
    it(`in ${form.name}`, async () => {
      const manuscript = readManuscript(packed(form, form.write(story)), form.name);
      assert.ok(!isUnreadable(manuscript));
      const [finding] = await compare(manuscript, archive);
      assert.equal(finding?.check, 'changed-figure');
      const { text } = manuscript;
      assert.equal(finding && textOf(text, finding), '$40 million');
      assert.match(text.slice(0, finding?.start), /The Lundy Bridge (?:&|&amp;) its ramps will cost $/);
      assert.equal(manuscript.extracted, form.name === 'a.docx' ? true : undefined);
    });
  }
});

describe('an article is the same in every encoding', () => {
  const { 'UTF-8 taken for Latin-1': _, ...right } = encodings;
  for (const form of forms.filter(({ name }) => !/docx|people/.test(name))) {
    it(form.name, () => {
      const file = form.write(story).replaceAll('’', "'").replaceAll('—', '-');
      const expected = readFile(form.name, packed(form, file)).articles;
      assert.match(JSON.stringify(expected), /Zoë's café/);
      for (const [name, encoded] of Object.entries(right)) {
        assert.deepEqual(readFile(form.name, packed(form, file, encoded)).articles, expected, name);
      }
    });
  }
});
