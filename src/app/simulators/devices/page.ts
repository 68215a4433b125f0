import type { IncomingMessage, ServerResponse } from 'node:http';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { bodyOf, end, guarded, nothingHere, type Answer } from '../own-page.ts';
import { arrangementIn } from './arrangement-form.ts';
import { DevicesPage } from './DevicesPage.tsx';
import { DEVICES_STYLE } from './style.ts';
import type { Bridge } from './visit.ts';

const POLICY = "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** The bridge's window as a page of this machine: nobody else's page may read the pairing code or lay a card. */
export const pageOfBridge = (bridge: Bridge): Answer =>
  guarded((request, response) => answerPage(bridge, request, response), POLICY);

async function answerPage(bridge: Bridge, request: IncomingMessage, response: ServerResponse): Promise<void> {
  switch (`${request.method ?? ''} ${request.url ?? ''}`) {
    case 'GET /':
      return end(response, { status: 200, kind: 'text/html', content: pageOf(bridge) });
    case 'GET /style.css':
      return end(response, { status: 200, kind: 'text/css', content: DEVICES_STYLE });
    case 'POST /arrange':
      return arrange(bridge, request, response);
    default:
      return nothingHere(response);
  }
}

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
