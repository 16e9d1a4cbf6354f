import type { Manuscript } from '../engine/manuscript';
import type { Format, Item, TextFile } from './item';
import { fieldsOf, type ReferenceField } from './reference/fields';
import { personOf } from './reference/person';
import { rowsIn } from './reference/rows';
import type { Row, RowProblem } from './reference/row';
import { sentencesOf } from './reference/sentences';

/**
 * Lists of people with offices, parties, states, dated terms and birth dates:
 * JSON, JSON lines, YAML or a table, by the ending of the file. Each person is
 * a piece of sentences. Where the configuration names the field of the name,
 * the file is such a list; else its entries must look like people.
 */
export const readReference: Format = ({ text, ending, fields: names }) => {
  const isNamed = namesPeople({ fields: names });
  const { rows, problems } = rowsIn(text, ending);
  if (!isNamed && !rows.slice(0, looked).some(isOfficial)) return undefined;
  const wrong: RowProblem[] = [...problems];
  const items = rows.flatMap((row) => {
    const { person, problems: own } = personOf(fieldsOf(row.value, isNamed ? names : undefined));
    wrong.push(...own.map((message) => ({ at: row.start, message })));
    return person ? itemOf(row, person.name, sentencesOf(person)) : [];
  });
  return { items, ...(wrong.length > 0 && { problem: problemIn(text, wrong.sort((a, b) => a.at - b.at)) }) };
};

/** Whether the configuration says that a file lists people. */
export const namesPeople = ({ fields = {} }: Pick<TextFile, 'fields'>): boolean =>
  fields['name'] !== undefined || fields['last'] !== undefined;

/** Entries looked at to tell a list of people from other data. */
const looked = 20;

/** A name of two words, and at least one thing that only a list of people has. */
function isOfficial({ value }: Row): boolean {
  const fields = fieldsOf(value);
  const has = (field: ReferenceField): boolean => fields.text(field) !== undefined;
  return personOf(fields).person !== undefined &&
    (has('party') || has('born') || fields.list('terms').length > 0 || (has('office') && has('start')));
}

function itemOf({ start, end }: Row, headline: string, sentences: readonly string[]): Item[] {
  if (sentences.length === 0) return [];
  const text = `${sentences.join('\n\n')}\n`;
  const manuscript: Manuscript = { text, prose: text, extracted: true, metadata: { headline, kind: 'record' } };
  return [{ manuscript, place: { start, end } }];
}

/** Lines named beside the first one. */
const mostLines = 5;

/** One sentence for everything that is wrong with a file. */
function problemIn(text: string, problems: readonly RowProblem[]): string {
  const [line, ...lines] = linesOf(text, problems);
  const shown = lines.slice(0, mostLines).join(', ');
  const more = lines.length > mostLines ? ` and ${lines.length - mostLines} more` : '';
  const also = lines.length > 0 ? `, nor can line${lines.length > 1 ? 's' : ''} ${shown}${more}` : '';
  return `Line ${line} cannot be used as it is${also}: ${problems[0]?.message}; the rest of the file is used.`;
}

/** The lines of problems in order, counted from 1, each once. */
function linesOf(text: string, problems: readonly RowProblem[]): number[] {
  const lines = new Set<number>();
  let [line, done] = [1, 0];
  for (const { at } of problems) {
    line += text.slice(done, at).split('\n').length - 1;
    done = at;
    lines.add(line);
  }
  return [...lines];
}
