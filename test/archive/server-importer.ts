import { Client } from 'pg';
import { importFolders } from '../../server/archive/postgres/update';

/** A process of its own that imports a folder into an archive on a server, and is gone at a change of it. */
const [address = '', folder = '', changes = '0'] = process.argv.slice(2);

let left = Number(changes);
const query = Client.prototype.query;
Client.prototype.query = function (this: Client, asked) {
  if (/^\s*(INSERT|UPDATE|DELETE)/.test(typeof asked === 'string' ? asked : asked.text) && --left <= 0) process.kill(process.pid, 'SIGKILL');
  return query.call(this, asked);
};

void importFolders({ address, folders: [folder], sources: {}, onProblem: ({ message }) => console.error(message) });
