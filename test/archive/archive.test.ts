import assert from 'node:assert/strict';
import type { KnownName, Passage } from '../../server/engine/archive';
import { gistOf } from '../../server/engine/gist-of';
import { withoutAbsent } from './invented';
import { answers, forEachStore, newsroom, type Newsroom, passagesFor, type Store } from './newsroom';

const story = `Mayor Helen Orrin will open the Coldwater bridge on Friday, the city said.

The bridge over the Tamsin cost $4.5 million and took three years to build. Ferry owners had fought it in court until March.

“Nobody will miss the ferry,” Orrin told reporters outside the harbour office.`;

const articles = {
  'herald/bridge.md': `---\nsource: Coldwater Herald\ndate: 2019-05-02\n---\n${story}`,
  'herald/bridge-2.md': `---\nsource: Coldwater Herald\ndate: 2019-05-03\n---\n${story.replace('on Friday', 'on Saturday')}`,
  'post.md': '---\nsource: Valley Post\ndate: 2019-05-04\n---\nThe bridge at Coldwater cost $4.8 million, Helen Orrin told the Post.',
  'opinion.md': '---\nkind: opinion\n---\nThe bridge cost too much, whatever Helen Orrin says.',
  'held.md': '---\nstatus: embargoed\n---\nThe bridge cost $9 million, auditors will say on Monday.',
  'choir.txt': 'The Brackley choir sang in an empty hall.\n\nIts conductor, Helen Orrim, shrugged.',
  'poll.txt': 'Jon Teague leads in the poll. Teague, a Democrat, is 61.',
};

/** A passage as whoever looks at it sees it. */
const opened = ({ article, score, sentence, text, textStart }: Passage): unknown => ({ article, score, sentence, text, textStart });

const openedName = ({ passage, ...rest }: KnownName): unknown => ({ ...rest, passage: opened(passage) });

/** What a passage is about, each event once. */
const gistInFull = (passage: Passage): unknown => {
  const { events, ...rest } = gistOf(passage);
  return { ...rest, events: [...new Set(events.map((one) => JSON.stringify(one)))] };
};

const stores: readonly Store[] = ['in memory', 'on disk', 'on a server'];

forEachStore('an archive', stores, (store) => {
  let news: Newsroom;
  before(() => { news = newsroom(articles); });
  after(() => news?.close());

  it('finds what speaks about the same thing, best first', async () => {
    const open = await news.openIn(store);
    assert.deepEqual(await answers(open, 'The bridge over the Tamsin took two years to build.', 3), [
      'bridge-2.md: The bridge over the Tamsin cost $4.5 million and took three years to build.',
      'bridge.md: The bridge over the Tamsin cost $4.5 million and took three years to build.',
      'post.md: The bridge at Coldwater cost $4.8 million, Helen Orrin told the Post.',
    ]);
  });

  it('says where a passage comes from', async () => {
    const open = await news.openIn(store);
    const [passage] = await passagesFor(open, 'The Coldwater bridge cost $4 million.');
    const { article } = passage ?? {};
    assert.deepEqual(article && { ...article, file: article.file.slice(news.root.length) }, {
      id: 'archive/post.md',
      file: '/archive/post.md',
      headline: 'The bridge at Coldwater cost $4.8 million, Helen Orrin told the Post.',
      source: 'Valley Post',
      date: { year: 2019, month: 5, day: 4 },
      kind: 'news',
      cluster: 'archive/post.md',
      trust: 1,
    });
  });

  it('keeps opinion and embargoed pieces to itself', async () => {
    const open = await news.openIn(store);
    const found = await answers(open, 'The bridge cost too much, auditors say. It cost $9 million.', 20);
    assert.ok(found.length > 0);
    assert.deepEqual(found.filter((one) => /^(opinion|held)/.test(one)), []);
  });

  it('counts two versions of a story as one voice', async () => {
    const open = await news.openIn(store);
    const passages = await passagesFor(open, 'The bridge over the Tamsin cost $4 million and took two years.', 2);
    assert.equal(passages.length, 2);
    assert.equal(new Set(passages.map(({ article }) => article.cluster)).size, 1);
  });

  it('has no answer to what it has never heard of', async () => {
    const open = await news.openIn(store);
    assert.deepEqual(await answers(open, 'Xylophones zigzag.'), []);
  });

  it('believes the configuration about outlets and their trust', async () => {
    const open = await news.openIn(store, {
      configuration: {
        archive: [news.archive],
        sources: {
          [`${news.archive}/herald`]: { trust: 0 },
          [`${news.archive}/poll.txt`]: { source: 'The Gazette', trust: 2 },
        },
      },
    });
    const found = await answers(open, 'The Coldwater bridge cost $4 million and took three years.', 20);
    assert.deepEqual(found.filter((one) => one.startsWith('bridge')), []);
    const [poll] = await passagesFor(open, 'Jon Teague leads in the poll.');
    assert.deepEqual([poll?.article.source, poll?.article.trust], ['The Gazette', 2]);
  });

  it('shows the text of an article', async () => {
    const open = await news.openIn(store);
    assert.equal((await open.archive.fetchText('archive/choir.txt'))?.text, articles['choir.txt']);
    assert.equal(await open.archive.fetchText('archive/none.txt'), undefined);
  });

  it('lists its articles, the newest first, and no opinion', async () => {
    const open = await news.openIn(store);
    const listed = await open.archive.articles(10);
    assert.deepEqual(listed.slice(0, 3).map(({ source }) => source), ['Valley Post', 'Coldwater Herald', 'Coldwater Herald']);
    assert.equal(listed[1]?.cluster, listed[2]?.cluster);
    assert.deepEqual(listed.map(({ id }) => id).filter((id) => /opinion|held/.test(id)), []);
    assert.equal((await open.archive.articles(2)).length, 2);
  });

  it('knows names by the first letters of the last word', async () => {
    const open = await news.openIn(store);
    assert.deepEqual([...await open.archive.namesBeginning('Orr', 10)].sort(), ['Helen Orrim', 'Helen Orrin']);
    assert.deepEqual([...await open.archive.namesBeginning('T', 10)].sort(), ['Jon Teague', 'Tamsin']);
    for (const typed of ['', '!', 'Zz']) assert.deepEqual(await open.archive.namesBeginning(typed, 10), []);
  });

  it('can be cancelled', async () => {
    const open = await news.openIn(store);
    await assert.rejects(open.archive.find([], AbortSignal.abort()), { name: 'AbortError' });
    await assert.rejects(news.openIn(store, { signal: AbortSignal.abort() }), { name: 'AbortError' });
  });
});

forEachStore('names in an archive', stores, (store) => {
  let news: Newsroom;
  before(() => {
    news = newsroom({
      'a.txt': 'Mayor Helen Orrin opened the bridge. Orrin said it was time.',
      'b.txt': 'Critics of Helen Orrin, a Democrat, met on Monday.',
      'c.txt': 'The choir sang. Its conductor, Helen Orrim, shrugged at Paul Teague.',
      'd.txt': 'Peter Orrin of the ferry company disagreed.',
    });
  });
  after(() => news?.close());

  it('come with those that look or sound like them', async () => {
    const open = await news.openIn(store);
    const [known = []] = await open.archive.names(['Helen Orrin']);
    assert.deepEqual(known.map(({ name, stories }) => `${name} ${stories}`), ['Helen Orrin 2', 'Helen Orrim 1', 'Peter Orrin 1']);
  });

  it('come with the company they keep', async () => {
    const open = await news.openIn(store);
    const [[orrim] = []] = await open.archive.names(['Helen Orrim']);
    assert.ok(orrim?.company.includes('teague'));
    assert.ok(!orrim?.company.includes('orrim'));
  });

  it('are silent about what nobody is called', async () => {
    const open = await news.openIn(store);
    assert.deepEqual(await open.archive.names(['Quentin Zzyzx', '', '—']), [[], [], []]);
  });
});

forEachStore('the index', ['on disk', 'on a server'], (store) => {
  it('answers as the archive in memory does', async () => {
    const news = newsroom(articles);
    try {
      const [stored, held] = [await news.openIn(store), await news.openIn('in memory')];
      const questions = Object.values(articles).map((text) => text.replace(/^---[^]*?---\n/, ''));
      for (const text of questions) {
        const [one, other] = [await passagesFor(stored, text, 20), await passagesFor(held, text, 20)];
        assert.deepEqual(withoutAbsent(one.map(opened)), withoutAbsent(other.map(opened)));
        assert.deepEqual(one.map(gistInFull), other.map(gistInFull));
      }
      const names = ['Helen Orrin', 'Paul Teague', 'Jon Teage', 'Coldwater'];
      assert.deepEqual(
        withoutAbsent((await stored.archive.names(names)).map((known) => known.map(openedName))),
        withoutAbsent((await held.archive.names(names)).map((known) => known.map(openedName))),
      );
      assert.deepEqual(stored.archive.size, held.archive.size);
    } finally {
      news.close();
    }
  });

  if (store === 'on disk') it('has nothing left to show of an article that has gone since it was found', async () => {
    const news = newsroom(articles);
    try {
      const open = await news.openIn(store);
      const [passage] = await passagesFor(open, 'Mayor Helen Orrin will open the Coldwater bridge.', 1);
      for (const name of Object.keys(articles)) news.remove(name);
      await open.refresh();
      assert.equal(passage?.text, '');
      assert.equal(passage.sentence.words.length, 0);
    } finally {
      news.close();
    }
  });
});
