/**
 * The states, the federal district and the territories of the United States:
 * postal code, name, and the abbreviations of datelines and party labels.
 */
const rows: readonly string[] = [
  'AL|alabama|ala.', 'AK|alaska', 'AZ|arizona|ariz.', 'AR|arkansas|ark.', 'CA|california|calif.|cal.',
  'CO|colorado|colo.|col.', 'CT|connecticut|conn.', 'DE|delaware|del.', 'FL|florida|fla.', 'GA|georgia|ga.',
  "HI|hawaii|hawai'i", 'ID|idaho|ida.', 'IL|illinois|ill.', 'IN|indiana|ind.', 'IA|iowa', 'KS|kansas|kan.|kans.',
  'KY|kentucky|ky.', 'LA|louisiana|la.', 'ME|maine', 'MD|maryland|md.', 'MA|massachusetts|mass.',
  'MI|michigan|mich.', 'MN|minnesota|minn.', 'MS|mississippi|miss.', 'MO|missouri|mo.', 'MT|montana|mont.',
  'NE|nebraska|neb.|nebr.', 'NV|nevada|nev.', 'NH|new hampshire|n.h.', 'NJ|new jersey|n.j.',
  'NM|new mexico|n.m.|n.mex.', 'NY|new york|n.y.', 'NC|north carolina|n.c.', 'ND|north dakota|n.d.|n.dak.',
  'OH|ohio', 'OK|oklahoma|okla.', 'OR|oregon|ore.|oreg.', 'PA|pennsylvania|pa.|penn.|penna.',
  'RI|rhode island|r.i.', 'SC|south carolina|s.c.', 'SD|south dakota|s.d.|s.dak.', 'TN|tennessee|tenn.',
  'TX|texas|tex.', 'UT|utah', 'VT|vermont|vt.', 'VA|virginia|va.', 'WA|washington|wash.|washington state',
  'WV|west virginia|w.va.', 'WI|wisconsin|wis.|wisc.', 'WY|wyoming|wyo.',
  'DC|district of columbia|d.c.|washington, d.c.', 'PR|puerto rico|p.r.', 'GU|guam', 'VI|virgin islands|v.i.',
  'AS|american samoa', 'MP|northern mariana islands',
];

const byName = new Map<string, string>();
const byCode = new Map<string, readonly string[]>();
for (const row of rows) {
  const [code = '', ...names] = row.split('|');
  byCode.set(code, names);
  for (const name of names) byName.set(name, code);
}

/** Every word that a state's name may begin with, lower case. */
export const stateWords: ReadonlySet<string> = new Set(
  [...byName.keys()].map((name) => name.split(' ')[0] ?? name),
);

/**
 * Postal code of a state as written: `Alabama`, `Ala.`, `Ala`, `AL`, `N.Y.`, `NY`.
 * Two letters count only in capitals, for `in`, `or` and `me` are words.
 */
export function stateOf(written: string): string | undefined {
  if (written.length === 2 && written === written.toUpperCase()) return byCode.has(written) ? written : undefined;
  const lower = written.toLowerCase();
  const known = byName.get(lower) ?? byName.get(`${lower}.`);
  return known ?? (/[’ ]/.test(lower) ? byName.get(lower.replace(/’/g, "'").replace(/(?<=\.) /g, '')) : undefined);
}

/** Codes that are more often a word or another acronym. */
const unclearCodes = new Set(['AL', 'CO', 'DE', 'HI', 'ID', 'IN', 'LA', 'MA', 'ME', 'MO', 'MS', 'OH', 'OK', 'OR', 'PA', 'PR', 'VI', 'AS', 'MP']);

/** The full name of a state in lower case, however it is written; nothing for letters that may be something else. */
export const stateName = (written: string): string | undefined =>
  unclearCodes.has(written) ? undefined : byCode.get(stateOf(written) ?? '')?.[0];

/** Writes a state the way another one stands: short beside short, code beside code, in full beside in full. */
export function stateLike(code: string, model: string): string {
  const names = byCode.get(code) ?? [];
  const full = capitalise(names[0] ?? code);
  if (/^[A-Z]{2}$/.test(model)) return code;
  const short = names[1]?.endsWith('.') ? abbreviate(names[1]) : full;
  const modelCode = stateOf(model);
  const modelFull = modelCode && byCode.get(modelCode)?.[0] === model.toLowerCase();
  if (!modelFull) return model.endsWith('.') ? short : short.replace(/(?<=[a-z]{2})\.$/, '');
  return hasShort(modelCode) ? full : short;
}

/** The name of a postal code's state in full: `North Dakota`; anything else as it is. */
export const stateInWords = (code: string): string => capitalise(byCode.get(code)?.[0] ?? code);

const hasShort = (code: string): boolean => byCode.get(code)?.[1]?.endsWith('.') ?? false;

const capitalise = (name: string): string => name.replace(/(?<!\S)(?!of\b)\p{L}/gu, (letter) => letter.toUpperCase());

const abbreviate = (name: string): string => name.replace(/(?:^|(?<=\.))[a-z]/g, (letter) => letter.toUpperCase());
