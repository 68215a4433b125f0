import { WebSocket } from 'ws';
import type { Answer, Request } from '../../../src/web/bridge/contract.ts';

/** A page's end of the bridge, word by word: for what no desk of ours would say. */
export type BridgePage = {
  socket: WebSocket;
  say: (request: Request | string | Buffer) => void;
  /** The next answer; undefined when the connection ended instead. */
  next: () => Promise<Answer | undefined>;
  /** The code with which the bridge ended it. */
  ended: Promise<number>;
};

export async function openBridgePage(port: number, origin: string): Promise<BridgePage> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/bridge`, { origin });
  const heard: (Answer | undefined)[] = [];
  const waiting: ((answer: Answer | undefined) => void)[] = [];
  const deliver = (answer: Answer | undefined) => {
    const taker = waiting.shift();
    if (taker) taker(answer);
    else heard.push(answer);
  };
  socket.on('message', (data) => deliver(JSON.parse((data as Buffer).toString()) as Answer));
  const ended = new Promise<number>((resolve) => {
    socket.on('close', (code) => {
      deliver(undefined);
      resolve(code);
    });
  });
  await new Promise<void>((resolve, reject) => {
    socket.on('open', resolve);
    socket.on('error', reject);
  });
  return {
    socket,
    say: (request) => socket.send(typeof request === 'object' && 'type' in request ? JSON.stringify(request) : request),
    next: () => (heard.length > 0 ? Promise.resolve(heard.shift()) : new Promise((resolve) => waiting.push(resolve))),
    ended,
  };
}

/** Says hello and pairs by the code that stands on the bridge's window. */
export async function pairedPage(bridge: { port: number; pairing: { shown(): string } }, origin: string) {
  const page = await openBridgePage(bridge.port, origin);
  page.say({ type: 'hello', protocols: [1] });
  await page.next();
  page.say({ type: 'pair', id: 'p', code: bridge.pairing.shown() });
  const answer = await page.next();
  if (answer?.type !== 'paired') throw new Error(`not paired: ${JSON.stringify(answer)}`);
  return { ...page, token: answer.token };
}
