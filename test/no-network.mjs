// Preloaded into a process that must stay offline: whatever would open a socket or ask for an address is told on standard
// error and fails. Threads of the process load it as well.
import dgram from 'node:dgram';
import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';

const forbid = (object, name, what) => {
  object[name] = (...details) => {
    process._rawDebug(`NETWORK: ${what} ${JSON.stringify(details[0]) ?? ''}`);
    throw new Error(`${what} is forbidden here`);
  };
};

forbid(net.Socket.prototype, 'connect', 'net.connect');
forbid(net.Server.prototype, 'listen', 'net.listen');
for (const name of ['bind', 'send', 'connect']) forbid(dgram.Socket.prototype, name, `dgram.${name}`);
for (const [object, where] of [[dns, 'dns'], [dns.promises, 'dns.promises']]) {
  for (const name of Object.keys(object)) if (/^(?:lookup|resolve|reverse)/.test(name)) forbid(object, name, `${where}.${name}`);
}
for (const name of ['fetch', 'WebSocket', 'EventSource']) if (name in globalThis) forbid(globalThis, name, name);
syncBuiltinESMExports();
