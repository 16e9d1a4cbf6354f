import { documentXml, docxOf } from './zip';

/** An invented article, to be written in any format. */
export interface Story {
  readonly headline: string;
  readonly byline: string;
  readonly source: string;
  /** `2021-03-04` */
  readonly date: string;
  readonly paragraphs: readonly string[];
}

/** A format that an article can be written in. */
export interface Form {
  /** A file name in which the ending tells the format. */
  readonly name: string;
  /** The file as text: for Word, the XML of its main part. */
  readonly write: (story: Story) => string;
  /** Drafts may come in it, too. */
  readonly isDraft?: true;
}

/** The bytes of a file, from its text. */
export const packed = ({ name }: Form, text: string, encoded: (text: string) => Uint8Array = Buffer.from): Uint8Array =>
  (name.endsWith('.docx') ? docxOf(text) : encoded(text));

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const inTags = (paragraphs: readonly string[]): string => paragraphs.map((text) => `<p>${escaped(text)}</p>`).join('\n');

const front = ({ headline, source, date }: Story): string =>
  `---\nheadline: ${JSON.stringify(headline)}\nsource: ${JSON.stringify(source)}\ndate: ${date}\n---\n`;

const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;

const dayMonth = (date: string): string => new Date(date).toUTCString();

const markdown = (story: Story): string => `${front(story)}\n${story.paragraphs.join('\n\n')}\n`;

const page = ({ headline, byline, source, date, paragraphs }: Story): string => `<!doctype html>
<html><head><title>${escaped(headline)} | ${escaped(source)}</title><meta property="og:site_name" content="${escaped(source)}">
<meta property="article:published_time" content="${date}"><meta name="author" content="${escaped(byline)}"></head>
<body><nav><a href="/">Home</a></nav><article><h1>${escaped(headline)}</h1>${inTags(paragraphs)}</article><footer>Imprint</footer></body></html>`;

const linkedPage = ({ headline, byline, source, date, paragraphs }: Story): string => {
  const linked = { '@type': 'NewsArticle', headline, datePublished: date, publisher: { name: source }, author: { name: byline }, articleBody: paragraphs.join('\n\n') };
  return `<html><head><script type="application/ld+json">${JSON.stringify(linked)}</script></head><body><p>For subscribers.</p></body></html>`;
};

const word = ({ headline, paragraphs }: Story): string => documentXml(
  [`<w:p><w:pPr><w:pStyle w:val="Titel"/></w:pPr><w:r><w:t>${escaped(headline)}</w:t></w:r></w:p>`,
    ...paragraphs.map((text) => `<w:p><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`)].join(''));

const wire = ({ byline, source, date, paragraphs: [first = '', ...others] }: Story): string =>
  [`${date}`, `By ${byline}`, `LUNDY (${source}) — ${first}`, ...others].join('\n\n');

const ninjs = ({ headline, byline, source, date, paragraphs }: Story): string => JSON.stringify({
  uri: `urn:${headline}`, version: '1', versionCreated: date, pubStatus: 'usable', by: byline, infoSources: [{ name: source }],
  headlines: [{ role: 'main', value: headline }], bodies: [{ role: 'main', contentType: 'text/html', value: inTags(paragraphs) }],
});

const ans = ({ headline, byline, source, date, paragraphs }: Story): string => JSON.stringify({
  type: 'story', version: '0.10.9', _id: headline, headlines: { basic: headline }, credits: { by: [{ name: byline }] }, source: { name: source },
  display_date: date, content_elements: paragraphs.map((content) => ({ type: 'text', content })),
  corrections: [{ type: 'correction', text: 'The bridge cost $4 million, not $40 million.' }],
});

const jsonFeed = ({ headline, byline, source, date, paragraphs }: Story): string => JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1', title: source, authors: [{ name: byline }],
  items: [
    { id: 'https://x.example/1', title: headline, content_text: paragraphs.join('\n\n'), date_published: date },
    { id: 'https://x.example/2', title: headline, content_html: inTags(paragraphs), date_published: date },
  ],
});

const jsonLines = ({ headline, source, date, paragraphs }: Story): string =>
  `${JSON.stringify({ headline, source, date, text: paragraphs.join('\n\n') })}\n${JSON.stringify({ title: headline, body: paragraphs[0] })}\n`;

const table = ({ headline, source, date, paragraphs }: Story): string =>
  `title,source,date,text\r\n${[headline, source, date, paragraphs.join('\n\n')].map(cell).join(',')}\r\n`;

const nitf = ({ headline, byline, source, date, paragraphs }: Story): string => `<?xml version="1.0" encoding="UTF-8"?>
<nitf><head><title>${escaped(headline)}</title><docdata management-status="usable"><doc-id id-string="x"/><date.issue norm="${date}"/></docdata>
<pubdata name="${escaped(source)}"/></head><body><body.head><hedline><hl1>${escaped(headline)}</hl1></hedline><byline>${escaped(byline)}</byline>
<dateline>LUNDY</dateline></body.head><body.content>${inTags(paragraphs)}</body.content></body></nitf>`;

const newsml = ({ headline, byline, source, date, paragraphs }: Story): string => `<?xml version="1.0"?>
<newsItem guid="x" version="1" xmlns="http://iptc.org/std/nar/2006-10-01/"><itemMeta><provider literal="${escaped(source)}"/>
<versionCreated>${date}</versionCreated><pubStatus qcode="stat:usable"/><signal qcode="sig:correction"/><edNote>Price is $4 million.</edNote></itemMeta>
<contentMeta><by>${escaped(byline)}</by><headline>${escaped(headline)}</headline></contentMeta>
<contentSet><inlineXML><html><body>${inTags(paragraphs)}</body></html></inlineXML></contentSet></newsItem>`;

const rss = ({ headline, byline, source, date, paragraphs }: Story): string => `<?xml version="1.0"?>
<rss version="2.0" xmlns:content="c" xmlns:dc="d"><channel><title>${escaped(source)}</title><item><title>${escaped(headline)}</title><guid>17</guid>
<pubDate>${dayMonth(date)}</pubDate><dc:creator>${escaped(byline)}</dc:creator><content:encoded><![CDATA[${inTags(paragraphs)}]]></content:encoded></item></channel></rss>`;

const atom = ({ headline, byline, source, date, paragraphs }: Story): string => `<feed xmlns="http://www.w3.org/2005/Atom"><title>${escaped(source)}</title>
<entry><id>1</id><title>${escaped(headline)}</title><author><name>${escaped(byline)}</name></author><published>${date}</published>
<content type="html">${escaped(inTags(paragraphs))}</content></entry></feed>`;

const wordpress = ({ headline, source, date, paragraphs }: Story): string => `<?xml version="1.0"?>
<rss version="2.0" xmlns:content="c" xmlns:dc="d" xmlns:wp="w"><channel><title>${escaped(source)}</title><wp:wxr_version>1.2</wp:wxr_version>
<item><title>${escaped(headline)}</title><guid>x</guid><content:encoded><![CDATA[${paragraphs.join('\n\n')}[gallery ids="1"]]]></content:encoded>
<wp:post_date>${date} 08:00:00</wp:post_date><wp:status>publish</wp:status><wp:post_type>post</wp:post_type></item></channel></rss>`;

const people = ({ byline, date }: Story): string => JSON.stringify([
  { name: byline, party: 'Democrat', born: '1961-02-03', terms: [{ title: 'Mayor', place: 'Lundy', start: '2009-01-02', end: date }] },
]);

const peopleTable = ({ byline, date }: Story): string => `name,office,city,start,party\n${cell(byline)},Mayor,Lundy,${date},D\n`;

const peopleYaml = ({ byline, date }: Story): string => `- name: ${JSON.stringify(byline)}\n  party: R\n  born: ${date}\n`;

/** Every format that Copydesk reads. */
export const forms: readonly Form[] = [
  { name: 'a.md', write: markdown, isDraft: true },
  { name: 'a.txt', write: wire, isDraft: true },
  { name: 'a.article', write: markdown, isDraft: true },
  { name: 'a.html', write: page, isDraft: true },
  { name: 'a.docx', write: word, isDraft: true },
  { name: 'linked.html', write: linkedPage },
  { name: 'ninjs.json', write: ninjs },
  { name: 'ans.json', write: ans },
  { name: 'feed.json', write: jsonFeed },
  { name: 'a.jsonl', write: jsonLines },
  { name: 'a.csv', write: table },
  { name: 'a.nitf', write: nitf },
  { name: 'newsml.xml', write: newsml },
  { name: 'rss.xml', write: rss },
  { name: 'a.atom', write: atom },
  { name: 'wordpress.xml', write: wordpress },
  { name: 'people.json', write: people },
  { name: 'people.csv', write: peopleTable },
  { name: 'people.yaml', write: peopleYaml },
];
