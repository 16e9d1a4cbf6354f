import { writeFileSync } from 'node:fs';
import { reasonOf } from '../formats/problem';
import { type Terminal } from './terminal';

export interface Output {
  /** Absolute path; absent for standard output. */
  readonly output?: string;
  /** The drafts: a report never takes the place of one. */
  readonly inputs: readonly string[];
}

/** Prints a report or writes it to a file. False where it could not be written; that is told then. */
export function writeReport(text: string, { output, inputs }: Output, { print, tell }: Terminal): boolean {
  if (output === undefined) {
    print(text);
    return true;
  }
  if (inputs.includes(output)) {
    tell(`${output}: is one of the drafts; give --output another name.\n`);
    return false;
  }
  try {
    writeFileSync(output, text);
    return true;
  } catch (error) {
    tell(`${output}: the report cannot be written, because ${reasonOf(error)}; give --output another name.\n`);
    return false;
  }
}
