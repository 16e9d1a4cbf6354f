/** A question to the reporter that stands in a draft: `[Q: archive has 1997, which?]`. Offsets count UTF-16 units. */
export interface Query {
  readonly start: number;
  readonly end: number;
  /** `archive has 1997, which?` */
  readonly question: string;
  /** The line it stands in, without the questions. */
  readonly line: string;
  /** Of that line, from 1. */
  readonly lineNumber: number;
}

const query = /\[Q:\s*([^[\]\s][^[\]\n]{0,299})\]/g;

/** The questions of a draft, in the order of the text. */
export function queriesIn(text: string): Query[] {
  return text.split('\n').reduce<{ found: Query[]; start: number }>(({ found, start }, line, n) => {
    const own = [...line.matchAll(query)].map(({ index, 0: whole, 1: question = '' }): Query => ({
      start: start + index, end: start + index + whole.length, question: question.trim(), lineNumber: n + 1,
      line: line.replace(query, '').replace(/(?<!\s)\s+(?=[.,;:!?”’])/g, '').replace(/\s+/g, ' ').trim(),
    }));
    return { found: [...found, ...own], start: start + line.length + 1 };
  }, { found: [], start: 0 }).found;
}

/** The questions as a list to be sent: each with the words of the draft that it is about. */
export const queryList = (name: string, queries: readonly Query[]): string => [
  name,
  ...queries.map(({ question, line, lineNumber }, n) => `${n + 1}. ${question}\n   Line ${lineNumber}: ${line}`),
  '',
].join('\n\n').replace(/\n\n$/, '\n');
