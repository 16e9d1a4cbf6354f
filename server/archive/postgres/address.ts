import { readFileSync } from 'node:fs';
import { reasonOf } from '../../formats/problem';

/** How a connection is kept from others: not at all, without asking who answers, or with the server's name checked. */
export type Encryption = 'none' | 'unchecked' | 'checked';

/** Where an archive's database is. Never holds a password. */
export interface Address {
  /** As it was given, for messages. */
  readonly text: string;
  /** A name, an IP address, or the folder of a socket. */
  readonly host: string;
  readonly port?: number;
  readonly user?: string;
  readonly database: string;
  readonly encryption: Encryption;
  /** The certificate that vouches for the server, where the system's own do not. */
  readonly certificate?: string;
}

/** Why an address cannot be used, in one sentence. */
export class BadAddress extends Error {}

/** An address for readers, without a password that should not be in it. */
export const shownAddress = (address: string): string => address.replace(/^(\w+:\/\/[^/?#@:]*):[^/?#]*@/, '$1@');

/** Whether the configuration names a database server in place of a folder. */
export const isServerAddress = (name: string): boolean => /^postgres(ql)?:\/\//i.test(name);

const modes: Readonly<Record<string, Encryption>> = { disable: 'none', require: 'unchecked', 'verify-full': 'checked' };

/**
 * Reads `postgres://user@host:5432/database?sslmode=verify-full&sslrootcert=ca.pem`.
 * Connections to another machine are encrypted and the server's name is
 * checked, unless `sslmode` says otherwise. Throws `BadAddress`.
 */
export function readAddress(text: string): Address {
  const url = urlOf(text);
  if (url.password) {
    throw new BadAddress('This address holds a password, which others could read; '
      + 'give it in COPYDESK_ARCHIVE_PASSWORD instead.');
  }
  const database = decodeURIComponent(url.pathname.slice(1));
  if (!database) {
    throw new BadAddress('This address names no database; it takes the form postgres://user@host/database.');
  }
  const host = url.searchParams.get('host') ?? (url.hostname.replace(/^\[|\]$/g, '') || 'localhost');
  const mode = url.searchParams.get('sslmode') ?? (isThisMachine(host) ? 'disable' : 'verify-full');
  const encryption = modes[mode];
  if (!encryption) {
    throw new BadAddress('The “sslmode” of this address must be one of disable, require, verify-full.');
  }
  const certificate = url.searchParams.get('sslrootcert');
  return {
    text,
    host,
    database,
    encryption,
    ...(url.port && { port: Number(url.port) }),
    ...(url.username && { user: decodeURIComponent(url.username) }),
    ...(certificate && encryption !== 'none' && { certificate: readCertificate(certificate) }),
  };
}

function urlOf(text: string): URL {
  try {
    return new URL(text);
  } catch {
    throw new BadAddress('This address cannot be read; it takes the form postgres://user@host/database.');
  }
}

const isThisMachine = (host: string): boolean =>
  host === 'localhost' || host === '::1' || host.startsWith('/') || /^127(\.\d+){3}$/.test(host);

function readCertificate(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new BadAddress(`The certificate ${file} cannot be read, because ${reasonOf(error)}.`);
  }
}
