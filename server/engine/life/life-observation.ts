import { textOf } from '../../text/span';
import { wordsAt } from '../archive';
import { renderDateLike } from '../dates/rendering';
import type { Exhibit, Observation } from '../finding';
import { citationText, has, sourcesText } from '../sources';
import type { LifeDate } from './life-date';
import type { LifeAccount, LifeDispute } from './life-dispute';

/** What a disputed date of somebody's life is shown as. */
export function observeLife(prose: string, { own, against }: LifeDispute): Observation {
  const { start, end } = own.date;
  const words = textOf(prose, own.date).replace(/\s+/g, ' ');
  const [best] = against;
  const value = best ? wordsOf(best) : '';
  const passages = against.map(({ passage }) => passage);
  const fix = best && renderDateLike(best.told.date, own.date, value, words);
  return {
    start, end,
    message:
      `${sourcesText(passages)} ${has(passages)} ${own.entity.canonicalName} ${saidOf(own, best)} ${value}; ` +
      `the draft says ${words}.`,
    exhibits: against.map((account): Exhibit => ({
      passage: account.passage,
      span: { start: account.told.date.start, end: account.told.date.end },
      stance: 'refutes',
      value: wordsOf(account),
    })),
    fixes: fix
      ? [{
        title: `Use “${fix}” (${sourcesText(passages, citationText)})`, edits: [{ span: { start, end }, text: fix }],
      }]
      : [],
    repeats: [],
    claim: `${own.entity.key}|${own.kind}|${words.toLowerCase()}`,
  };
}

const wordsOf = ({ passage, told }: LifeAccount): string => wordsAt(passage, told.date).replace(/\s+/g, ' ');

function saidOf({ kind }: LifeDate, best?: LifeAccount): string {
  if (kind === 'birth') return `born ${best?.told.date.granularity === 'day' ? 'on' : 'in'}`;
  return kind === 'start' ? 'in office since' : 'in office until';
}
