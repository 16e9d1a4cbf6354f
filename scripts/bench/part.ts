// Runs one part of the benchmark in a process of its own and prints its figures as JSON.
import { draftFigures } from './draft';
import { enduranceFigures } from './endurance';
import { evidenceFigures } from './evidence';
import { exportFigures } from './exports';
import type { Figure } from './figures';
import { importFigures, openingFigures } from './import';
import { largeArchive } from './large-archive';
import { type CleanArticle, cleanArticles, layOut } from './newsroom';
import { readingFigures } from './reading';
import { stageFigures } from './stages';
import { peakMemory } from './timing';

const [name = '', clean = '', root = '', articles = ''] = process.argv.slice(2);

async function main(): Promise<void> {
  console.log(JSON.stringify(await figuresOf(clean === '' ? [] : cleanArticles(clean))));
}

async function figuresOf(sources: readonly CleanArticle[]): Promise<Figure[]> {
  switch (name) {
    case 'reading': return readingFigures(sources);
    case 'import': return importFigures(layOut(root, sources));
    case 'opening': return openingFigures(layOut(root, sources));
    case 'draft': return [
      ...await draftFigures(layOut(root, sources)),
      { name: 'peak memory of these checks', value: peakMemory(), unit: 'MiB' },
    ];
    case 'endurance': return enduranceFigures(layOut(root, sources));
    case 'stages': return stageFigures(largeArchive(root, Number(articles), sources));
    case 'evidence': return evidenceFigures(largeArchive(root, Number(articles), sources), sources);
    case 'export': return exportFigures(root);
    default: return [];
  }
}

void main();
