import type { IncomingMessage, ServerResponse } from 'node:http';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { HOST_APP_FAULTS, type HostAppFault } from './host-app-faults.ts';
import { findHostAppPerson } from './host-app-people.ts';
import { HOST_APP_STYLE } from './host-app-style.ts';
import { OnceSecrets } from './host-app-tickets.ts';
import { HostAppPage } from './HostAppPage.tsx';
import { bodyOf, end, guarded, listen, nothingHere, serverOf, type Answer } from './own-page.ts';

/** How our own program knows the simulated app; both stand in the usage text, since they protect nothing. */
export const HOST_APP_CLIENT = { id: 'simulator', secret: 'simulate' } as const;

export type HostAppSimulator = { url: string; port: number; fault: HostAppFault; close(): Promise<void> };

/**
 * SIMULATOR 模拟器: an app that opens the portal inside itself, and says who its users are. It signs in whoever presses a name, gives a
 * ticket that is good once, and answers for it in the envelope of several provincial platforms. On this machine only.
 */
export async function openHostApp({ port, portal }: { port: number; portal: URL }): Promise<HostAppSimulator> {
  const secrets = { tickets: new OnceSecrets(), tokens: new OnceSecrets() };
  const simulator: HostAppSimulator = { url: '', port, fault: 'none', close: () => Promise.resolve() };
  const policy = `default-src 'none'; style-src 'self'; form-action 'self' ${portal.origin}; base-uri 'none'; frame-ancestors 'none'`;
  const answers: Answer = (request, response) => answer({ simulator, portal, ...secrets }, request, response);
  const server = await listen(serverOf(guarded(answers, policy)), port);
  simulator.port = server.port;
  simulator.url = server.url.slice(0, -1);
  simulator.close = server.close;
  return simulator;
}

type Parts = { simulator: HostAppSimulator; portal: URL; tickets: OnceSecrets; tokens: OnceSecrets };

async function answer(parts: Parts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { simulator } = parts;
  switch (`${request.method ?? ''} ${(request.url ?? '').split('?')[0] ?? ''}`) {
    case 'GET /':
      return end(response, { status: 200, kind: 'text/html', content: pageOf(simulator) });
    case 'GET /style.css':
      return end(response, { status: 200, kind: 'text/css', content: HOST_APP_STYLE });
    case 'POST /open':
      return open(parts, new URLSearchParams(await bodyOf(request)), response);
    case 'POST /fault':
      simulator.fault = faultIn(new URLSearchParams(await bodyOf(request)));
      response.writeHead(303, { location: '/' }).end();
      return undefined;
    case 'POST /token':
      return exchangeTicket(parts, new URLSearchParams(await bodyOf(request)), response);
    case 'GET /user':
      return sayWho(parts, request, response);
    default:
      return nothingHere(response);
  }
}

/** As the app opens our page: somebody by a ticket, or nobody. */
function open({ portal, tickets }: Parts, form: URLSearchParams, response: ServerResponse): void {
  const address = new URL('/host/enter', portal);
  for (const name of ['to', 'lang', 'mode']) {
    const value = form.get(name) ?? '';
    if (value !== '') address.searchParams.set(name, value);
  }
  const person = findHostAppPerson(form.get('person') ?? '');
  if (person) address.searchParams.set('ticket', tickets.issue(person));
  response.writeHead(303, { location: address.href, 'referrer-policy': 'no-referrer' }).end();
}

async function exchangeTicket(
  { simulator, tickets, tokens }: Parts,
  form: URLSearchParams,
  response: ServerResponse,
): Promise<void> {
  if (simulator.fault === 'fail')
    return end(response, { status: 500, kind: 'text/plain', content: 'SIMULATOR: fails\n' });
  const isKnown = form.get('client_id') === HOST_APP_CLIENT.id && form.get('client_secret') === HOST_APP_CLIENT.secret;
  const person = tickets.take(form.get('code') ?? '');
  // As such platforms do it: a refusal is a code under status 200.
  if (!isKnown) return json(response, { code: 1002, msg: 'client unknown' });
  if (!person || simulator.fault === 'refuse') return json(response, { code: 1001, msg: 'ticket invalid' });
  return json(response, { code: 0, data: { access_token: tokens.issue(person) } });
}

async function sayWho({ simulator, tokens }: Parts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const person = tokens.take((request.headers.authorization ?? '').replace(/^Bearer /, ''));
  if (!person) return json(response, { code: 1003, msg: 'token invalid' });
  const { key, name, citizenId, level } = person;
  const named = simulator.fault === 'nameless' ? {} : { username: name, idcard: citizenId };
  return json(response, { code: 0, data: { userid: `simulated-${key}`, ...named, level } });
}

const faultIn = (form: URLSearchParams): HostAppFault =>
  HOST_APP_FAULTS.find((fault) => fault === form.get('fault')) ?? 'none';

const pageOf = ({ fault }: HostAppSimulator): string =>
  `<!doctype html>${renderToStaticMarkup(createElement(HostAppPage, { fault }))}`;

const json = (response: ServerResponse, value: object) =>
  end(response, { status: 200, kind: 'application/json', content: JSON.stringify(value) });
