import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { ReactElement } from 'react';
import { renderDocument } from '../../../src/web/portal/layout/document.ts';
import { buildPortal } from './portal-assets.ts';
import type { Assets } from '../../../src/web/portal/layout/frame.ts';

export type Received = { method: string; path: string; body: string; idempotencyKey: string | undefined };

/** What a path answers to a request that is no GET; 204 where nothing is said. */
export type Answer = { status: number; location?: string };

export type PortalSite = {
  url: string;
  /** Everything that was sent, in order. */
  received: Received[];
  /** Decides the answers from now on. */
  answerWith: (answer: Answer) => void;
  close: () => Promise<void>;
};

/** Serves pages of the portal's own layout with its real assets under its strict policy, and writes down what is sent. */
export async function openPortalSite(page: (path: string, assets: Assets) => ReactElement): Promise<PortalSite> {
  const built = await buildPortal();
  const received: Received[] = [];
  let answer: Answer = { status: 204 };

  const reply = async (request: IncomingMessage, response: ServerResponse) => {
    const path = request.url ?? '/';
    response.setHeader('content-security-policy', "default-src 'self'; base-uri 'none'; frame-ancestors 'none'");
    if (path.startsWith('/assets/')) {
      response.setHeader('content-type', typeOf(path));
      response.end(await built.read(path));
      return;
    }
    if (request.method === 'GET') {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(renderDocument(page(path, built.assets)));
      return;
    }
    received.push(await write(request));
    response.writeHead(answer.status, answer.location === undefined ? {} : { location: answer.location });
    response.end();
  };

  const server = createServer((request, response) => {
    reply(request, response).catch((error: unknown) => response.destroy(error instanceof Error ? error : undefined));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the site has no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    received,
    answerWith: (next) => {
      answer = next;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await built.remove();
    },
  };
}

async function write(request: IncomingMessage): Promise<Received> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const key = request.headers['idempotency-key'];
  return {
    method: request.method ?? '',
    path: request.url ?? '',
    body: Buffer.concat(chunks).toString(),
    idempotencyKey: typeof key === 'string' ? key : undefined,
  };
}

function typeOf(path: string): string {
  if (path.endsWith('.css')) return 'text/css';
  return path.endsWith('.js') ? 'text/javascript' : 'image/svg+xml';
}
