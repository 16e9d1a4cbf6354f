import assert from 'node:assert/strict';
import { memoryArchive } from '../../server/archive/memory';
import { type Dossier, dossierOf } from '../../server/engine/dossier';
import { read } from '../../server/engine/read';
import { readDraftText } from '../../server/formats';

async function dossier(name: string, archive: Readonly<Record<string, string>>): Promise<Dossier> {
  const open = memoryArchive(Object.entries(archive).map(([date, text]) => {
    const reading = read(readDraftText(`---\nsource: Post\ndate: ${date}\n---\n\n${text}`, 'markdown'));
    return { id: date, file: `${date}.md`, article: reading.article, reading };
  }));
  const [[known] = []] = await open.names([name]);
  assert.ok(known, 'the archive knows the name');
  const [passages = []] = await open.find([{ keys: ['e:brill'], limit: 100 }]);
  return dossierOf(known, passages);
}

/** `state senator: 2021 present, 2015 former; 2009–2017` */
const rolesIn = ({ roles }: Dossier): string[] => roles.map(({ label, reports, terms }) => [
  `${label}: ${reports.map(({ tense, exhibit }) => `${exhibit.passage?.article.date?.year} ${tense}`).join(', ')}`,
  ...terms.map(({ from, to }) => `${from?.year ?? ''}–${to?.year ?? ''}`),
].join('; '));

const archive = {
  '2012-05-01': 'State Sen. Ada Brill (D-Ore.) voted for the Lundy bridge. “We need a road,” Brill said.',
  '2012-05-02': 'State Sen. Ada Brill (D-Ore.) voted for the Lundy bridge. “We need a road,” Brill said.',
  '2019-03-02': 'Mayor Ada Brill, 61, served in the state Senate from 2009 to 2017. Brill was born in 1957.',
  '2021-03-02': 'Former Mayor Ada Brill won $20,000 in court. Jon Brill, her brother, is 50.',
  '2021-04-02': 'Brill is 75, a neighbour said.',
};

describe('what the archive has on somebody', () => {
  it('are roles over time, with the terms that articles give', async () => {
    assert.deepEqual(rolesIn(await dossier('Ada Brill', archive)), [
      'mayor: 2021 former, 2019 present',
      'state senator, Oregon: 2012 present, 2012 present; 2009–2017',
      'Democrat: 2012 present, 2012 present',
      'Oregon: 2012 present, 2012 present',
    ]);
  });

  it('are quotations and figures, each once, the newest first, and none of a namesake', async () => {
    const { quotes, figures, articles } = await dossier('Ada Brill', archive);
    assert.deepEqual(quotes.map(({ value }) => value), ['We need a road,']);
    assert.deepEqual(figures.map(({ value }) => value), ['$20,000', '61', '2009 to 2017', '1957']);
    assert.equal(articles, 4);
  });
});
