import { ByteReader, ByteWriter } from './bytes';
import type { Prints } from './clusters';

/** Packs what clusters are made from, but for ids. */
export function packPrints({ day, prints }: Pick<Prints, 'day' | 'prints'>): Uint8Array {
  const out = new ByteWriter();
  out.uint(day === undefined ? 0 : 1);
  out.int(day ?? 0);
  out.uint(prints.length);
  let last = 0;
  for (const print of [...prints].sort((a, b) => a - b)) {
    out.uint(print - last);
    last = print;
  }
  return out.take();
}

export function unpackPrints(packed: Uint8Array): Pick<Prints, 'day' | 'prints'> {
  const from = new ByteReader(packed);
  const isDated = from.uint() === 1;
  const day = from.int();
  const prints = new Uint32Array(from.uint());
  let last = 0;
  for (let i = 0; i < prints.length; i++) prints[i] = last += from.uint();
  return { prints, ...(isDated && { day }) };
}
