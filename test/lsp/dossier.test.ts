import assert from 'node:assert/strict';
import { Parser } from 'htmlparser2';
import { dossierPage } from '../../client/dossier/page';
import { type Dossier, dossierMethod, peopleMethod } from '../../server/protocol/archive';
import { type Editor, openEditor } from './editor';

const archived = (date: string, text: string): string => `---\nsource: Post\ndate: ${date}\n---\n\n${text}\n`;

const say = (sentence: string, ...values: (string | number)[]): string =>
  sentence.replace(/\{(\d)\}/g, (_, n: string) => String(values[Number(n)]));

const pageOf = (dossier: Dossier): string => dossierPage(dossier, { say, nonce: 'N0nce', language: 'en' });

describe('an editor opens the dossier of somebody', () => {
  let editor: Editor;
  let dossier: Dossier | null;

  before(async () => {
    editor = await openEditor({
      'metro/seeds/a.md': archived('2021-03-02', 'Former state Sen. Ada Brill, 61, voted against the Lundy bridge. “It will rust within ten years,” Brill said.'),
      'metro/seeds/b.md': archived('2014-03-02', 'State Sen. Ada Brill (D-Ohio), who served in the state Senate from 2009 to 2017, fought for the Lundy bridge.'),
      'metro/drafts/a.md': 'Ada Brill voted for the Lundy bridge, Mayor Jon Brisco said.',
    });
    await editor.open('metro/drafts/a.md').diagnostics();
    dossier = await editor.request<Dossier | null>(dossierMethod, { uri: editor.uri('metro/drafts/a.md'), name: 'Ada Brill' });
  });
  after(() => editor.close());

  it('and sees roles over time, quotations and figures, each with its sentence', () => {
    assert.ok(dossier);
    const [senator] = dossier.roles;
    assert.match(senator?.label ?? '', /^state senator/);
    assert.deepEqual(senator?.reports.map(({ date, isPast }) => [date, isPast]), [['2021-03-02', true], ['2014-03-02', false]]);
    assert.deepEqual(senator?.terms.map(({ from, to }) => [from, to]), [['2009-01-01', '2017-12-31']]);
    assert.deepEqual(dossier.quotes.map(({ text, place }) => [text, place?.address.startsWith('copydesk-archive:')]), [['It will rust within ten years,', true]]);
    assert.deepEqual(dossier.figures.map(({ text }) => text), ['61', '2009 to 2017']);
  });

  it('and is offered the people of the draft, then those of the archive', async () => {
    const uri = editor.uri('metro/drafts/a.md');
    assert.deepEqual(await editor.request(peopleMethod, { uri, position: { line: 0, character: 48 } }), ['Jon Brisco', 'Ada Brill']);
    assert.deepEqual(await editor.request(peopleMethod, { typed: 'Bri' }), ['Ada Brill']);
    assert.equal(await editor.request(dossierMethod, { name: 'Zeno Quill' }), null);
  });

  it('from the hover on the name', async () => {
    assert.match(await editor.open('metro/drafts/a.md').hover('Ada Brill'), /\[Dossier of Ada Brill\]\(command:copydesk\.showDossier/);
  });

  it('which is drawn as a timeline whose marks are links with a text of their own', () => {
    assert.ok(dossier);
    const page = pageOf(dossier);
    assert.match(page, /<svg[^>]*aria-label="Roles of Ada Brill over time"/);
    assert.match(page, /<a href="command:copydesk\.openEvidence[^"]*" aria-label="state senator[^"]*, 2009–2017, by Post, March 2, 2014: [^"]*"><rect class="term"/);
    assert.match(page, /aria-label="state senator[^"]*, in the past: Post, March 2, 2021: /);
    assert.match(page, /<mark>61<\/mark>/);
  });
});

describe('a dossier of hostile articles', () => {
  const hostile = `"><img src=x onerror=alert(1)><script>alert('1')</script>&{0}`;
  const entry = {
    text: hostile, sentence: `He is ${hostile}.`, source: hostile, date: '2019-01-02', dateText: hostile, headline: hostile,
    place: { address: `copydesk-archive:/${hostile}`, range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } } },
  };
  const dossier: Dossier = {
    name: hostile, articles: 1, stories: 1, quotes: [entry], figures: [entry],
    roles: [{ label: hostile, kind: 'title', reports: [{ ...entry, isPast: false }], terms: [{ ...entry, from: '2019-01-01', to: '2020-01-01' }] }],
  };

  it('runs nothing: every text is text, every link one of ours, and no script is allowed', () => {
    const page = pageOf(dossier);
    assert.match(page, /default-src 'none'; style-src 'nonce-N0nce';/);
    const tags: string[] = [];
    const links: string[] = [];
    const attributes = new Set<string>();
    const parser = new Parser({
      onopentag(tag, attribs) {
        tags.push(tag);
        if (attribs['href'] !== undefined) links.push(attribs['href']);
        Object.keys(attribs).forEach((name) => attributes.add(name));
      },
    });
    parser.end(page);
    assert.deepEqual(tags.filter((tag) => ['img', 'script', 'iframe', 'object', 'form', 'base', 'link'].includes(tag)), []);
    assert.deepEqual([...attributes].filter((name) => /^on|^(src|style|srcdoc|action)$/.test(name)), []);
    assert.ok(links.length > 3);
    assert.deepEqual(links.filter((link) => !link.startsWith('command:copydesk.openEvidence?%5B')), []);
  });

  it('is told plainly where the archive has little', () => {
    const page = pageOf({ name: 'Ada Brill', articles: 1, stories: 1, roles: [], quotes: [], figures: [] });
    assert.match(page, /The archive gives no role\./);
    assert.doesNotMatch(page, /<figure/);
  });
});
