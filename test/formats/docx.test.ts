import assert from 'node:assert/strict';
import { isUnreadable, readManuscript } from '../../server/formats';
import { readOne } from './articles';
import { docx, paragraph } from './zip';

describe('Word files', () => {
  it('give their paragraphs, the title as the headline whatever the language of the program', () => {
    const { headline, text } = readOne('draft.docx', docx(`${paragraph('Mill &amp; bridge', 'Titel')}${paragraph('By Ada Brill')}${paragraph('It cost $4 million.')}`));
    assert.deepEqual([headline, text], ['Mill & bridge', ['Mill & bridge', 'By Ada Brill', 'It cost $4 million.']]);
    assert.equal(readOne('draft.docx', docx(`${paragraph('Mill closes', 'berschrift1')}${paragraph('It closed.')}`)).headline, 'Mill closes');
  });

  it('are read with all changes accepted, without comments, notes and fields', () => {
    const body = `<w:p><w:r><w:t>The mill </w:t></w:r><w:del><w:r><w:delText>opened</w:delText></w:r></w:del><w:ins><w:r><w:t>clo</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>sed</w:t></w:r></w:ins>
      <w:r><w:tab/><w:t>in</w:t></w:r><w:hyperlink><w:r><w:t xml:space="preserve"> Lundy</w:t></w:r></w:hyperlink><w:r><w:commentReference w:id="1"/><w:footnoteReference w:id="2"/><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>.</w:t></w:r></w:p><w:p/>`;
    assert.deepEqual(readOne('draft.docx', docx(body)).text, ['The mill closed in Lundy.']);
  });

  it('give tables and text boxes once', () => {
    const box = `<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>${paragraph('Boxed.')}</w:txbxContent></mc:Choice><mc:Fallback>${paragraph('Boxed.')}</mc:Fallback></mc:AlternateContent><w:t>Around.</w:t></w:r></w:p>`;
    const table = `<w:tbl><w:tr><w:tc>${paragraph('Left')}</w:tc><w:tc>${paragraph('Right')}</w:tc></w:tr></w:tbl>`;
    assert.deepEqual(readOne('draft.docx', docx(box + table)).text, ['Around.', 'Boxed.', 'Left', 'Right']);
  });

  it('are drafts too, whose text stands for itself', () => {
    const read = readManuscript(docx(paragraph('It closed.')), 'draft.docx');
    assert.ok(!isUnreadable(read));
    assert.deepEqual([read.text, read.extracted], ['It closed.', true]);
  });

  it('are known by their content, and damaged ones are said to be', () => {
    assert.deepEqual(readOne('upload.bin', docx(paragraph('It closed.'))).text, ['It closed.']);
    const whole = docx(paragraph('It closed.'));
    for (const length of [4, 50, 200, whole.length - 30, whole.length - 1]) {
      const read = readManuscript(whole.subarray(0, length), 'draft.docx');
      assert.match(isUnreadable(read) ? read.reason : '', /^draft\.docx is no Word document that can be read;/);
    }
  });
});
