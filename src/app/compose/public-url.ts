import { createServer } from 'node:net';
import { once } from 'node:events';
import { isLoopback, type Config } from '../../platform/config/index.ts';

/** Where browsers reach this program, known before it listens: `PORT=0` chooses a free port first. */
export type Address = { publicUrl: URL; host: string; port: number };

export async function addressOf({ publicUrl, host, port, tlsCertificate }: Config): Promise<Address> {
  const chosen = port === 0 ? await freePort(host) : port;
  const scheme = tlsCertificate === undefined ? 'http' : 'https';
  // Whoever listens on every interface is still this machine to itself.
  const name = isLoopback(host) || !['0.0.0.0', '::'].includes(host) ? host : 'localhost';
  const own = new URL(`${scheme}://${name.includes(':') ? `[${name}]` : name}:${chosen}`);
  return { publicUrl: publicUrl ?? own, host, port: chosen };
}

async function freePort(host: string): Promise<number> {
  const server = createServer().listen(0, host);
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('a listening server has no port');
  return address.port;
}
