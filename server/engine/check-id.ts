export const checkIds = [
  'changed-date', 'changed-figure', 'changed-name', 'name-spelling', 'wrong-role',
  'conflicting-event', 'altered-quote', 'wrong-speaker', 'changed-wording', 'split-archive',
  'repeated-correction', 'self-conflict', 'bad-arithmetic', 'broken-attribution',
  'unfinished-copy', 'unsupported',
] as const;

export type CheckId = (typeof checkIds)[number];

export type Severity = 'error' | 'warning' | 'information' | 'hint';
