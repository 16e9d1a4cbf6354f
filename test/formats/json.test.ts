import assert from 'node:assert/strict';
import { readFile, readOne } from './articles';

const day = (year: number, month: number, date: number) => ({ year, month, day: date });

describe('ninjs', () => {
  const expected = {
    headline: 'Lundy Bridge opens late', byline: 'Ada Brill', source: 'Northern Wire',
    published: day(2021, 3, 4), updated: day(2021, 3, 5), status: 'usable', identifier: 'urn:nw:17', version: '2',
    text: ['Lundy Bridge opens late', 'LUNDY (NW) — The bridge cost $4 million.', 'It opens in May.'],
  };

  it('1 is read with its names in lower case', () => {
    assert.deepEqual(readOne('a.json', JSON.stringify({
      uri: 'urn:nw:17', version: '2', firstcreated: '2021-03-04T08:00:00Z', versioncreated: '2021-03-05T08:00:00Z', pubstatus: 'usable',
      headline: 'Lundy Bridge opens late', byline: 'Ada Brill', copyrightholder: 'Northern Wire',
      body_xhtml: '<p>LUNDY (NW) — The bridge cost $4&nbsp;million.</p><p>It opens in <b>May</b>.</p>',
    })), expected);
  });

  it('2 is read with its lists of headlines and bodies', () => {
    assert.deepEqual(readOne('a.json', JSON.stringify({
      uri: 'urn:nw:17', version: '2', contentcreated: '2021-03-04', versioncreated: '2021-03-05T08:00:00Z', pubstatus: 'usable',
      by: 'Ada Brill', infosources: [{ name: 'Northern Wire' }], headlines: [{ role: 'short', value: 'Bridge' }, { role: 'main', value: 'Lundy Bridge opens late' }],
      bodies: [{ contenttype: 'text/plain', value: 'LUNDY (NW) — The bridge cost $4 million.\n\nIt opens in May.' }],
    })), expected);
  });

  it('3 is read with its names in camel case', () => {
    assert.deepEqual(readOne('a.json', JSON.stringify({
      uri: 'urn:nw:17', version: '2', contentCreated: '2021-03-04', versionCreated: '2021-03-05T08:00:00Z', pubStatus: 'usable',
      by: 'Ada Brill', infoSources: [{ name: 'Northern Wire' }], headlines: [{ value: 'Lundy Bridge opens late' }],
      bodies: [
        { role: 'main', contentType: 'text/plain', value: 'All in one line.' },
        { role: 'rich', contentType: 'text/html', value: '<p>LUNDY (NW) — The bridge cost $4 million.</p><p>It opens in May.</p>' },
      ],
    })), expected);
  });

  it('says what may not be used: an embargo holds until its day, a cancelled piece is killed', () => {
    const statusOf = (more: object): string | undefined =>
      readOne('a.json', JSON.stringify({ uri: 'u', versionCreated: '2021-03-04', bodies: [{ value: 'Text.' }], ...more })).status;
    assert.equal(statusOf({ pubStatus: 'usable', embargoedUntil: '2021-07-01T00:00:00Z' }), 'embargoed');
    assert.equal(statusOf({ pubStatus: 'usable', embargoedUntil: '2021-03-06T00:00:00Z' }), 'usable');
    assert.equal(statusOf({ pubStatus: 'canceled' }), 'killed');
    assert.equal(statusOf({ pubStatus: 'withheld' }), 'withdrawn');
  });

  it('opinion is told by the genre, a correction by the editor’s note', () => {
    const piece = { uri: 'u', versionCreated: '2021-03-04', genre: [{ name: 'Opinion' }], ednote: 'CORRECTS year to 1997, not 1996', body_text: 'Text.' };
    const { kind, corrections, text } = readOne('a.json', JSON.stringify(piece));
    assert.deepEqual([kind, corrections, text], ['opinion', ['CORRECTS year to 1997, not 1996'], ['Text.', 'CORRECTS year to 1997, not 1996']]);
    assert.equal(readOne('a.json', JSON.stringify({ ...piece, ednote: 'Photos to follow.' })).corrections, undefined);
  });
});

describe('Arc ANS', () => {
  const story = {
    type: 'story', version: '0.10.9', _id: 'ABC1', headlines: { basic: 'Mill closes &amp; reopens' }, credits: { by: [{ type: 'author', name: 'Ada Brill' }, { name: 'Bo Field' }] },
    display_date: '2021-03-04T08:00:00Z', last_updated_date: '2021-03-05T08:00:00Z', taxonomy: { primary_section: { name: 'Local' } },
    source: { name: 'The Courier' }, revision: { revision_id: 'R2', published: true },
    content_elements: [
      { type: 'text', content: 'The mill closed in <a href="https://x.example/1">1891</a>.' },
      { type: 'image', caption: 'The mill.' },
      { type: 'header', content: 'Reopening' },
      { type: 'list', items: [{ type: 'text', content: 'One floor first.' }] },
      { type: 'quote', content_elements: [{ type: 'text', content: '“We are ready,” she said.' }] },
      { type: 'interstitial_link', content: 'Read more' },
    ],
    corrections: [{ type: 'correction', correction_type: 'correction', text: 'The mill closed in 1891, not 1890.' }],
  };

  it('is read with its corrections, which are read as such', () => {
    assert.deepEqual(readOne('a.json', JSON.stringify(story)), {
      headline: 'Mill closes & reopens', byline: 'Ada Brill, Bo Field', source: 'The Courier',
      published: day(2021, 3, 4), updated: day(2021, 3, 5), corrections: ['The mill closed in 1891, not 1890.'], identifier: 'ABC1', version: 'R2',
      links: ['https://x.example/1'],
      text: ['Mill closes & reopens', 'The mill closed in 1891.', 'Reopening', 'One floor first.', '“We are ready,” she said.', 'Correction: The mill closed in 1891, not 1890.'],
    });
  });

  it('shows no markup, whatever its tags', () => {
    const { text } = readOne('a.json', JSON.stringify({ ...story, corrections: [], content_elements: [
      { type: 'text', content: '<dateline>LUNDY</dateline> — The mill closed.' }, { type: 'raw_html', content: '<iframe src="https://x.example/">no</iframe>' },
    ] }));
    assert.deepEqual(text.slice(1), ['LUNDY — The mill closed.']);
  });

  it('tells opinion, drafts and what was retracted', () => {
    const of = (more: object) => readOne('a.json', JSON.stringify({ ...story, ...more }));
    assert.equal(of({ taxonomy: { primary_section: { name: 'Opinions' } } }).kind, 'opinion');
    assert.equal(of({ revision: { published: false } }).status, 'withdrawn');
    assert.equal(of({ corrections: [{ text: 'This was wrong.', correction_type: 'retraction' }] }).status, 'withdrawn');
  });
});

describe('feeds and exports in JSON', () => {
  it('JSON Feed gives each item, its outlet and its authors', () => {
    const { articles } = readFile('feed.json', JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1', title: 'The Courier', authors: [{ name: 'Ada Brill' }],
      items: [
        { id: 'https://x.example/1', url: 'https://x.example/1', title: 'One', content_html: '<p>First.</p>', date_published: '2021-03-04T08:00:00+01:00' },
        { id: '2', title: 'Two', content_text: 'Second.', date_published: '2021-03-05', date_modified: '2021-03-06', authors: [{ name: 'Bo Field' }] },
      ],
    }));
    assert.deepEqual(articles, [
      { headline: 'One', byline: 'Ada Brill', source: 'The Courier', published: day(2021, 3, 4), identifier: 'https://x.example/1', links: ['https://x.example/1'], text: ['One', 'First.'] },
      { headline: 'Two', byline: 'Bo Field', source: 'The Courier', published: day(2021, 3, 5), updated: day(2021, 3, 6), text: ['Two', 'Second.'] },
    ]);
  });

  it('an article of schema.org stands alone', () => {
    const { headline, kind, text } = readOne('a.json', JSON.stringify({ '@type': 'OpinionNewsArticle', headline: 'Close it', articleBody: 'One.\n\nTwo.' }));
    assert.deepEqual([headline, kind, text], ['Close it', 'opinion', ['Close it', 'One.', 'Two.']]);
  });

  it('a list within an export is found, whatever its name', () => {
    const { articles } = readFile('dump.json', JSON.stringify({ count: 2, results: [{ title: 'One', body: 'First.' }, { title: 'Two', body: 'Second.' }] }));
    assert.deepEqual(articles.map(({ text }) => text), [['One', 'First.'], ['Two', 'Second.']]);
  });

  it('JSON lines are read one by one; a broken one is named and the rest goes in', () => {
    const { articles, problem } = readFile('dump.jsonl', '{"headline":"One","text":"First."}\n{"headline":\n\n{"headline":"Two","text":"Se\u2028cond."}\n');
    assert.deepEqual(articles.map(({ headline }) => headline), ['One', 'Two']);
    assert.equal(problem, 'Line 2 of this file is no JSON record and is left out, as are others like it; export it again.');
  });

  it('data without articles is no text', () => {
    for (const content of ['{"a": 1}', '{"a": ', '[]', '{"deep": '.repeat(50_000)]) {
      assert.match(readFile('a.json', content).problem ?? '', /^a\.json holds no article, or is broken;/);
    }
  });
});

describe('tables', () => {
  it('are read by the names in their first line', () => {
    const { articles, problem } = readFile('dump.csv', 'id;Title;Body;Date;Section\r\n1;"Mill; closes";"It ""closed"".\n\nNobody came.";2021-03-04;Opinion\r\n2;Empty;;2021-03-05;\r\n');
    assert.deepEqual(articles, [{
      headline: 'Mill; closes', published: day(2021, 3, 4), kind: 'opinion', text: ['Mill; closes', 'It "closed".', 'Nobody came.'],
    }]);
    assert.equal(problem, 'A record of this file has no field that is known to hold a text, and is left out.');
  });

  it('are read by the names that the configuration gives', () => {
    const fields = { headline: 'TTL', text: 'BDY', published: 'ISSUE' };
    for (const [name, content] of [['a.tsv', 'TTL\tBDY\tISSUE\nOne\tFirst.\t20210304\n'], ['a.jsonl', '{"ttl":"One","bdy":"First.","issue":"20210304"}']] as const) {
      const { headline, text, published } = readOne(name, content, { fields });
      assert.deepEqual([headline, text, published], ['One', ['One', 'First.'], day(2021, 3, 4)]);
    }
  });
});
