import type { IncomingMessage, ServerResponse } from 'node:http';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { bodyOf, end, isOwn } from '../own-page.ts';
import { arrangementIn } from './arrangement-form.ts';
import { DevicesPage } from './DevicesPage.tsx';
import { DEVICES_STYLE } from './style.ts';
import type { Bridge } from './visit.ts';

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
  const arrangement = arrangementIn(new URLSearchParams(await bodyOf(request)));
  if (arrangement === undefined)
    return end(response, { status: 422, kind: 'text/plain', content: 'SIMULATOR: not on the page\n' });
  hardware.arrange(arrangement);
  response.writeHead(303, { location: '/' }).end();
  return undefined;
}
