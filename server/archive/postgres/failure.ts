import { reasonOf } from '../../formats/problem';
import { type Address, BadAddress } from './address';

/** Something the newsroom must put right, in one sentence with the remedy. */
export class Objection extends Error {}

/** What went wrong with an archive on a server, in one sentence with the remedy. */
export function sentenceFor(error: unknown, { host, database }: Pick<Address, 'host' | 'database'>): string {
  if (error instanceof Objection || error instanceof BadAddress) return error.message;
  const said = sentences[codeOf(error)] ?? sentences[codeOf(error).slice(0, 2)];
  if (said) return said(host, database);
  const message = error instanceof Error ? error.message : '';
  if (/password must be a (non-empty )?string/.test(message)) {
    return `The database server ${host} asks for a password; give it in COPYDESK_ARCHIVE_PASSWORD.`;
  }
  if (/does not support SSL/.test(message)) {
    return `The database server ${host} offers no encryption (TLS); switch it on there, `
      + 'or add ?sslmode=disable if the way to it is safe.';
  }
  if (/timeout|terminated|not queryable|closed/i.test(message)) return noAnswer(host);
  return `The archive on ${host} cannot be used, because ${reasonOf(error)}.`;
}

const codeOf = (error: unknown): string => {
  const cause = error instanceof AggregateError ? error.errors[0] as unknown : error;
  return cause instanceof Error && 'code' in cause ? String(cause.code) : '';
};

const noAnswer = (host: string): string =>
  `The database server ${host} does not answer; look whether it runs and whether this machine may reach it.`;
const unknownCertificate = (host: string): string =>
  `The certificate of ${host} is signed by nobody this machine knows; `
  + "name the signer's certificate with ?sslrootcert=FILE.";
const refused = (host: string, database: string): string =>
  `The database server ${host} refuses this user; `
  + `look at the user, the password in COPYDESK_ARCHIVE_PASSWORD, and its right to ${database}.`;
const forbidden = (_host: string, database: string): string =>
  `This user may not do that in the database ${database}; grant it what docs/postgres.md names.`;
const tooMany = (host: string): string =>
  `The database server ${host} has no connection left; raise its max_connections.`;
const full = (host: string): string =>
  `The disk of ${host} is full: what is in the archive stays, and the rest follows when there is room.`;

/** By code of Node, or of PostgreSQL (appendix A of its manual), or by the class of that. */
const sentences: Readonly<Record<string, (host: string, database: string) => string>> = {
  ECONNREFUSED: noAnswer,
  ECONNRESET: noAnswer,
  EHOSTUNREACH: noAnswer,
  ENETUNREACH: noAnswer,
  ETIMEDOUT: noAnswer,
  EPIPE: noAnswer,
  ENOENT: noAnswer,
  ENOTFOUND: (host) => `Nobody knows a server named ${host}; look at the address of the archive.`,
  EAI_AGAIN: (host) => `The name of the server ${host} cannot be looked up just now; look at the network.`,
  SELF_SIGNED_CERT_IN_CHAIN: unknownCertificate,
  DEPTH_ZERO_SELF_SIGNED_CERT: unknownCertificate,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: unknownCertificate,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: unknownCertificate,
  ERR_TLS_CERT_ALTNAME_INVALID: (host) =>
    `The certificate of the server is not for ${host}; use the name that stands in it.`,
  CERT_HAS_EXPIRED: (host) => `The certificate of ${host} has expired; renew it there.`,
  '28': refused,
  '3D000': (host, database) =>
    `There is no database ${database} on ${host}; make it with createdb, as docs/postgres.md shows.`,
  '25006': (host) => `The server ${host} takes no changes, as it is a replica; import into the one it copies.`,
  '42501': forbidden,
  '53100': full,
  '53300': tooMany,
  '57P03': (host) => `The database server ${host} is just starting or stopping; try again in a moment.`,
  '57P01': noAnswer,
  '08': noAnswer,
};
