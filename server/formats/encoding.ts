/**
 * The text of a file: by its byte order mark, else as UTF-16 where every
 * other byte tells, else as UTF-8, else as Windows-1252 (and so Latin-1),
 * what old newsroom systems write. Undefined for what is no
 * text. Node's own decoder is not used for Windows-1252: in Node 20 it
 * turns curly quotes into control characters.
 */
export function decode(bytes: Uint8Array): string | undefined {
  const marked = markedEncoding(bytes) ?? unmarkedUtf16(bytes);
  if (marked) return new TextDecoder(marked).decode(bytes);
  if (isBinary(bytes)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decodeWindows(bytes);
  }
}

/** Windows-1252 has curly quotes, dashes and the euro where Latin-1 has control characters. */
const WINDOWS_80_TO_9F = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const decodeWindows = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
  .replace(/[\x80-\x9f]/g, (sign) => WINDOWS_80_TO_9F[sign.charCodeAt(0) - 0x80] ?? sign);

function markedEncoding([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

/** Western text in UTF-16 has a zero in nearly every pair of bytes, always on the same side. */
function unmarkedUtf16(bytes: Uint8Array): string | undefined {
  const looked = Math.min(bytes.length, 4096) & ~1;
  if (looked < 4 || bytes.length % 2 === 1) return undefined;
  const zeros = [0, 0];
  for (let at = 0; at < looked; at++) if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (even === 0 && odd > looked * 0.35) return 'utf-16le';
  return odd === 0 && even > looked * 0.35 ? 'utf-16be' : undefined;
}

/** Text has no NUL and hardly any other control character. */
function isBinary(bytes: Uint8Array): boolean {
  let strange = 0;
  const looked = Math.min(bytes.length, 64_000);
  for (let at = 0; at < looked; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === 0) return true;
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c && byte !== 0x1b) strange++;
  }
  return strange > looked / 50 || bytes.indexOf(0) >= 0;
}
