import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Manuscript } from '../../server/engine/manuscript';
import { placeInText } from '../../server/engine/manuscript';
import { isUnreadable, readDraftText, readManuscript } from '../../server/formats';
import { textOf } from '../../server/text/span';

/** Bytes that Windows-1252 and Latin-1 read differently, and some that they read alike. */
const windowsSigns: readonly (readonly [number, string])[] = [
  [0x80, '€'], [0x85, '…'], [0x8a, 'Š'], [0x91, '‘'], [0x92, '’'], [0x93, '“'], [0x94, '”'], [0x96, '–'], [0x97, '—'], [0x9f, 'Ÿ'], [0xe9, 'é'], [0xff, 'ÿ'], [0x41, 'A'],
];

const seen = ({ prose }: Manuscript): string => prose.replace(/\s+/g, ' ').trim();

const checkSeen = (kind: string, text: string, expected: string): void => {
  const manuscript = readDraftText(text, kind);
  assert.equal(manuscript.prose.length, text.length);
  assert.equal(seen(manuscript), expected);
};

describe('Markdown drafts', () => {
  it('show the text of emphasis, headings, lists and links', () => {
    checkSeen('md', '# Mill *closes*\n\n- one **two**\n- [three](http://x.example "four")\n', 'Mill closes one two three');
    checkSeen('md', 'Setext\n===\n\n> quoted\n> twice\n', 'Setext quoted twice');
  });

  it('hide code, HTML, addresses and pictures', () => {
    checkSeen('md', 'a `code` b <b>c</b> ![alt](u.png) d https://x.example/y e\n\n```\ncode\n```\n\n<!-- note -->\n', 'a b c d e');
  });

  it('keep words whole that markup interrupts', () => {
    checkSeen('md', '**Brill**’s A&amp;P won\\*t caf&eacute;', 'Brill’s A&P won*t café');
  });

  it('tell links apart for the archive', () => {
    assert.deepEqual(readDraftText('[a](https://x.example/1) [b](mailto:c)', 'md').metadata.links, ['https://x.example/1']);
  });
});

describe('front matter', () => {
  const front = '---\nheadline: "Mill: closed"\nauthor: Ann Poe\noutlet: The Courier\ndate: 2019-10-29\nupdated: Oct. 30, 2019\nkind: editorial\nsources:\n  - a.md\n  - b.md\ncorrection: It was 1890.\nid: 17\n---\nBody.\n';

  it('becomes metadata, and the headline stays to be checked', () => {
    for (const kind of ['md', 'txt', 'article']) {
      const { metadata, fields } = readDraftText(front, kind);
      assert.deepEqual(metadata, {
        headline: 'Mill: closed', byline: 'Ann Poe', source: 'The Courier', published: { year: 2019, month: 10, day: 29 },
        updated: { year: 2019, month: 10, day: 30 }, kind: 'opinion', sources: ['a.md', 'b.md'], corrections: ['It was 1890.'], identifier: '17',
      });
      assert.equal(fields?.headline && textOf(front, fields.headline), 'Mill: closed');
      checkSeen(kind, front, 'Mill: closed correction: It was 1890. Body.');
    }
  });

  it('shows correction notes as what they are, in whatever form', () => {
    for (const note of ['correction: It closed in 1891.', 'corrections:\n  - "It closed in 1891."', 'correction: >\n  It closed\n  in 1891.']) {
      for (const kind of ['md', 'txt']) {
        const { prose, paragraphs = [] } = readDraftText(`---\n${note}\nheadline: Mill\n---\nLUNDY — Body.\n`, kind);
        assert.deepEqual(paragraphs.map((span) => textOf(prose, span).replace(/\s+/g, ' ').trim().replace('corrections', 'correction')),
          ['Mill', 'LUNDY — Body.', 'correction: It closed in 1891.']);
      }
    }
  });

  it('that is not quite YAML is read line by line, and said to be', () => {
    const { metadata, problems } = readDraftText('---\nheadline: Mayor: no\nsource: The Courier\n---\nBody.', 'md');
    assert.deepEqual(metadata, { headline: 'Mayor: no', source: 'The Courier' });
    assert.equal(problems?.length, 1);
  });

  it('that never ends is text, and said to be', () => {
    const { metadata, problems } = readDraftText('---\nheadline: Mayor\n\nBody.', 'txt');
    assert.deepEqual([metadata, problems], [{}, ['The front matter has no closing line “---”; it was read as text.']]);
  });

  it('an embargo holds until the day of publication', () => {
    const statusOf = (lines: string): string | undefined => readDraftText(`---\n${lines}\n---\n`, 'md').metadata.status;
    assert.equal(statusOf('embargo: 2019-11-01'), 'embargoed');
    assert.equal(statusOf('embargo: 2019-11-01\ndate: 2019-10-29'), 'embargoed');
    assert.equal(statusOf('embargo: 2019-11-01\ndate: 2019-11-01'), undefined);
    assert.equal(statusOf('status: killed'), 'killed');
    assert.equal(statusOf('embargo: false'), undefined);
  });
});

describe('HTML', () => {
  it('shows what stands in the page, words whole', () => {
    checkSeen('html', '<p>Brill<b>&rsquo;s</b> A&amp;P &mdash; caf&#233;&nbsp;x<br>y</p><script>z</script><p hidden>no</p>', 'Brill’s A&P — café x y');
  });

  it('hides what stands beside the article', () => {
    checkSeen('html', '<header>The Courier</header><nav>Home</nav><main><h1>Mill</h1><div class="share-bar">Share</div><p>It closed.</p><aside>Also</aside></main><footer>(c)</footer>', 'Mill It closed.');
  });

  it('gives paragraphs, headline and metadata', () => {
    const page = '<html><head><title>Mill | Courier</title><meta property="og:site_name" content="The Courier"><meta name="date" content="2019-10-29T08:00:00Z"><script type="application/ld+json">{"@type":"NewsArticle","headline":"Mill closes","author":{"name":"Ann Poe"}}</script></head><body><h1>Mill closes</h1><p>One\ntwo.</p><p>Three.</p></body></html>';
    const { metadata, paragraphs = [], prose, fields } = readDraftText(page, 'page.html');
    assert.deepEqual(metadata, { headline: 'Mill closes', byline: 'Ann Poe', source: 'The Courier', published: { year: 2019, month: 10, day: 29 }, kind: 'news' });
    assert.deepEqual(paragraphs.map((span) => textOf(prose, span)), ['Mill closes', 'One\ntwo.', 'Three.']);
    assert.equal(fields?.headline && textOf(prose, fields.headline), 'Mill closes');
  });

  it('finds the exact place in the source of a word that was closed up', () => {
    const text = '<p>Mayor <b>O&rsquo;Dowd</b>&rsquo;s office</p>';
    const manuscript = readDraftText(text, 'html');
    const start = manuscript.prose.indexOf('O’Dowd');
    assert.equal(textOf(text, placeInText(manuscript, { start, end: start + 'O’Dowd'.length })), 'O&rsquo;Dowd');
    assert.equal(textOf(text, placeInText(manuscript, { start, end: start + 'O’Dowd’s'.length })), 'O&rsquo;Dowd</b>&rsquo;s');
    const office = manuscript.prose.indexOf('office');
    assert.equal(textOf(text, placeInText(manuscript, { start: office, end: office + 6 })), 'office');
  });
});

describe('files', () => {
  const read = (bytes: Uint8Array, name = 'draft.txt'): string => {
    const result = readManuscript(bytes, name);
    return isUnreadable(result) ? result.reason : result.text;
  };

  it('are read by their mark, as UTF-8, or as Windows-1252', () => {
    const text = 'Brill’s “café”';
    assert.equal(read(Buffer.from(text)), text);
    assert.equal(read(Buffer.from(`\ufeff${text}`)), text);
    assert.equal(read(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])), text);
    assert.equal(read(Buffer.from([0x42, 0x92, 0x73, 0x20, 0x93, 0xe9, 0x94])), 'B’s “é”');
    assert.equal(read(new Uint8Array()), '');
    for (const name of ['utf16le', 'utf16be']) {
      const bytes = Buffer.from(text, 'utf16le');
      assert.equal(read(name === 'utf16le' ? bytes : bytes.swap16()), text, `${name} without a mark`);
    }
    assert.equal(read(Buffer.from(windowsSigns.map(([byte]) => byte))), windowsSigns.map(([, sign]) => sign).join(''));
  });

  it('that are no text, or too large, are refused in one sentence', () => {
    assert.equal(read(new Uint8Array([0x25, 0x50, 0x44, 0x46, 0, 1, 2]), 'a.pdf'), 'a.pdf is not text; save it as plain text, Markdown or HTML.');
    assert.equal(read(new Uint8Array(10_000_001), 'b.txt'), 'b.txt is larger than 10 MB; split it into one file per article.');
  });

  it('hold the desk’s questions beside the story', () => {
    const text = 'It cost $5 million [Q: archive has $4 million, which?], she said [sic].';
    const { prose } = readDraftText(text, 'a.txt');
    assert.equal(prose.replace(/ {2,}/, ' '), 'It cost $5 million , she said [sic].');
    assert.equal(prose.length, text.length);
    assert.equal(readDraftText(text, 'a.txt').text, text);
  });

  it('never fail, whatever the bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), fc.constantFrom('a.md', 'a.txt', 'a.html', 'a'), (bytes, name) => {
      const result = readManuscript(bytes, name);
      if (!isUnreadable(result)) assert.equal(result.prose.length, result.text.length);
    }));
  });
});
