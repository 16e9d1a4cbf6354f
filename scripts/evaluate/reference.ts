import { existsSync } from 'node:fs';
import path from 'node:path';
import { rowsOf } from './rows';

interface Member {
  readonly bioguide: string;
  readonly full: string;
  readonly terms: readonly { readonly type: string; readonly start: string; readonly end: string; readonly state: string; readonly party: string }[];
}

const members = new Map<string, Map<string, Member>>();

/** The reference file beside the pairs, by the members' ids; empty where it is missing. */
function membersBeside(file: string): Map<string, Member> {
  const reference = path.join(path.dirname(file), '../reference/congress_members.jsonl');
  const known = members.get(reference);
  if (known) return known;
  const all = existsSync(reference) ? [...rowsOf<Member>(reference)] : [];
  const byId = new Map(all.map((member) => [member.bioguide, member]));
  members.set(reference, byId);
  return byId;
}

/** What the reference knows of somebody on a day: `Jane Doe: rep Democrat NC 2015-01-06..2017-01-03`. */
export function referenceLine(file: string, bioguide: string, day: string): string | undefined {
  const member = membersBeside(file).get(bioguide);
  const term = member?.terms.find(({ start, end }) => start <= day && day < end) ?? member?.terms.at(-1);
  return member && term ? `${member.full}: ${term.type} ${term.party} ${term.state} ${term.start}..${term.end}` : undefined;
}
