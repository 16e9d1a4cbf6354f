import { execFile } from 'node:child_process';
import { statSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import type { CleanFigures } from '../evaluate/clean';
import type { PairFigures } from '../evaluate/pairs';
import { type FigureName, isSummarySet, summaries } from './goals';

/** The figures of each set, by the set's name. */
export type Figures = ReadonlyMap<string, ReadonlyMap<FigureName, number>>;

/** A file of evaluation data. */
export interface DataSet {
  readonly file: string;
  readonly isClean: boolean;
}

const run = promisify(execFile);
const evaluate = path.join(import.meta.dirname, '..', 'evaluate.ts');

/** Measures the sets side by side, one process a core; those that take longest go first. */
export async function measure(sets: readonly DataSet[], cores: number, onDone: (set: string) => void): Promise<Figures> {
  const waiting = [...sets].sort((a, b) => effort(b) - effort(a));
  const figures = new Map<string, ReadonlyMap<FigureName, number>>();
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const name = path.basename(next.file, '.jsonl');
      figures.set(name, await figuresOf(next));
      onDone(name);
    }
  };
  await Promise.all(Array.from({ length: cores }, work));
  figures.set(summaries, meanOf([...figures].filter(([set]) => isSummarySet(set)).map(([, one]) => one)));
  return figures;
}

/** Clean articles are read whole and compared with one another. */
const effort = ({ file, isClean }: DataSet): number => statSync(file).size * (isClean ? 5 : 1);

async function figuresOf({ file, isClean }: DataSet): Promise<ReadonlyMap<FigureName, number>> {
  const words = [...process.execArgv, evaluate, '--json', ...(isClean ? ['--clean'] : []), file];
  const { stdout } = await run(process.execPath, words, { maxBuffer: 1 << 26 });
  const [figures] = JSON.parse(stdout) as unknown[];
  return isClean ? ofClean(figures as CleanFigures) : ofPairs(figures as PairFigures);
}

const ofClean = ({ perThousand, errorsPerThousand }: CleanFigures): ReadonlyMap<FigureName, number> =>
  new Map([['per 1,000 words', perThousand], ['errors per 1,000', errorsPerThousand]]);

function ofPairs(figures: PairFigures): ReadonlyMap<FigureName, number> {
  const percents: readonly [FigureName, number | undefined][] = [
    ['balanced', figures.balancedAccuracy], ['recall', figures.recall], ['false alarms', figures.falseAlarms],
    ['neutral flagged', figures.neutralFlagged], ['in place', figures.inPlace], ['only edited', figures.onlyEdited],
  ];
  return new Map(percents.flatMap(([name, share]) => (share === undefined ? [] : [[name, share * 100]])));
}

function meanOf(all: readonly ReadonlyMap<FigureName, number>[]): ReadonlyMap<FigureName, number> {
  const values = all.flatMap((figures) => figures.get('balanced') ?? []);
  return new Map(values.length > 0 ? [['balanced', values.reduce((sum, value) => sum + value, 0) / values.length]] : []);
}
