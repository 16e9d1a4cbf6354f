import { listed } from '../../text/word-list';

/** Parties as newsrooms name them, by lower-case word. Members and adjectives alike. */
const parties: ReadonlyMap<string, string> = new Map([
  ['republican', 'republican'], ['republicans', 'republican'], ['gop', 'republican'],
  ['democrat', 'democrat'], ['democrats', 'democrat'], ['democratic', 'democrat'], ['dem', 'democrat'],
  ['dems', 'democrat'], ['independent', 'independent'], ['independents', 'independent'],
  ['libertarian', 'libertarian'], ['libertarians', 'libertarian'], ['green', 'green'], ['greens', 'green'],
  ['tory', 'conservative'], ['tories', 'conservative'], ['conservative', 'conservative'],
  ['conservatives', 'conservative'], ['labour', 'labour'], ['ukip', 'ukip'],
  ['socialist', 'socialist'], ['socialists', 'socialist'], ['communist', 'communist'], ['communists', 'communist'],
  ['liberal', 'liberal'], ['liberals', 'liberal'],
]);

/** Words that are as often an outlook as a membership: a party only with a capital inside the sentence. */
const outlooks = listed(`
  conservative, conservatives, liberal, liberals, socialist, socialists, communist, communists,
  independent, independents, libertarian, libertarians, green, greens, democratic
`);

/** Letters of a party in a label such as `(R-Ohio)`. */
const letters: ReadonlyMap<string, string> = new Map([
  ['R', 'republican'], ['D', 'democrat'], ['I', 'independent'], ['L', 'libertarian'], ['G', 'green'],
  ['DFL', 'democrat'], ['ID', 'independent'],
]);

/** Normal form of a party's name as written, or nothing: `Republican`, `GOP`, `Democrats`. */
export function partyOf(written: string): string | undefined {
  const lower = written.toLowerCase();
  if (outlooks.has(lower) && written === lower) return undefined;
  return parties.get(lower);
}

/** The words for parties, lower case. */
export const partyWords: ReadonlySet<string> = new Set(parties.keys());

/** Party of the letter in a label. */
export const partyOfLetter = (letter: string): string | undefined => letters.get(letter);

/** Writes a party the way another one stands: letter for letter, adjective for adjective, plural for plural. */
export function partyLike(party: string, model: string): string {
  if (letters.has(model)) return [...letters].find(([, value]) => value === party)?.[0] ?? model;
  const lower = model.toLowerCase();
  if (party === 'democrat' && adjectives.has(lower)) return 'Democratic';
  const name = party.charAt(0).toUpperCase() + party.slice(1);
  return lower.endsWith('s') ? `${name}s` : name;
}

const adjectives = new Set(['gop', 'democratic']);
