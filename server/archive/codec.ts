import type { Span } from '../text/span';
import type { ByteReader, ByteWriter } from './bytes';

/** How a kind of value is written and read back. */
export interface Codec<T> {
  /** Changes when the form of what is written does. */
  readonly shape: string;
  write(out: ByteWriter, value: T): void;
  read(from: ByteReader): T;
}

export const uint: Codec<number> = {
  shape: 'n',
  write: (out, value) => out.uint(value),
  read: (from) => from.uint(),
};

export const text: Codec<string> = {
  shape: 't',
  write: (out, value) => out.text(value),
  read: (from) => from.text(),
};

export const flag: Codec<boolean> = {
  shape: 'f',
  write: (out, value) => out.uint(value ? 1 : 0),
  read: (from) => from.uint() === 1,
};

/** A place in the text, counted from the origin. */
export const position: Codec<number> = {
  shape: 'p',
  write: (out, value) => out.int(value - out.origin),
  read: (from) => from.int() + from.origin,
};

export const span: Codec<Span> = {
  shape: 's',
  write(out, { start, end }) {
    position.write(out, start);
    out.int(end - start);
  },
  read(from) {
    const start = position.read(from);
    return { start, end: start + from.int() };
  },
};

/** One of a few words, given as the keys of a table so that the compiler asks for all of them. */
export function oneOf<T extends string>(table: Readonly<Record<T, true>>): Codec<T> {
  const words = Object.keys(table) as T[];
  const numbers = new Map(words.map((word, i) => [word, i]));
  return {
    shape: words.join('|'),
    write: (out, value) => out.uint(numbers.get(value) ?? 0),
    read: (from) => words[from.uint()] ?? words[0] as T,
  };
}

export const list = <T>(item: Codec<T>): Codec<readonly T[]> => ({
  shape: `[${item.shape}]`,
  write(out, values) {
    out.uint(values.length);
    for (const value of values) item.write(out, value);
  },
  read(from) {
    const values: T[] = [];
    for (let left = from.uint(); left > 0; left--) values.push(item.read(from));
    return values;
  },
});

/** A codec for every field; the compiler finds one that is forgotten. */
type Fields<T> = { readonly [K in keyof T]-?: Codec<Exclude<T[K], undefined>> };

/** An object with these fields, of which some may be absent. At most 30 fields. */
export function record<T extends object>(fields: Fields<T>): Codec<T> {
  const names = Object.keys(fields) as (keyof T)[];
  return {
    shape: `{${names.map((name) => `${String(name)}:${fields[name].shape}`).join()}}`,
    write(out, value) {
      out.uint(names.reduce((bits, name, i) => (value[name] === undefined ? bits : bits | 1 << i), 0));
      for (const name of names) writeField(out, fields[name], value[name]);
    },
    read(from) {
      const present = from.uint();
      const value: Partial<T> = {};
      let bit = 1;
      for (const name of names) {
        if (present & bit) value[name] = fields[name].read(from);
        bit *= 2;
      }
      return value as T;
    },
  };
}

function writeField<T>(out: ByteWriter, codec: Codec<Exclude<T, undefined>>, value: T): void {
  if (value !== undefined) codec.write(out, value as Exclude<T, undefined>);
}
