import assert from 'node:assert/strict';
import fc from 'fast-check';
import { existsSync, renameSync } from 'node:fs';
import path from 'node:path';
import { clustersOf, printsOf } from '../../server/archive/clusters';
import { type Article, readArticle } from '../../server/engine/article';
import type { Metadata } from '../../server/engine/manuscript';
import type { OpenArchive } from '../../server/archive/request';
import { forEachStore, newsroom, passagesFor } from './newsroom';

const harbour = [
  'Brackley’s harbour board voted on Tuesday night to close the old ferry pier after divers found cracks in nine of its twelve pillars.',
  'The pier, built in 1931, has carried no freight since spring, and the last passenger boat moved to the north quay two weeks ago.',
  '“We are not going to wait until somebody falls into the water,” said Helen Orrin, who chairs the board.',
  'Repairs would cost some four million dollars, according to an estimate by the city’s own engineers, and take at least a year.',
  'Fishermen who sell their catch from the pier asked for a stall on the quay; the board will hear them in June.',
];

const otherOutlet = [
  'The ferry pier in Brackley is to be shut. The board that runs the harbour decided so late on Tuesday, citing damaged pillars.',
  'Helen Orrin, its chair, said nobody should have to fall in before something was done about it.',
  'City engineers think that mending the 1931 structure would take more than twelve months, and four million dollars.',
  'Anglers and fishmongers fear for their trade. They hope for space near the north quay, where boats have called of late.',
];

/** A report of a series: the same formula with other values, and a remark of its own. */
const report = (town: string, pigs: number, price: string, remark: string): string[] => [
  `Traders at the ${town} exchange put today’s hog slaughter at about ${pigs} thousand head against ${pigs + 9} thousand a week ago.`,
  `Prices for the nearby contract closed at ${price} cents a pound in moderate trading, the exchange said in its daily report.`,
  remark,
];

const may = report('Elmhurst', 290, '52.1', 'Farmers, busy in the fields, brought few animals, and none of them would say when that may change.');
const june = report('Northmoor', 305, '49.7', 'A rail strike kept two of the larger buyers away; most lots went to a packer from Tamsin after noon.');

/** Groups of articles that are one voice, by their names. */
function voices(articles: Readonly<Record<string, readonly string[]>>, metadata: Readonly<Record<string, Metadata>> = {}): string[] {
  const clusters = clustersOf(Object.entries(articles).map(([id, paragraphs]) =>
    printsOf({ id, article: article(paragraphs.join('\n\n'), metadata[id]) })));
  return [...new Set(clusters.values())].map((cluster) =>
    [...clusters.keys()].filter((id) => clusters.get(id) === cluster).join(' + '));
}

const article = (text: string, metadata: Metadata = {}): Article => readArticle({ text, prose: text, metadata });

describe('versions and copies of one story', () => {
  it('are one voice when one is the other with changes', () => {
    const changed = harbour.map((text, i) => (i === 3 ? text.replace('four million', '$4.2 million') : text));
    assert.deepEqual(voices({ first: harbour, second: [...changed, 'The city council meets on Monday.'] }), ['first + second']);
  });

  it('are one voice when one is the beginning of the other', () => {
    assert.deepEqual(voices({ first: harbour.slice(0, 3), whole: harbour }), ['first + whole']);
  });

  it('are one voice when ten papers print the same wire copy', () => {
    const papers = Object.fromEntries(Array.from({ length: 10 }, (_, i) => [`paper ${i}`, harbour]));
    assert.equal(voices(papers).length, 1);
  });

  it('are one voice when their publisher says so', () => {
    const metadata = { first: { identifier: 'x-17' }, second: { identifier: 'x-17' } };
    assert.deepEqual(voices({ first: harbour, second: otherOutlet }, metadata), ['first + second']);
  });

  it('are not what two outlets report of one event', () => {
    assert.deepEqual(voices({ first: harbour, second: otherOutlet }), ['first', 'second']);
  });

  it('are not pieces with a paragraph in common', () => {
    assert.deepEqual(voices({ first: harbour, second: [...may, ...otherOutlet, harbour[0] ?? ''] }), ['first', 'second']);
  });

  it('are not reports of a series, which share a formula', () => {
    const day = (month: number): Metadata => ({ published: { year: 2019, month, day: 2 } });
    assert.deepEqual(voices({ may, june }, { may: day(5), june: day(6) }), ['june', 'may']);
  });
});

forEachStore('clusters of an archive that changes,', ['on disk', 'on a server'], (store) => {
  const texts = [harbour, harbour.slice(1), harbour.slice(0, 3), otherOutlet, may]
    .map((paragraphs) => paragraphs.join('\n\n'));
  const step = fc.record({ file: fc.nat(5), does: fc.constantFrom('write', 'write', 'remove', 'move'), text: fc.nat(texts.length - 1) });

  /** Cluster of each article that the archive finds. */
  async function clustersIn(open: OpenArchive): Promise<string[]> {
    const passages = await passagesFor(open, texts.join('\n\n'), 200);
    return [...new Set(passages.map(({ article: { id, cluster } }) => `${id}: ${cluster}`))].sort();
  }

  it('are those of one that is read anew', () => fc.assert(
    fc.asyncProperty(fc.array(fc.array(step, { maxLength: 3 }), { maxLength: 4 }), async (updates) => {
      const news = newsroom({ '0.txt': texts[0] ?? '' });
      try {
        const open = await news.openIn(store);
        for (const steps of updates) {
          for (const { file, does, text } of steps) {
            const name = `${file}.txt`;
            if (does === 'write') news.write(name, `${texts[text]}\n\nEdition of ${name}.`);
            else if (!existsSync(path.join(news.archive, name))) continue;
            else if (does === 'remove') news.remove(name);
            else renameSync(path.join(news.archive, name), path.join(news.archive, `${file}-moved.txt`));
          }
          await open.refresh();
        }
        assert.deepEqual(await clustersIn(open), await clustersIn(await news.openIn('in memory')));
      } finally {
        news.close();
      }
    }),
    { numRuns: store === 'on disk' ? 25 : 8, seed: 7 },
  ));
});
