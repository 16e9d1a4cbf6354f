import assert from 'node:assert/strict';
import { readFile, readOne } from './articles';

const day = (year: number, month: number, date: number) => ({ year, month, day: date });

const nitf = (data = '', head = ''): string => `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE nitf SYSTEM "nitf-3-3.dtd">
<nitf change.date="2021-03-05">
  <head><title>bridge</title>${head}<docdata management-status="usable"><doc-id id-string="nw.17"/><date.issue norm="20210304T080000Z"/><du-key version="2"/>${data}</docdata>
    <pubdata name="The Courier" position.section="Local"/></head>
  <body><body.head><hedline><hl1>Lundy Bridge &amp; its price</hl1><hl2>Late</hl2></hedline><byline>By <person>Ada Brill</person></byline>
    <dateline><location>LUNDY</location></dateline></body.head>
  <body.content><block><p>The bridge cost <money>$4 million</money>, Mayor <person>Bo Field</person> said.</p>
    <media media-type="image"><media-caption>The bridge.</media-caption></media><hl2>Opening</hl2><p>It opens in May.</p></block></body.content></body>
</nitf>`;

describe('NITF', () => {
  it('is read whole, words whole that tags mark', () => {
    assert.deepEqual(readOne('a.xml', nitf()), {
      headline: 'Lundy Bridge & its price', byline: 'By Ada Brill', source: 'The Courier', published: day(2021, 3, 4), updated: day(2021, 3, 5),
      status: 'usable', identifier: 'nw.17', version: '2',
      text: ['Lundy Bridge & its price', 'LUNDY — The bridge cost $4 million, Mayor Bo Field said.', 'Opening', 'It opens in May.'],
    });
  });

  it('tells corrections, opinion and what may not be used', () => {
    assert.deepEqual(readOne('a.nitf', nitf('<correction info="The bridge cost $4 million, not $40 million."/>')).corrections, ['The bridge cost $4 million, not $40 million.']);
    assert.deepEqual(readOne('a.nitf', nitf('<ed-msg info="CORRECTS price in 1st graf"/><ed-msg info="Photos planned"/>')).corrections, ['CORRECTS price in 1st graf']);
    assert.equal(readOne('a.xml', nitf('', '<tobject><tobject.property tobject.property.type="commentary"/></tobject>')).kind, 'opinion');
    assert.equal(readOne('a.xml', nitf().replace('"usable"', '"canceled"')).status, 'killed');
    assert.equal(readOne('a.xml', nitf('<date.release norm="20210701"/>').replace('"usable"', '"embargoed"')).status, 'embargoed');
  });
});

const item = (guid: string, body: string, more = { item: '', content: '' }): string => `<newsItem guid="${guid}" version="3" standard="NewsML-G2" xmlns="http://iptc.org/std/nar/2006-10-01/">
  <itemMeta><itemClass qcode="ninat:text"/><provider qcode="nprov:nw"><name>Northern Wire</name></provider><versionCreated>2021-03-05T08:00:00Z</versionCreated>
    <firstCreated>2021-03-04T08:00:00Z</firstCreated>${more.item}</itemMeta>
  <contentMeta><by>Ada Brill</by><headline>Bridge ${guid}</headline>${more.content}</contentMeta>
  <contentSet>${body}</contentSet></newsItem>`;

const xhtml = '<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>no</title></head><body><p>It cost $4<br/>million.</p><p>It opens in <em>May</em>.</p></body></html></inlineXML>';

describe('NewsML-G2', () => {
  it('items are read, whether their text is XHTML, NITF or plain', () => {
    const expected = {
      headline: 'Bridge a', byline: 'Ada Brill', source: 'Northern Wire', published: day(2021, 3, 4), updated: day(2021, 3, 5), identifier: 'a', version: '3',
    };
    assert.deepEqual(readOne('a.xml', item('a', xhtml)), { ...expected, text: ['Bridge a', 'It cost $4', 'million.', 'It opens in May.'] });
    assert.deepEqual(readOne('a.xml', item('a', '<inlineData contenttype="text/plain">It cost $4 million.\n\nIt opens in May.</inlineData>')), { ...expected, text: ['Bridge a', 'It cost $4 million.', 'It opens in May.'] });
    const { text, headline, status } = readOne('a.xml', item('a', `<inlineXML>${nitf().slice(nitf().indexOf('<nitf'))}</inlineXML>`));
    assert.deepEqual([headline, status, text[3]], ['Bridge a', 'usable', 'It opens in May.']);
  });

  it('packages give each of their items', () => {
    const message = `<?xml version="1.0"?><newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header/><itemSet>
      <packageItem guid="p"><itemMeta><title>Top</title></itemMeta></packageItem>${item('a', xhtml)}${item('picture', '<remoteContent href="x.jpg"/>')}${item('b', xhtml)}</itemSet></newsMessage>`;
    assert.deepEqual(readFile('a.xml', message).articles.map(({ identifier }) => identifier), ['a', 'b']);
  });

  it('what holds results or events instead of text is no article', () => {
    const results = '<inlineXML><sports-content><team><team-metadata><name>Lundy Lions</name></team-metadata></team></sports-content></inlineXML>';
    assert.deepEqual(readFile('a.xml', item('a', results)), { articles: [] });
  });

  it('prefixes of names do not matter', () => {
    const prefixed = item('a', '<inlineXML><h:html xmlns:h="http://www.w3.org/1999/xhtml"><h:body><h:p>One.</h:p><h:p>Two.</h:p></h:body></h:html></inlineXML>')
      .replace(/<(\/?)(newsItem|itemMeta|contentMeta|contentSet|headline|by|provider|name)\b/g, '<$1n:$2').replace('xmlns=', 'xmlns:n=');
    assert.deepEqual(readOne('a.xml', prefixed).text, ['Bridge a', 'One.', 'Two.']);
  });

  it('tell signals, genre and what may not be used', () => {
    const of = (inMeta: string, content = '') => readOne('a.xml', item('a', xhtml, { item: inMeta, content }));
    assert.deepEqual(of('<signal qcode="sig:correction"/><edNote>Price is $4 million, not $40 million.</edNote>').corrections, ['Price is $4 million, not $40 million.']);
    assert.equal(of('<edNote>Photos follow.</edNote>').corrections, undefined);
    assert.equal(of('', '<genre qcode="genre:Opinion"><name>Opinion</name></genre>').kind, 'opinion');
    assert.equal(of('<pubStatus qcode="stat:canceled"/>').status, 'killed');
    assert.equal(of('<pubStatus qcode="stat:withheld"/>').status, 'withdrawn');
    assert.equal(of('<pubStatus qcode="stat:usable"/><embargoed>2021-07-01T00:00:00Z</embargoed>').status, 'embargoed');
    assert.equal(of('<embargoed>2021-03-06T00:00:00Z</embargoed>').status, 'usable');
  });
});

describe('feeds', () => {
  it('RSS gives each item with the outlet of its channel', () => {
    const feed = `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>The Courier</title><image><title>Logo</title></image>
      <item><media:title>Not this</media:title><title>Mill &amp;#8217;97 closes</title><link>https://x.example/1</link><guid>17</guid><pubDate>Thu, 04 Mar 2021 08:00:00 +0100</pubDate><dc:creator>Ada Brill</dc:creator><category>News</category><category>Opinion</category>
        <description>Short.</description><content:encoded><![CDATA[<p>The mill&nbsp;closed.</p><p><a href="https://x.example/2">Nobody</a> came.</p>]]></content:encoded></item>
      <item><title>Two</title><description>Second &lt;b&gt;item&lt;/b&gt;.</description><pubDate>Fri, 05 Mar 2021 08:00:00 GMT</pubDate></item></channel></rss>`;
    assert.deepEqual(readFile('feed.xml', feed).articles, [
      { headline: 'Mill ’97 closes', byline: 'Ada Brill', source: 'The Courier', published: day(2021, 3, 4), kind: 'opinion', identifier: '17', links: ['https://x.example/2'], text: ['Mill ’97 closes', 'The mill closed.', 'Nobody came.'] },
      { headline: 'Two', source: 'The Courier', published: day(2021, 3, 5), text: ['Two', 'Second item.'] },
    ]);
  });

  it('Atom gives each entry, its body text, HTML or XHTML', () => {
    const entry = (id: string, content: string): string => `<entry><id>${id}</id><title>Entry ${id}</title><author><name>Ada Brill</name></author><published>2021-03-04T08:00:00Z</published><updated>2021-03-05T08:00:00Z</updated>${content}</entry>`;
    const feed = `<feed xmlns="http://www.w3.org/2005/Atom"><title>The Courier</title>${entry('1', '<content type="html">&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;</content>')}${entry('2', '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One.</p><p>T<i>w</i>o.</p></div></content>')}${entry('3', '<summary>One.\n\nTwo.</summary>')}</feed>`;
    const { articles } = readFile('feed.atom', feed);
    assert.deepEqual(articles.map(({ text }) => text.slice(1)), [['One.', 'Two.'], ['One.', 'Two.'], ['One.', 'Two.']]);
    assert.deepEqual({ ...articles[0], text: [] }, { headline: 'Entry 1', byline: 'Ada Brill', source: 'The Courier', published: day(2021, 3, 4), updated: day(2021, 3, 5), identifier: '1', text: [] });
  });

  it('WordPress exports give the posts that were published, or will be', () => {
    const post = (id: number, status: string, more = '', type = 'post'): string => `<item><title>Post ${id}</title><guid isPermaLink="false">https://x.example/?p=${id}</guid><dc:creator><![CDATA[abrill]]></dc:creator><content:encoded><![CDATA[The mill closed [sic].

[caption id="attachment_3" width="300"]<img src="x.jpg"/> The mill.[/caption]
<strong>Nobody</strong> came, [the mayor] said.[gallery ids="1,2"]]]></content:encoded><wp:post_id>${id}</wp:post_id><wp:post_date>2021-08-04 23:30:00</wp:post_date><wp:post_modified>2021-08-05 09:00:00</wp:post_modified><wp:status>${status}</wp:status><wp:post_type>${type}</wp:post_type>${more}</item>`;
    const wxr = `<?xml version="1.0"?><rss version="2.0" xmlns:content="c" xmlns:dc="d" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>The Courier</title><wp:wxr_version>1.2</wp:wxr_version><wp:author><wp:author_login>abrill</wp:author_login><wp:author_display_name><![CDATA[Ada Brill]]></wp:author_display_name></wp:author>
      ${post(1, 'publish', '<category domain="category" nicename="c">Columns</category><category domain="post_tag" nicename="l">News</category>')}${post(2, 'draft')}${post(3, 'inherit', '', 'attachment')}${post(4, 'future')}${post(5, 'publish', '', 'page')}</channel></rss>`;
    const { articles } = readFile('wordpress.xml', wxr);
    assert.deepEqual(articles.map(({ identifier, status }) => [identifier, status]), [['https://x.example/?p=1', undefined], ['https://x.example/?p=4', 'embargoed']]);
    assert.deepEqual(articles[0], {
      headline: 'Post 1', byline: 'Ada Brill', source: 'The Courier', published: day(2021, 8, 4), updated: day(2021, 8, 5), kind: 'opinion', identifier: 'https://x.example/?p=1',
      text: ['Post 1', 'The mill closed [sic].', 'Nobody came, [the mayor] said.'],
    });
  });
});

describe('XML', () => {
  it('is known by its content, whatever the name of the file', () => {
    assert.equal(readOne('story.txt', nitf()).headline, 'Lundy Bridge & its price');
    assert.match(readFile('a.xml', '<?xml version="1.0"?><svg/>').problem ?? '', /^a\.xml is XML of a kind that is not known \(<svg>\);/);
    assert.match(readFile('a.xml', 'no').problem ?? '', /^a\.xml is no XML that can be read;/);
  });

  it('that is broken gives what stands before the break, and says so', () => {
    const { articles, problem } = readFile('feed.xml', '<rss><channel><item><title>One</title><description>First.</description></item>\n<item><title>Two');
    assert.deepEqual(articles.map(({ text }) => text), [['One', 'First.']]);
    assert.equal(problem, 'feed.xml breaks the rules of XML in line 2; what could be read of it is used.');
  });
});
