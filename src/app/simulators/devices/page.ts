import type { IncomingMessage, ServerResponse } from 'node:http';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { isLoopback } from '../../../platform/config/index.ts';
import { arrangementIn } from './arrangement-form.ts';
import { DevicesPage } from './DevicesPage.tsx';
import { DEVICES_STYLE } from './style.ts';
import type { Bridge } from './visit.ts';

const MOST_BYTES = 20_000;

/** The bridge's window as a page of this machine: nobody else's page may read the pairing code or lay a card. */
export async function answerPage(bridge: Bridge, request: IncomingMessage, response: ServerResponse): Promise<void> {
  response.setHeader(
    'content-security-policy',
    "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  );
  response.setHeader('cache-control', 'no-store');
  if (!isOwn(request)) return end(response, { status: 403, kind: 'text/plain', content: FROM_HERE });
  switch (`${request.method ?? ''} ${request.url ?? ''}`) {
    case 'GET /':
      return end(response, { status: 200, kind: 'text/html', content: pageOf(bridge) });
    case 'GET /style.css':
      return end(response, { status: 200, kind: 'text/css', content: DEVICES_STYLE });
    case 'POST /arrange':
      return arrange(bridge, request, response);
    default:
      return end(response, { status: 404, kind: 'text/plain', content: 'SIMULATOR: nothing here\n' });
  }
}

const FROM_HERE = 'SIMULATOR: from this machine only\n';

const pageOf = ({ pairing, hardware: { arrangement } }: Bridge): string =>
  `<!doctype html>${renderToStaticMarkup(createElement(DevicesPage, { code: pairing.shown(), arrangement }))}`;

async function arrange({ hardware }: Bridge, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const arrangement = arrangementIn(await formOf(request));
  if (arrangement === undefined)
    return end(response, { status: 422, kind: 'text/plain', content: 'SIMULATOR: not on the page\n' });
  hardware.arrange(arrangement);
  response.writeHead(303, { location: '/' }).end();
  return undefined;
}

function isOwn({ headers: { host = '', origin } }: IncomingMessage): boolean {
  const own = URL.canParse(`http://${host}`) && isLoopback(new URL(`http://${host}`).hostname);
  return own && (origin === undefined || origin === `http://${host}`);
}

type Content = { status: number; kind: string; content: string };

async function end(response: ServerResponse, { status, kind, content }: Content): Promise<void> {
  response.writeHead(status, { 'content-type': `${kind}; charset=utf-8` }).end(content);
}

async function formOf(request: IncomingMessage): Promise<URLSearchParams> {
  let text = '';
  for await (const piece of request.setEncoding('utf8')) {
    text += String(piece);
    if (text.length > MOST_BYTES) throw new Error('too long');
  }
  return new URLSearchParams(text);
}
