import dgram from 'node:dgram';
import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';

/**
 * Takes the network away from this process: what in a document makes a library ask for something elsewhere gets an error. Node's
 * permissions (version 24) have no word for the network, so the ways out are closed here, before a document comes in.
 */
export function forbidNetwork(): void {
  const refuse = (): never => {
    throw new Error('a document may not reach the network');
  };
  net.Socket.prototype.connect = refuse;
  net.Server.prototype.listen = refuse;
  dgram.createSocket = refuse;
  dns.lookup = refuse as unknown as typeof dns.lookup;
  globalThis.fetch = () => Promise.reject(new Error('a document may not reach the network'));
  syncBuiltinESMExports();
}
