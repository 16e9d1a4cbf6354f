import type { Span } from '../../text/span';
import type { Fields } from '../record';

/** An entry of a list: an object of JSON or YAML, a row of a table, with its place in the file. */
export interface Row extends Span {
  readonly value: Fields;
}

/** What is wrong at an offset: words that follow the number of its line. */
export interface RowProblem {
  readonly at: number;
  readonly message: string;
}

export interface Rows {
  readonly rows: readonly Row[];
  readonly problems: readonly RowProblem[];
}
