import assert from 'node:assert/strict';
import { readOne } from './articles';

const sentence = 'The council of Lundy met on Monday evening, heard from forty residents, and put off the vote on the bridge by a month. ';
const body = [`${sentence}It cost $4 million.`, `${sentence}Nobody was pleased, said Ada Brill, a teacher.`, `${sentence}It opens in May.`];

const around = (article: string, head = ''): string => `<!doctype html><html><head><title>Bridge opens late | The Courier</title>
  <meta property="og:site_name" content="The Courier"><meta property="og:title" content="Bridge opens late"><meta property="article:published_time" content="2021-03-04T08:00:00Z">${head}</head>
  <body><header><a href="/">The Courier</a></header><nav><ul><li><a href="/1">News</a></li><li><a href="/2">Sport</a></li></ul></nav>
  <div class="page"><div class="story"><h1>Bridge opens late</h1><div class="share-bar"><a href="#">Share on Chirp</a></div>${article}
  <div class="related"><h3>Related</h3><ul><li><a href="/3">Mill burns down in Selby</a></li><li><a href="/4">Ten great bridges</a></li></ul></div></div>
  <div class="sidebar"><h3>Most read</h3><p><a href="/5">A cat was rescued from a tree by nine firefighters</a></p></div></div>
  <div id="comments"><p>Log in to comment on this story.</p></div><footer><p>Copyright The Courier</p></footer></body></html>`;

const paragraphs = body.map((text) => `<p>${text}</p>`).join('');

describe('pages of the archive', () => {
  it('give the article without what stands around it', () => {
    const { text, headline, source, published } = readOne('page.html', around(paragraphs));
    assert.deepEqual(text, ['Bridge opens late', ...body]);
    assert.deepEqual([headline, source, published], ['Bridge opens late', 'The Courier', { year: 2021, month: 3, day: 4 }]);
  });

  it('are known by their content, whatever the name of the file', () => {
    assert.deepEqual(readOne('page', around(paragraphs)).text.slice(1), body);
  });

  it('give the text of their linked data where that has its paragraphs', () => {
    const linked = JSON.stringify({
      '@context': 'https://schema.org', '@graph': [{ '@type': 'WebPage' }, {
        '@type': ['NewsArticle', 'ReportageNewsArticle'], '@id': 'urn:x:17', headline: 'Bridge late', author: [{ name: 'Ada Brill' }], publisher: { name: 'Courier' },
        datePublished: '2021-03-05', articleSection: 'Editorial', correction: 'It cost $4 million, not $40 million.', articleBody: body.join('\n\n'),
      }],
    });
    const { text, ...known } = readOne('page.html', around('<p>Only for subscribers.</p>', `<script type="application/ld+json">${linked}</script>`));
    assert.deepEqual(text, ['Bridge late', ...body, 'Correction: It cost $4 million, not $40 million.']);
    assert.deepEqual(known, {
      headline: 'Bridge late', byline: 'Ada Brill', source: 'Courier', published: { year: 2021, month: 3, day: 5 }, kind: 'opinion',
      corrections: ['It cost $4 million, not $40 million.'], identifier: 'urn:x:17',
    });
  });

  it('prefer the page to linked data that runs its paragraphs together or breaks off', () => {
    for (const articleBody of [body.join(''), body[0]]) {
      const linked = `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', articleBody })}</script>`;
      assert.deepEqual(readOne('page.html', around(paragraphs, linked)).text.slice(1), body);
    }
  });

  it('that hold little are read as they are', () => {
    assert.deepEqual(readOne('note.html', '<p>Mill <b>closed</b>.</p><p>Nobody came.</p>').text, ['Mill closed.', 'Nobody came.']);
  });
});
