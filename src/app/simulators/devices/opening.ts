import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { isLoopback } from '../../../platform/config/index.ts';
import { BRIDGE_PATH, MOST_BYTES } from '../../../web/bridge/contract.ts';
import { Hardware } from './hardware.ts';
import { listen, serverOf } from '../own-page.ts';
import { pageOfBridge } from './page.ts';
import { Pairing } from './pairing.ts';
import { receive, type Bridge } from './visit.ts';

export type DevicesSimulator = {
  url: string;
  port: number;
  hardware: Hardware;
  pairing: Pairing;
  close(): Promise<void>;
};

type Opening = { port: number; origins: readonly string[]; cardPatienceMs?: number; helloMs?: number };

const HELLO_MS = 5_000;
const BEAT_MS = 30_000;

/** A desk has few tabs; more connections than this are somebody's mistake. */
const MOST_PAGES = 8;

/**
 * SIMULATOR 模拟器: the bridge between the desk and the devices of a clerk's computer, with a page to lay cards and sheets. It listens on
 * this machine only and speaks with pages of the named origins only. It is the reference of the language: docs/how-to/devices.md.
 */
export async function openDevices({
  port,
  origins,
  cardPatienceMs,
  helloMs = HELLO_MS,
}: Opening): Promise<DevicesSimulator> {
  const bridge: Bridge = { hardware: new Hardware(cardPatienceMs), pairing: new Pairing(), helloMs, beatMs: BEAT_MS };
  const visits = new WebSocketServer({ noServer: true, maxPayload: MOST_BYTES.request, perMessageDeflate: false });
  const server = serverOf(pageOfBridge(bridge));
  server.on('upgrade', (request, socket, head) => {
    const refusal = refusalOf(request, origins) ?? (visits.clients.size < MOST_PAGES ? undefined : '503 Busy');
    if (refusal !== undefined) return turnAway(socket, refusal);
    return visits.handleUpgrade(request, socket, head, (page) => receive(page, request.headers.origin ?? '', bridge));
  });
  const { close, ...place } = await listen(server, port);
  return {
    ...place,
    ...{ hardware: bridge.hardware, pairing: bridge.pairing },
    close: () => {
      for (const page of visits.clients) page.terminate();
      return close();
    },
  };
}

/** A name that was made to lead here (DNS rebinding), or a page of another origin: browsers always say truly which it is. */
function refusalOf({ headers, url }: IncomingMessage, origins: readonly string[]): string | undefined {
  const host = `http://${headers.host ?? ''}`;
  if (!URL.canParse(host) || !isLoopback(new URL(host).hostname)) return '403 Forbidden';
  if (url !== BRIDGE_PATH) return '404 Not Found';
  return headers.origin !== undefined && origins.includes(headers.origin) ? undefined : '403 Forbidden';
}

const turnAway = (socket: Duplex, status: string) =>
  void socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
