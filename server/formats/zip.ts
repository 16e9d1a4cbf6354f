import { inflateRawSync } from 'node:zlib';

/** A file in a zip archive that can be read. */
export interface ZipEntry {
  readonly name: string;
  /** Bytes it says it has. */
  readonly size: number;
  readonly offset: number;
  readonly packedSize: number;
  /** 0 stored, 8 deflated. */
  readonly method: number;
}

const DIRECTORY_END = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;

/** Whether bytes begin like a zip archive with anything in it. */
export const isZip = ([first, second, third, fourth]: Uint8Array): boolean =>
  first === 0x50 && second === 0x4b && third === 3 && fourth === 4;

/** The directory of a zip archive (APPNOTE 4.3.12); undefined where it is broken. */
export function zipEntries(bytes: Uint8Array): ZipEntry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = directoryEnd(view);
  if (end === undefined) return undefined;
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY) return undefined;
    const lengthOf = (field: number): number => view.getUint16(at + field, true);
    const nameLength = lengthOf(28);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + lengthOf(30) + lengthOf(32);
  }
  return entries;
}

/** Its record is the last, before a comment of at most 64 KB. */
function directoryEnd(view: DataView): number | undefined {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); at--) {
    if (view.getUint32(at, true) === DIRECTORY_END) return at;
  }
  return undefined;
}

/** The bytes of an entry; undefined where it is broken or holds more than `most`, whatever it says of itself. */
export function unzip(
  bytes: Uint8Array, { offset, packedSize, method }: ZipEntry, most: number,
): Uint8Array | undefined {
  if (offset + 30 > bytes.length) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const packed = bytes.subarray(start, start + packedSize);
  if (method === 0) return packed.length <= most ? packed : undefined;
  try {
    return inflateRawSync(packed, { maxOutputLength: most });
  } catch {
    return undefined;
  }
}
