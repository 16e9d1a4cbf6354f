import assert from 'node:assert/strict';
import { nodesBelow, topNodes } from '../../client/archive/nodes';
import {
  type ArchiveConflict, type ArchiveListing, archiveMethod, auditMethod, type VersionSentence, versionsMethod,
} from '../../server/protocol/archive';
import { type Editor, openEditor } from './editor';

const archived = (source: string, date: string, text: string): string => `---\nheadline: The bridge\nsource: ${source}\ndate: ${date}\n---\n\n${text}\n`;

const story = `Mayor Helen Orrin will open the Coldwater bridge on Friday, the city said.

The bridge over the Tamsin cost $4.5 million and took three years to build. Ferry owners had fought it in court until March.

Ferries will stop in May.

“Nobody will miss the ferry,” Orrin told reporters outside the harbour office.`;

describe('an editor looks at the archive', () => {
  let editor: Editor;
  before(async () => {
    editor = await openEditor({
      'metro/seeds/a.md': archived('Post', '2021-03-02', story),
      'metro/seeds/b.md': archived('Post', '2021-03-03', story.replace('Ferries will stop in May.', 'Ferries will stop in June.')),
      'metro/seeds/c.md': archived('Herald', '2019-01-02', 'The Lundy bridge cost $48 million, the county said.'),
      'metro/seeds/d.md': archived('Courier', '2019-01-05', 'The Lundy bridge cost $52 million, the county said.'),
    });
  });
  after(() => editor.close());

  const list = async (): Promise<ArchiveListing> => {
    const listing = await editor.request<ArchiveListing | null>(archiveMethod, {});
    assert.ok(listing);
    return listing;
  };

  it('and sees stories in versions, and articles by source and date', async () => {
    const { articles, total } = await list();
    assert.equal(total, 4);
    const [, stories, ...sources] = topNodes(articles);
    assert.deepEqual(sources.map((node) => (node.kind === 'source' ? `${node.name} ${node.articles.length}` : node.kind)), ['Courier 1', 'Herald 1', 'Post 2']);
    assert.ok(stories);
    const [bridge] = nodesBelow(stories);
    assert.deepEqual(bridge && nodesBelow(bridge).map((node) => (node.kind === 'version' ? node.article.date : '')), ['2021-03-03', '2021-03-02']);
  });

  it('and what differs between two versions', async () => {
    const [newer, older] = (await list()).articles.filter(({ source }) => source === 'Post');
    const sentences = await editor.request<VersionSentence[]>(versionsMethod, { older: older?.address, newer: newer?.address });
    assert.deepEqual(sentences.map(({ isNew, text }) => [isNew, text]), [[false, 'Ferries will stop in May.'], [true, 'Ferries will stop in June.']]);
    assert.equal(sentences[0]?.place.range.start.line, 10);
  });

  it('and on what it disagrees with itself, with the sentences', async () => {
    const conflicts = await editor.request<ArchiveConflict[] | null>(auditMethod, {});
    const cost = conflicts?.find(({ title }) => title.includes('$48 million'));
    assert.match(cost?.title ?? '', /“\$52 million”/);
    assert.deepEqual(cost?.sides.flatMap(({ places }) => places.map(({ source, place }) => [source, place !== undefined])).sort(), [['Courier', true], ['Herald', true]]);
  });

  it('without one there is nothing', async () => {
    assert.deepEqual(topNodes([]), []);
  });
});
