import type { Connection } from 'vscode-languageserver';
import { isServerAddress, shownAddress } from '../archive/postgres/address';
import { environmentPassword } from '../archive/postgres/connection';
import { archiveServersMethod, type PasswordParams, passwordMethod } from '../protocol';
import type { Client } from './client';
import type { Runtime } from './runtime';
import type { Session } from './session';

/** Passwords from the environment first, then from the secret storage of an editor that has one. */
export function withPasswords(runtime: Runtime, connection: Connection, { commands }: Client): Runtime {
  if (!commands) return runtime;
  return {
    ...runtime,
    async passwordOf(address) {
      const params: PasswordParams = { address: shownAddress(address.text) };
      return await environmentPassword(address)
        ?? await connection.sendRequest<string | null>(passwordMethod, params).catch(() => null) ?? undefined;
    },
  };
}

/** Says which servers hold archives of the workspace, for the command that sets a password. */
export function answerServers({ connection, newsrooms }: Session): void {
  connection.onRequest(archiveServersMethod, (): string[] => {
    const configured = newsrooms.all().flatMap(({ root, configurationFor, archives }) =>
      [...configurationFor(root).archive, ...archives().flatMap(({ paths }) => paths)]);
    return [...new Set(configured.filter(isServerAddress).map(shownAddress))];
  });
}
