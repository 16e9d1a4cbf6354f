import { github } from './github';
import { html } from './html';
import { json } from './json';
import { junit } from './junit';
import type { Report } from './report';
import { sarif } from './sarif';
import { stylish } from './stylish';

/** The formats of a report, by the name that `--format` takes. */
export const formats = { stylish, json, sarif, github, junit, html } satisfies
  Readonly<Record<string, (report: Report, options: { readonly color: boolean }) => string>>;

export type FormatName = keyof typeof formats;
