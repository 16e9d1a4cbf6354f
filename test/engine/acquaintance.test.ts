import assert from 'node:assert/strict';
import { memoryArchive } from '../../server/archive/memory';
import { compare } from '../../server/engine/compare';
import { read } from '../../server/engine/read';

const manuscript = (text: string) => ({ text, prose: text, metadata: {} });

/** Companies that all sell shares, each in an article of its own. */
const companies = ['Lundy Mills', 'Harwick Boats', 'Brill Rope', 'Zürich Glass', 'Roe Paper', 'Doe Steel', 'Reyes Wool', 'Elm Coal'];

const sale = (company: string, shares: string): string =>
  `${company} Corp said it filed with the state for a public offering of ${shares} common shares in March.\n\n` +
  `Proceeds of the offering will be used to pay the debt of the company, ${company} said.`;

/** What is flagged in a draft where the archive has all those articles, and one more. */
async function flagged(draft: string, other: string): Promise<string[]> {
  const texts = [...companies.map((company, n) => sale(company, `${n + 2} million`)), other];
  const archive = memoryArchive(texts.map((text, n) => {
    const reading = read(manuscript(text));
    return { id: `${n}`, file: `${n}`, article: reading.article, reading };
  }));
  return (await compare(manuscript(draft), archive)).map(({ start, end }) => draft.slice(start, end));
}

describe('an archive of many articles', () => {
  it('speaks where it names whom the draft is about, not where it only sounds alike', async () => {
    assert.deepEqual(await flagged(sale('Ost Sugar', '40 million'), 'Ost Sugar will build a mill in Lundy.'), []);
    assert.deepEqual(await flagged(sale('Ost Sugar', '40 million'), sale('Ost Sugar', '30 million')), ['40 million']);
  });

  it('speaks of the age of a person in whatever article', async () => {
    const draft = `${sale('Ost Sugar', '40 million')}\n\nIts founder, Ann Poe, 61, will retire in May.`;
    assert.deepEqual(await flagged(draft, 'Ann Poe, 58, a founder of sugar mills, was elected to the council of Lundy in May.'), ['61']);
  });
});
