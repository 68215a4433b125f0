import type { IncomingMessage, ServerResponse } from 'node:http';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { Type } from 'typebox';
import { Value } from 'typebox/value';
import { changedFaults } from './faults.ts';
import { ExpressPage } from './ExpressPage.tsx';
import {
  noExpressFaults,
  SimulatedParcels,
  type ExpressFaults,
  type SimulatedParcel,
  type Way,
} from './express-parcels.ts';
import { bodyOf, end, guarded, listen, nothingHere, serverOf } from './own-page.ts';
import { STYLE } from './style.ts';

/** How our own program knows the simulated courier; it stands in the usage text, since it protects nothing. */
export const EXPRESS_TOKEN = 'simulate-express';

export type ExpressSimulator = {
  port: number;
  url: string;
  page: string;
  parcels: SimulatedParcels;
  faults: ExpressFaults;
  /** One step further, and the call that goes with it. */
  move(waybill: string, way: Way): Promise<void>;
  close(): Promise<void>;
};

const Party = Type.Object({ name: Type.String(), phone: Type.String(), address: Type.String() });
const Ordered = Type.Object({
  reference: Type.String({ minLength: 1 }),
  direction: Type.Enum(['in', 'out']),
  party: Party,
  payer: Type.String(),
  callback: Type.Optional(Type.String()),
});

/**
 * SIMULATOR 模拟器: a courier that speaks HTTP, keeps orders in memory and carries nothing to anybody. Orders, waybills, the way of a parcel,
 * returns; it calls back, and fails where it is told to. On this machine only.
 */
export async function openExpressSimulator({ port }: { port: number }): Promise<ExpressSimulator> {
  const simulator: ExpressSimulator = {
    ...{ port, url: '', page: '', parcels: new SimulatedParcels(), faults: { ...noExpressFaults } },
    move: (waybill, way) => moveOne(simulator, waybill, way),
    close: () => Promise.resolve(),
  };
  const server = await listen(serverOf(guarded((request, response) => answer(simulator, request, response))), port);
  simulator.port = server.port;
  simulator.url = `${server.url}api/`;
  simulator.page = server.url;
  simulator.close = server.close;
  return simulator;
}

async function answer(simulator: ExpressSimulator, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = (request.url ?? '').split('?')[0] ?? '';
  if (path.startsWith('/api/')) return api(simulator, { request, response, path: path.slice(5) });
  switch (`${request.method ?? ''} ${path}`) {
    case 'GET /':
      return end(response, { status: 200, kind: 'text/html', content: pageOf(simulator) });
    case 'GET /style.css':
      return end(response, { status: 200, kind: 'text/css', content: STYLE });
    case 'POST /move':
      return moveByForm(simulator, new URLSearchParams(await bodyOf(request)), response);
    case 'POST /faults':
      return setFaults(simulator, new URLSearchParams(await bodyOf(request)), response);
    default:
      return nothingHere(response);
  }
}

type Asked = { request: IncomingMessage; response: ServerResponse; path: string };

/** What a courier offers to whoever has its token. */
async function api(simulator: ExpressSimulator, { request, response, path }: Asked): Promise<void> {
  if (request.headers.authorization !== `Bearer ${EXPRESS_TOKEN}`) return json(response, 401, { code: 'tokenUnknown' });
  const { faults } = simulator;
  if (faults.fail > 0) {
    simulator.faults = { ...faults, fail: faults.fail - 1 };
    return json(response, 503, { code: 'simulatedFailure' });
  }
  if (request.method === 'POST' && path === 'orders') return order(simulator, await bodyOf(request), response);
  const waybill = request.method === 'GET' ? /^waybills\/([\w-]+)$/.exec(path)?.[1] : undefined;
  const parcel = waybill === undefined ? undefined : simulator.parcels.find(waybill);
  return parcel ? json(response, 200, { steps: parcel.steps }) : json(response, 404, { code: 'waybillUnknown' });
}

async function order(simulator: ExpressSimulator, text: string, response: ServerResponse): Promise<void> {
  const said: unknown = JSON.parse(text);
  const { faults, parcels } = simulator;
  if (!Value.Check(Ordered, said)) return json(response, 422, { code: 'orderUnfit' });
  if (faults.refuse.some((word) => said.party.address.includes(word)))
    return json(response, 422, { code: 'addressNotServed' });
  const { parcel, isNew } = parcels.take({ ...said, callback: said.callback });
  if (faults.loseAnswers > 0) {
    simulator.faults = { ...faults, loseAnswers: faults.loseAnswers - 1 };
    response.destroy();
    return undefined;
  }
  return json(response, isNew ? 201 : 200, { waybill: parcel.waybill });
}

async function moveOne(simulator: ExpressSimulator, waybill: string, way: Way): Promise<void> {
  const parcel = simulator.parcels.move(waybill, way);
  const { silent, callTwice } = simulator.faults;
  if (!parcel || silent) return;
  await call(parcel);
  if (callTwice) await call(parcel);
}

/** A call that does not come through is none: whoever wants to know asks. */
async function call({ waybill, callback }: SimulatedParcel): Promise<void> {
  if (callback === undefined) return;
  const headers = { 'content-type': 'application/json' };
  await fetch(callback, { method: 'POST', headers, body: JSON.stringify({ waybill }) }).catch(() => undefined);
}

async function moveByForm(simulator: ExpressSimulator, form: URLSearchParams, response: ServerResponse): Promise<void> {
  await moveOne(simulator, form.get('waybill') ?? '', form.get('way') === 'returned' ? 'returned' : 'delivered');
  response.writeHead(303, { location: '/' }).end();
}

/** A switch that is off is left out of a form. */
async function setFaults(simulator: ExpressSimulator, form: URLSearchParams, response: ServerResponse): Promise<void> {
  const given = { callTwice: false, silent: false, ...Object.fromEntries(form) };
  const changed = changedFaults(simulator.faults, given);
  if (!changed.ok) return json(response, 422, changed.error);
  simulator.faults = changed.value;
  response.writeHead(303, { location: '/' }).end();
}

const pageOf = ({ parcels, faults }: ExpressSimulator): string =>
  `<!doctype html>${renderToStaticMarkup(createElement(ExpressPage, { parcels: parcels.all(), faults }))}`;

const json = (response: ServerResponse, status: number, value: object) =>
  end(response, { status, kind: 'application/json', content: JSON.stringify(value) });
