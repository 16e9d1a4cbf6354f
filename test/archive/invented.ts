import type { Submission } from '../../server/engine/archive';
import type { Metadata } from '../../server/engine/manuscript';
import { read } from '../../server/engine/read';

/** Invented articles that hold a little of everything. */
export const invented = {
  'a speech': `Mayor wins a third term in Coldwater

Mayor Helen Orrin (D-Vt.) won a third term on Tuesday with 54% of the vote, officials said.

“We will build the bridge. It will take two years,” Orrin told supporters at Coldwater City Hall. “I am tired – but happy.”

Former state Sen. Paul Teague, 61, who lost in 2014, said the mayor's plan cost $4.5 million.`,
  'a short note': 'Teague resigned.',
  'nothing': '',
  'an odd text': 'Ünïcode “curly” \u00a0quotes 😀 — and…\r\n\r\nA  second   paragraph\twith tabs; it’s 5 p.m. in St. Ives, isn’t it?',
} as const;

/** An article handed to an archive. */
export function submission(id: string, text: string, metadata: Metadata = {}): Submission {
  const reading = read({ text, prose: text, metadata });
  return { id, file: `/archive/${id}`, article: reading.article, reading };
}

/** Leaves out fields that are present but undefined: they say the same as absent ones. */
export function withoutAbsent(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutAbsent);
  if (value === null || typeof value !== 'object') return value;
  const present = Object.entries(value).filter(([, one]) => one !== undefined);
  return Object.fromEntries(present.map(([key, one]) => [key, withoutAbsent(one)]));
}
