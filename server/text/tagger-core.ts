/** A list of values with the place of each; of some the library lets it grow. */
interface Feature {
  readonly list: readonly unknown[];
  readonly hash?: Readonly<Record<string, number>>;
}

/** The library's dictionary as it is kept. Numbers of a layout: see there. */
interface Packed {
  /** Numbers of 32 bits in base64. */
  readonly lexicon: string;
  readonly xpansions: string;
  readonly packing: { readonly layout: Readonly<Record<string, readonly number[]>> };
  readonly features: Readonly<Record<string, Feature>>;
  readonly pos: { readonly hash: Readonly<Record<string, number>> };
  readonly trex: unknown;
  readonly tcat: { readonly hash: unknown };
  readonly preserve: unknown;
}

/** What the library's own stages take. */
export type Core = Pick<Packed, 'trex' | 'tcat' | 'preserve'>;

/** Places of a layout: mask and shift of the bits, 0 for a list that grows, 1 for what is read off unknown words. */
const [maskAt, shiftAt, growsAt, extractedAt] = [1, 2, 3, 4];

/**
 * Unpacks the dictionary of the tagger's model. The library does so too, but
 * first copies three megabytes of it, which takes as long as all the rest.
 */
export function unpackCore(): Core {
  const packed: Packed = require('wink-eng-lite-web-model/dist/languages/cur/models/eng-core-web-model.json');
  const { lexicon, xpansions, packing, features, pos } = packed;
  const layout = Object.entries(packing.layout);
  const growing = layout.filter(([, fields]) => fields[growsAt] === 0).map(([name, fields]) =>
    [name, { ...indexed(features[name]), maxIndex: (fields[maskAt] ?? 0) >>> (fields[shiftAt] ?? 0) }] as const);
  const clusters = features.posClusters?.list.map((cluster) =>
    new Set(String(cluster).split('_').map((tag) => pos.hash[tag] ?? 0)));
  return {
    ...packed,
    lexicon: numbersIn(lexicon),
    xpansions: numbersIn(xpansions),
    packing: { ...packing, efList: layout.filter(([, fields]) => fields[extractedAt] === 1).map(([name]) => name) },
    features: {
      ...features,
      lexeme: indexed(features.lexeme),
      ...Object.fromEntries(growing),
      posClusters: { ...features.posClusters, list: clusters },
    },
  } as Core;
}

/** A list that has grown since. */
interface Grown {
  readonly list: unknown[];
  readonly hash: Record<string, number>;
  readonly intrinsicSize: number;
  index: number;
}

/** Forgets the words that the dictionary does not have, of which the library keeps every one it has met. */
export function forgetStrangers(core: Core): void {
  const features = Object.values((core as Core & { readonly features: Readonly<Record<string, Feature | Grown>> }).features);
  for (const feature of features) {
    if (!('intrinsicSize' in feature)) continue;
    for (const value of feature.list.splice(feature.intrinsicSize)) delete feature.hash[String(value)];
    feature.index = feature.intrinsicSize;
  }
}

/** A list of its own, which may grow, with the place of each value. */
function indexed(feature: Feature = { list: [] }): Grown {
  const list = [...feature.list];
  const hash: Record<string, number> = Object.create(null);
  list.forEach((value, n) => { hash[String(value)] = n; });
  return { ...feature, list, hash, intrinsicSize: list.length, index: list.length };
}

function numbersIn(base64: string): Uint32Array {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
  return new Uint32Array(bytes.buffer);
}
