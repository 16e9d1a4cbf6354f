import assert from 'node:assert/strict';
import { readFile } from './articles';
import { docx, paragraph, zip } from './zip';

/** Reads a file that was made to do harm, and sees that it cost little: what it asks for would take minutes and many gigabytes. */
function readHostile(name: string, content: string | Uint8Array): ReturnType<typeof readFile> {
  const [memory, before] = [process.memoryUsage().heapUsed, process.cpuUsage()];
  const read = readFile(name, content);
  const { user } = process.cpuUsage(before);
  assert.ok(user < 15e6, `${name} took ${user / 1e3} ms`);
  assert.ok(process.memoryUsage().heapUsed - memory < 1.5e9, `${name} took too much memory`);
  return read;
}

const problemOf = (name: string, content: string | Uint8Array): string => readHostile(name, content).problem ?? 'none';

const text = 'The mill closed in Lundy on Monday, Mayor Ada Brill said. ';

describe('files made to do harm', () => {
  it('entity bombs are left out, and what they declare is never expanded', () => {
    const entities = Array.from({ length: 9 }, (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`).join('\n');
    const bomb = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY e0 "ha">\n${entities}]>`;
    assert.equal(problemOf('bomb.xml', `${bomb}<rss><channel><item><title>&e9;</title></item></channel></rss>`),
      'bomb.xml declares entities of its own, which may grow without limit, and is left out; export it without them.');
    const word = zip({ 'word/document.xml': `${bomb}<w:document><w:body>${paragraph('&e9;')}</w:body></w:document>` });
    assert.deepEqual(readHostile('bomb.docx', word).articles.map((article) => article.text), [['&e9;']]);
    const aliases = `---\na: &a [ha, ha]\n${Array.from({ length: 40 }, (_, i) => `b${i}: &${'b'.repeat(i + 1)} [*${i ? 'b'.repeat(i) : 'a'}, *${i ? 'b'.repeat(i) : 'a'}]`).join('\n')}\n---\n${text}`;
    assert.equal(readHostile('aliases.md', aliases).articles.length, 1);
  });

  it('zip bombs are left out, whatever size they claim', () => {
    const much = Buffer.alloc(12e6, ' ');
    const told = 'unpacks to more than a Word document of an article can hold and is left out; save it as text.';
    assert.equal(problemOf('a.docx', zip({ 'word/document.xml': much })), `a.docx ${told}`);
    assert.equal(problemOf('b.docx', zip({ 'word/document.xml': much }, 100)), `b.docx ${told}`);
    assert.equal(problemOf('c.docx', zip({ 'word/document.xml': 'x', 'word/media/a.bin': 'x' }, 4e9)), `c.docx ${told}`);
  });

  it('articles of 50 MB are left out, exports of more than 50 MB too', () => {
    const large = text.repeat(51e6 / text.length);
    assert.equal(problemOf('a.txt', large.slice(0, 20e6)), 'a.txt is larger than 10 MB; split it into one file per article.');
    assert.equal(problemOf('a.html', `<html>${large.slice(0, 20e6)}`), 'a.html is larger than 10 MB; split it into one file per article.');
    assert.equal(problemOf('a.xml', large), 'a.xml is larger than 50 MB; split it into smaller files.');
    assert.equal(problemOf('a.jsonl', `{"text":${JSON.stringify(large.slice(0, 11e6))}}\n{"text":"${text}"}`),
      'A record of this file is longer than 1 MB, and is left out.');
  });

  it('tags nested 10,000 times are read down to where no page goes', () => {
    for (const tag of ['div', 'b', 'blockquote']) {
      const nested = readHostile('a.html', `<p>${text}</p>${`<${tag}>`.repeat(10_000)}${text}`);
      assert.deepEqual(nested, {
        articles: [{ text: [text.trim()] }],
        problem: 'The page nests its elements deeper than 2000 times; only what stands before is read.',
      });
    }
    const { articles } = readHostile('a.nitf', `<nitf><body><body.content><p>${text}</p>${'<block>'.repeat(10_000)}${'</block>'.repeat(10_000)}</body.content></body></nitf>`);
    assert.deepEqual(articles.map((article) => article.text), [[text.trim()]]);
    assert.equal(readHostile('a.md', `${'> '.repeat(10_000)}${text}`).articles.length, 1);
    assert.equal(readHostile('b.md', `---\nheadline: ${'['.repeat(10_000)}\n---\n${text}`).articles.length, 1);
    assert.match(problemOf('a.json', '{"text":'.repeat(100_000)), /^a\.json holds no article/);
    assert.equal(readHostile('b.json', `{"text":"${text}","author":${'['.repeat(50_000)}${']'.repeat(50_000)}}`).articles.length, 1);
  });

  it('mistakes, attributes, rows and elements without end are read up to a limit', () => {
    assert.match(problemOf('a.rss', `<rss>${'<'.repeat(500_000)}`), /^a\.rss breaks the rules of XML in line 1;/);
    assert.match(problemOf('b.rss', `<rss ${'a="b" '.repeat(200_000)}/>`), /^b\.rss breaks the rules of XML in line 1;/);
    assert.match(problemOf('c.rss', `<rss><channel><item>${'<a/>'.repeat(250_000)}</item></channel></rss>`), /^c\.rss holds more than 200000 elements in one article/);
    assert.equal(problemOf('d.rss', `<rss><channel>${'<item/>'.repeat(60_000)}</channel></rss>`), 'd.rss holds more than 50000 articles; split it, for only the first are used.');
    assert.equal(problemOf('a.csv', `text\n${'a.\n'.repeat(60_000)}`), 'a.csv holds more than 50000 articles; split it, for only the first are used.');
    assert.equal(readHostile('b.csv', `text,title\n${'"'.repeat(500_001)}`).articles.length, 1);
    assert.equal(readHostile('a.html', `<p>${'&amp;'.repeat(200_000)}${'<'.repeat(200_000)}`).articles.length, 1);
    assert.equal(readHostile('a.md', '['.repeat(200_000)).articles.length, 1);
  });

  it('a name with a line break is a name', () => {
    assert.match(problemOf('a\nb.json', '{}'), /^a\nb\.json holds no article/);
    assert.deepEqual(readHostile('a\nb.docx', docx(paragraph(text))).articles.map((article) => article.text), [[text.trim()]]);
  });
});
