import { github } from './github';
import { html } from './html';
import { json } from './json';
import { junit } from './junit';
import type { AddressOf } from './links';
import { markdown } from './markdown';
import type { Report } from './report';
import { sarif } from './sarif';
import { stylish } from './stylish';

/** Where a report is shown. */
export interface Showing {
  readonly color: boolean;
  readonly addressOf: AddressOf;
}

/** The formats of a report, by the name that `--format` takes. */
export const formats = { stylish, json, sarif, github, junit, html, markdown } satisfies
  Readonly<Record<string, (report: Report, showing: Showing) => string>>;

export type FormatName = keyof typeof formats;
