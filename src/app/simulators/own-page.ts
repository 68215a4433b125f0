import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { isLoopback } from '../../platform/config/index.ts';

const MOST_BYTES = 20_000;

export type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

export type OwnServer = { port: number; url: string; close: () => Promise<void> };

const USUAL = "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'";

/**
 * Answers this machine alone, and only under its own names: a page of somebody else that has its name lead here (DNS rebinding) may neither
 * read nor set anything. `policy`: the content security policy, where the usual one does not do.
 */
export function guarded(answer: Answer, policy: string = USUAL): Answer {
  return async (request, response) => {
    response.setHeader('content-security-policy', policy);
    response.setHeader('cache-control', 'no-store');
    if (!isOwn(request))
      return end(response, { status: 403, kind: 'text/plain', content: 'SIMULATOR: from this machine only\n' });
    return answer(request, response);
  };
}

/** Nobody offers anything at this address. */
export const nothingHere = (response: ServerResponse): Promise<void> =>
  end(response, { status: 404, kind: 'text/plain', content: 'SIMULATOR: nothing here\n' });

export const serverOf = (answer: Answer): Server =>
  createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });

/** Listens on this machine alone; port 0 takes any that is free. */
export async function listen(server: Server, port: number): Promise<OwnServer> {
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('a listening server has no port');
  const close = async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  };
  return { port: address.port, url: `http://127.0.0.1:${address.port}/`, close };
}

/** Whether this machine asks under a name of its own. */
function isOwn({ headers: { host = '', origin } }: IncomingMessage): boolean {
  const own = URL.canParse(`http://${host}`) && isLoopback(new URL(`http://${host}`).hostname);
  return own && (origin === undefined || origin === `http://${host}`);
}

type Content = { status: number; kind: string; content: string };

export async function end(response: ServerResponse, { status, kind, content }: Content): Promise<void> {
  response.writeHead(status, { 'content-type': `${kind}; charset=utf-8` }).end(content);
}

/** What was sent, as text. @throws beyond 20 000 characters. */
export async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const piece of request.setEncoding('utf8')) {
    text += String(piece);
    if (text.length > MOST_BYTES) throw new Error('too long');
  }
  return text;
}
