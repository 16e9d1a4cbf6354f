import fc from 'fast-check';

/** Something done to a text or to the bytes of a file, as typing, copying, and broken transmission do. */
export interface Edit {
  /** Where, from 0 for the start to 1 for the end. */
  readonly at: number;
  readonly act:
    | { readonly kind: 'insert'; readonly text: string; readonly times: number }
    | { readonly kind: 'cut'; readonly length: number }
    | { readonly kind: 'repeat'; readonly length: number; readonly times: number }
    | { readonly kind: 'move'; readonly length: number; readonly to: number }
    | { readonly kind: 'nest'; readonly tag: string; readonly depth: number }
    | { readonly kind: 'line ends'; readonly ends: readonly string[] }
    | { readonly kind: 'raise' }
    | { readonly kind: 'flip'; readonly bit: number };
}

const invisible = [
  '\u200b', '\u200d', '\u00ad', '\ufeff', '\u2060', '\u202e', '\u202c', '\u2066', '\u2069', '\u200f', '\u0301',
  '\ufe0f', '\u00a0',
];
const lineEnds = [
  '\n', '\r', '\r\n', '\n\r', '\u2028', '\u2029', '\u0085', '\f', '\v', '\n\n', '\r\n\r\n', '\n \t\n',
];
const surrogates = [
  '\ud83d', '\ude00', '😀', '👩‍👩‍👧', '𝟛', '🇺🇸', '\udfff', '\ud800',
];
const marks = [
  '"', '“', '”', '‘', '’', "'", '«', '»', '``', "''", '(', ')', '[', ']', '{', '—', '–', '--', '…', '...', '. ', '? ',
  '; ', ', ',
];
const markup = [
  '<', '>', '</p>', '<p>', '<b>', '</b>', '<br/>', '<!--', '-->', '<![CDATA[', ']]>', '<?x', '&', '&amp;', '&rsquo;',
  '&#0;', '&#xD800;', '&#1114112;', '&#8217;', '&nbsp;', '&lt;b&gt;', '*', '**', '_', '`', '```\n', '# ', '> ', '- ',
  '1. ', '\\', '|', '---\n', '===\n', '[a](b', '![', 'https://x.example/', '{"', '":', '\\u0000', '\\ud83d', 'null',
  '&a', '*a', '!!binary ', '%', '\t', '\0', '\u0001', '\u001b[31m',
];
const figures = [
  '0', '00', '7', '999', '9'.repeat(400), '1e999', '-0', '½', '1,2,3,4', '$', '€', '$999,999,999,999,999,999',
  '0.0000001', '52-48', '1/0', '%', ' million', ' billion trillion', 'nineteen hundred',
  'one hundred thousand million', 'NaN', 'Infinity', 'No. 1', '1st', '99th', '٣', '四',
];
const dates = [
  'Feb. 30', 'Jan. 0, 0000', '2021-13-45', '99999-99-99', 'December 31, 275760', 'Tuesday', 'next Monday', 'in 1850',
  '25:61 p.m.', 'the 1990s', 'from 2020 to 1997', 'two days after', 'a century ago', 'by Friday', 'since 99',
  '1997-2017', 'the last 9999999 years', 'noon',
];
const words = [
  'not ', 'said', 'Mayor ', 'Sen. ', 'former ', 'R-Ala.', ' Jr.', 'according to', 'TK', '(more)', 'a', 'A', 'ß', 'ı',
  'İ', 'ǆ', 'ﬁ', 'Correction: ', 'Mayor Ada Brill said ', '“We won,” she said. ', 'constructor', '__proto__',
  'toString', 'hasOwnProperty', 'x'.repeat(10_000), 'Ab'.repeat(5_000), 'é'.repeat(3_000),
];

const token = fc.constantFrom(
  ...invisible, ...lineEnds, ...surrogates, ...marks, ...markup, ...figures, ...dates, ...words,
);

const place = fc.double({ min: 0, max: 1, noNaN: true });

/** Mostly few, as what stands in a text once or twice is what most code has not seen. */
const times = fc.oneof(
  { weight: 6, arbitrary: fc.constant(1) },
  { weight: 2, arbitrary: fc.integer({ min: 2, max: 6 }) },
  { weight: 1, arbitrary: fc.constant(60) },
);
const length = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 6 }) },
  { weight: 2, arbitrary: fc.nat(80) },
  { weight: 1, arbitrary: fc.nat(2_000) },
);

const nestable = fc.constantFrom('b', 'div', 'p', '[', '(', '“', '> ', '{', '*', '&');
const ends = fc.array(fc.constantFrom('\n', '\r', '\r\n', '\u2028', ' ', ''), { minLength: 1, maxLength: 4 });

const act: fc.Arbitrary<Edit['act']> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ kind: fc.constant('insert'), text: token, times }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('cut'), length }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('repeat'), length, times }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('move'), length, to: place }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('nest'), tag: nestable, depth: fc.constantFrom(3, 40, 800) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('line ends'), ends }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('raise') }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('flip'), bit: fc.nat(15) }) },
) as fc.Arbitrary<Edit['act']>;

/** One edit or a few. */
export const edits = (most: number): fc.Arbitrary<readonly Edit[]> =>
  fc.array(fc.record({ at: place, act }), { maxLength: most });

/** Edited texts grow no longer: what takes a second must be the text's doing, not its length. */
const LONGEST = 60_000;

/** The text after all edits. */
export const edited = (text: string, all: readonly Edit[]): string =>
  all.reduce((before, edit) => apply(before, edit).slice(0, LONGEST), text);

function apply(text: string, { at, act }: Edit): string {
  const start = Math.floor(at * text.length);
  const [before, after] = [text.slice(0, start), text.slice(start)];
  switch (act.kind) {
    case 'insert': return before + act.text.repeat(act.times) + after;
    case 'cut': return before + after.slice(act.length);
    case 'repeat': return before + after.slice(0, act.length).repeat(act.times) + after;
    case 'move': return moved(before + after.slice(act.length), after.slice(0, act.length), act.to);
    case 'nest': return before + nested(act.tag, act.depth) + after;
    case 'line ends': return text.replace(/\r\n|[\n\r]/g, (_, at: number) => act.ends[at % act.ends.length] ?? '\n');
    case 'raise': return before + after.slice(0, 200).toUpperCase() + after.slice(200);
    case 'flip': return before + String.fromCharCode((after.charCodeAt(0) || 0) ^ (1 << act.bit)) + after.slice(1);
  }
}

const moved = (text: string, piece: string, to: number): string => {
  const place = Math.floor(to * text.length);
  return text.slice(0, place) + piece + text.slice(place);
};

const nested = (tag: string, depth: number): string => (/^\w+$/.test(tag) ? `<${tag}>` : tag).repeat(depth);

/** A stretch of a file that was changed on its way. */
export interface Damage {
  readonly at: number;
  /** Put in the place of as many bytes as `cut` says. */
  readonly bytes: readonly number[];
  readonly cut: number;
}

export const damages = (most: number): fc.Arbitrary<readonly Damage[]> => fc.array(
  fc.record({ at: place, bytes: fc.array(fc.nat(255), { maxLength: 4 }), cut: fc.oneof(fc.nat(4), fc.nat(400)) }),
  { maxLength: most },
);

/** The bytes after all damages. */
export const damaged = (bytes: Uint8Array, all: readonly Damage[]): Uint8Array =>
  all.reduce((before: Uint8Array, { at, bytes: put, cut }) => {
    const start = Math.floor(at * before.length);
    return Buffer.concat([before.subarray(0, start), Buffer.from(put), before.subarray(start + cut)]);
  }, bytes);

const withMark = (mark: readonly number[], bytes: Buffer): Buffer => Buffer.concat([Buffer.from(mark), bytes]);
const bigEndian = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

/** How a text may come as bytes, by name. */
export const encodings: Readonly<Record<string, (text: string) => Buffer>> = {
  'UTF-8': (text) => Buffer.from(text),
  'UTF-8 with a mark': (text) => withMark([0xef, 0xbb, 0xbf], Buffer.from(text)),
  'UTF-16': (text) => Buffer.from(text, 'utf16le'),
  'UTF-16 with a mark': (text) => withMark([0xff, 0xfe], Buffer.from(text, 'utf16le')),
  'UTF-16, big end first': bigEndian,
  'UTF-16 with a mark, big end first': (text) => withMark([0xfe, 0xff], bigEndian(text)),
  'Latin-1': (text) => Buffer.from(text, 'latin1'),
  'UTF-8 taken for Latin-1': (text) => Buffer.from(Buffer.from(text).toString('latin1')),
};
