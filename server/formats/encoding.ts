import iconv from 'iconv-lite';

/**
 * The text of a file: by its byte order mark, else as UTF-8, else as
 * Windows-1252, what old newsroom systems write. Undefined for what is no
 * text. Node's own decoder is not used for Windows-1252: in Node 20 it
 * turns curly quotes into control characters.
 */
export function decode(bytes: Uint8Array): string | undefined {
  const marked = markedEncoding(bytes);
  if (marked) return iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), marked);
  if (isBinary(bytes)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), 'windows-1252');
  }
}

function markedEncoding([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
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
