import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Gist } from '../../engine/gist';
import { ByteReader, ByteWriter } from '../bytes';
import { list, text } from '../codec';
import { type Gists, looseGists, packGists, unpackGists } from '../gists';

const predicateList = list(text);

/** Packs the gists of an article with the predicates they name: no list of all is there for readers to fetch. */
export function packOwnGists(gists: readonly Gist[]): Uint8Array {
  const loose = looseGists(gists);
  const places = new Map(loose.predicates.map((predicate, place) => [predicate, place]));
  const out = new ByteWriter();
  predicateList.write(out, loose.predicates);
  out.bytes(packGists(loose, (predicate) => places.get(predicate) ?? 0));
  return deflateRawSync(out.take(), { level: 1 });
}

/** Gives the gists of an article, opened when the first is asked for. */
export function unpackOwnGists(deflated: Uint8Array): Gists {
  let opened: Gists | undefined;
  const open = (): Gists => {
    const packed = inflateRawSync(deflated);
    const from = new ByteReader(packed);
    const predicates = predicateList.read(from);
    return unpackGists(packed.subarray(from.at), (number) => predicates[number] ?? '');
  };
  return (sentence) => (opened ??= open())(sentence);
}
