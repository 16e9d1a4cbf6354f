/** Half of a surrogate pair. */
const halfPair = /\p{Surrogate}/u;

/** Writes numbers and strings one after another, as compactly as they allow. */
export class ByteWriter {
  /** Where positions count from, so that they stay small. */
  origin = 0;
  private buffer = Buffer.allocUnsafe(4096);
  private used = 0;

  /** A whole number from 0 to 2⁵³, seven bits a byte, the lowest first (LEB128). */
  uint(value: number): void {
    this.reserve(8);
    let rest = value;
    while (rest >= 0x80) {
      this.buffer[this.used++] = rest % 0x80 | 0x80;
      rest = Math.floor(rest / 0x80);
    }
    this.buffer[this.used++] = rest;
  }

  /** A whole number of either sign; small ones are short. */
  int(value: number): void {
    this.uint(value < 0 ? -value * 2 - 1 : value * 2);
  }

  /** A whole number of 24 bits, the lowest first. */
  code(value: number): void {
    this.reserve(3);
    this.used = this.buffer.writeUIntLE(value, this.used, 3);
  }

  /** A whole number of 32 bits, the lowest first. */
  hash(value: number): void {
    this.reserve(4);
    this.used = this.buffer.writeUInt32LE(value, this.used);
  }

  double(value: number): void {
    this.reserve(8);
    this.used = this.buffer.writeDoubleLE(value, this.used);
  }

  /** Any string; one with half a surrogate pair, which UTF-8 cannot hold, goes as UTF-16. */
  text(value: string): void {
    const encoding = halfPair.test(value) ? 'utf16le' : 'utf8';
    const length = Buffer.byteLength(value, encoding);
    this.uint(length * 2 + (encoding === 'utf8' ? 0 : 1));
    this.reserve(length);
    this.used += this.buffer.write(value, this.used, encoding);
  }

  bytes(value: Uint8Array): void {
    this.reserve(value.length);
    this.buffer.set(value, this.used);
    this.used += value.length;
  }

  get length(): number {
    return this.used;
  }

  /** A copy of what is written. The writer starts anew. */
  take(): Uint8Array {
    const taken = Uint8Array.from(this.buffer.subarray(0, this.used));
    this.used = 0;
    return taken;
  }

  /** Puts what is written at the end of another writer, and starts anew. */
  moveTo(other: ByteWriter): void {
    other.bytes(this.buffer.subarray(0, this.used));
    this.used = 0;
  }

  private reserve(more: number): void {
    if (this.used + more <= this.buffer.length) return;
    const grown = Buffer.allocUnsafe(Math.max(this.buffer.length * 2, this.used + more));
    grown.set(this.buffer.subarray(0, this.used));
    this.buffer = grown;
  }
}

/** Reads what a `ByteWriter` wrote, in the same order. */
export class ByteReader {
  /** As when it was written. */
  origin = 0;
  private readonly buffer: Buffer;

  constructor(bytes: Uint8Array, public at = 0) {
    this.buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get atEnd(): boolean {
    return this.at >= this.buffer.length;
  }

  uint(): number {
    let byte = this.buffer[this.at++] ?? 0;
    if (byte < 0x80) return byte;
    let value = byte - 0x80;
    for (let factor = 0x80; ; factor *= 0x80) {
      byte = this.buffer[this.at++] ?? 0;
      if (byte < 0x80) return value + byte * factor;
      value += (byte - 0x80) * factor;
    }
  }

  int(): number {
    const value = this.uint();
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }

  code(): number {
    const at = this.at;
    this.at += 3;
    return (this.buffer[at] ?? 0) | (this.buffer[at + 1] ?? 0) << 8 | (this.buffer[at + 2] ?? 0) << 16;
  }

  hash(): number {
    this.at += 4;
    return this.buffer.readUInt32LE(this.at - 4);
  }

  double(): number {
    const value = this.buffer.readDoubleLE(this.at);
    this.at += 8;
    return value;
  }

  text(): string {
    const head = this.uint();
    const start = this.at;
    this.at += Math.floor(head / 2);
    return this.buffer.toString(head % 2 === 0 ? 'utf8' : 'utf16le', start, this.at);
  }
}
