// Runs one part of the benchmark in a process of its own and prints its figures as JSON.
import { draftFigures } from './draft';
import type { Figure } from './figures';
import { importFigures, openingFigures } from './import';
import { cleanArticles, layOut } from './newsroom';
import { readingFigures } from './reading';
import { peakMemory } from './timing';

const [name = '', clean = '', root = ''] = process.argv.slice(2);

async function main(): Promise<void> {
  const articles = cleanArticles(clean);
  const newsroom = layOut(root, articles);
  const figures: Figure[] =
    name === 'reading' ? await readingFigures(articles) :
    name === 'import' ? await importFigures(newsroom) :
    name === 'opening' ? await openingFigures(newsroom) :
    name === 'draft' ? [...await draftFigures(newsroom), { name: 'peak memory of these checks', value: peakMemory(), unit: 'MiB' }] : [];
  console.log(JSON.stringify(figures));
}

void main();
