import { checks } from '../engine/checks';
import type { Check, Example } from '../engine/check';
import { unknownWord } from '../config/unknown-word';
import { exitStatus, type Terminal, UsageError } from './terminal';

/** `copydesk explain changed-date`: what a check finds, why, and examples. */
export function explain(id: string, { print }: Terminal): number {
  const check = checks.find((candidate) => candidate.id === id);
  if (!check) throw new UsageError(unknownWord(id, 'check', checks.map((known) => known.id)));
  print(description(check));
  return exitStatus.clean;
}

function description({ id, title, severity, doc, examples }: Check): string {
  const lines = doc.trim().split('\n').map((line) => line.trim());
  const setting = `Severity: ${severity}. Change it in copydesk.json: {"severities": {"${id}": "off"}}.`;
  return [`${id}: ${title}`, '', ...lines, '', setting, ...examples.map(shown)].join('\n') + '\n';
}

function shown({ archive = [], draft, message }: Example): string {
  const spoken = message ?? (draft.includes('[|') ? 'A finding.' : 'No finding.');
  const parts = [...archive.map((text) => labelled('Archive', text)), labelled('Draft', draft), labelled('Copydesk', spoken)];
  return `\n${parts.join('\n')}`;
}

/** Marked words stand between « and », as in reports. */
const labelled = (label: string, text: string): string =>
  `  ${`${label}:`.padEnd(10)} ${text.trim().replaceAll('[|', '«').replaceAll('|]', '»').replaceAll('\n', `\n${' '.repeat(13)}`)}`;
