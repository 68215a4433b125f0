// The desk's own end of the bridge, over a real socket to the simulator; what a real bridge would never say comes from a bare server.
import { once } from 'node:events';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { WebSocket as NodeSocket, WebSocketServer } from 'ws';
import { usualArrangement } from '../../../app/simulators/devices/hardware.ts';
import { openDevices, type DevicesSimulator } from '../../../app/simulators/devices/opening.ts';
import type { Answer, Step } from '../../bridge/contract.ts';
import { DeviceLink } from './link.ts';
import { isReady } from './standing.ts';
import { findToken, type TokenDrawer } from './token-drawer.ts';

const DESK = 'http://localhost:8080';

let bridge: DevicesSimulator;
beforeAll(async () => {
  bridge = await openDevices({ port: 0, origins: [DESK], cardPatienceMs: 200 });
});
beforeEach(() => bridge.hardware.arrange({ ...usualArrangement, workMs: 10 }));
afterAll(() => bridge.close());

function drawerWith(token?: string): TokenDrawer {
  const kept = new Map(token === undefined ? [] : [['onewindow.bridge', token]]);
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}

type Choices = { port?: number; drawer?: TokenDrawer; origin?: string; patienceMs?: number };

function linked({ port = bridge.port, drawer = drawerWith(), origin = DESK, patienceMs = 2_000 }: Choices = {}) {
  const openSocket = (address: string) => {
    const socket = new NodeSocket(address, { origin });
    // A browser tells a page of a failure by the end of the connection alone.
    socket.on('error', () => undefined);
    return socket as unknown as WebSocket;
  };
  const link = new DeviceLink({ port, drawer, openSocket, patienceMs });
  onTestFinished(() => link.stop());
  link.start();
  return link;
}

const until = (link: DeviceLink, stage: string) =>
  vi.waitFor(() => expect(link.standing().stage).toBe(stage), { timeout: 5_000, interval: 5 });

async function paired(choices: Choices = {}) {
  const link = linked(choices);
  await until(link, 'open');
  expect(await link.pair(bridge.pairing.shown())).toEqual({ ok: true, value: undefined });
  return link;
}

const codeOf = (result: { ok: boolean; error?: { code: string } }) => result.error?.code;

describe('before anything can be read', () => {
  test('a link that was not started says that it is not connected', async () => {
    const link = new DeviceLink({ port: bridge.port, drawer: drawerWith() });
    expect(await link.readCard()).toEqual({ ok: false, error: { code: 'notConnected' } });
  });

  test('a page of another origin finds nobody', async () => {
    const link = linked({ origin: 'https://evil.example' });
    await until(link, 'away');
    expect(codeOf(await link.readCard())).toBe('notConnected');
  });

  test('a page that is not paired is told so', async () => {
    const link = linked();
    await until(link, 'open');
    expect(codeOf(await link.readCard())).toBe('notPaired');
  });

  test('a wrong code does not pair, the right one does, and is kept', async () => {
    const drawer = drawerWith();
    const link = linked({ drawer });
    await until(link, 'open');
    const code = bridge.pairing.shown();
    expect(codeOf(await link.pair(code === '123456' ? '654321' : '123456'))).toBe('wrongCode');
    expect(findToken(drawer)).toBeUndefined();
    expect((await link.pair(code)).ok).toBe(true);
    expect(findToken(drawer)).toMatch(/^[\w-]{43}$/);
    expect([isReady(link.standing(), 'cardReader'), isReady(link.standing(), 'documentCamera')]).toEqual([true, true]);
  });

  test('the next page of this browser is paired at once', async () => {
    const drawer = drawerWith();
    await paired({ drawer });
    const next = linked({ drawer });
    await until(next, 'open');
    expect(next.standing()).toMatchObject({ paired: true });
  });

  test('what a bridge knows no more is thrown away', async () => {
    const drawer = drawerWith('A'.repeat(43));
    const link = linked({ drawer });
    await until(link, 'open');
    expect(link.standing()).toMatchObject({ paired: false });
    expect(findToken(drawer)).toBeUndefined();
  });

  test('forgetting ends connection and pairing', async () => {
    const drawer = drawerWith();
    const link = await paired({ drawer });
    link.forget();
    expect([link.standing().stage, findToken(drawer)]).toEqual(['off', undefined]);
  });
});

describe('a card', () => {
  test('is read, step by step', async () => {
    const link = await paired();
    const steps: Step[] = [];
    const read = link.readCard({ onStep: (step) => steps.push(step) });
    await vi.waitFor(() => expect(steps).toEqual(['waitingForCard']));
    bridge.hardware.arrange({ card: 'sun' });
    expect(await read).toMatchObject({ ok: true, value: { name: '模拟孙七', validUntil: '2041-06-01' } });
    expect(steps).toEqual(['waitingForCard', 'readingCard']);
  });

  test('that is slow is waited for as long as the bridge says', async () => {
    bridge.hardware.arrange({ card: 'sun', workMs: 600 });
    const link = await paired({ patienceMs: 300 });
    expect((await link.readCard()).ok).toBe(true);
  });

  test('that has expired is refused with its last day', async () => {
    bridge.hardware.arrange({ card: 'expired' });
    const link = await paired();
    expect(await link.readCard()).toMatchObject({
      ok: false,
      error: { code: 'cardExpired', on: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/) },
    });
  });

  test('on a reader that is unplugged in the middle is not read, and the page knows why', async () => {
    bridge.hardware.arrange({ card: 'sun', workMs: 60_000 });
    const link = await paired();
    const read = link.readCard({ onStep: () => bridge.hardware.arrange({ readerPlugged: false }) });
    expect(codeOf(await read)).toBe('unplugged');
    await vi.waitFor(() => expect(isReady(link.standing(), 'cardReader')).toBe(false));
    bridge.hardware.arrange({ ...usualArrangement, card: 'sun', workMs: 10 });
    expect((await link.readCard()).ok).toBe(true);
  });

  test('that nobody waits for any more is cancelled, and the reader is free again', async () => {
    const link = await paired();
    const giving = new AbortController();
    const read = link.readCard({ signal: giving.signal, onStep: () => giving.abort() });
    expect(codeOf(await read)).toBe('cancelled');
    bridge.hardware.arrange({ card: 'sun' });
    expect((await link.readCard()).ok).toBe(true);
  });

  test('of a page that gave up before it asked is not read', async () => {
    const link = await paired();
    expect(codeOf(await link.readCard({ signal: AbortSignal.abort() }))).toBe('cancelled');
  });

  test('is read for one of two pages at once', async () => {
    bridge.hardware.arrange({ card: 'sun', workMs: 100 });
    const [one, other] = [await paired(), await paired()];
    const [first, second] = await Promise.all([one.readCard(), other.readCard()]);
    expect([first.ok, codeOf(second)]).toEqual([true, 'busy']);
  });
});

test('a picture comes as a file', async () => {
  bridge.hardware.arrange({ sheet: 'licence' });
  const link = await paired({ patienceMs: 5_000 });
  const taken = await link.capture();
  if (!taken.ok) throw new Error(taken.error.code);
  expect(taken.value.type).toBe('image/jpeg');
  expect(taken.value.size).toBeGreaterThan(10_000);
});

describe('a bridge that goes away', () => {
  test('ends what was asked of it, and is found again by a browser that was paired', async () => {
    const gone = await openDevices({ port: 0, origins: [DESK] });
    const drawer = drawerWith();
    const link = linked({ port: gone.port, drawer });
    await until(link, 'open');
    await link.pair(gone.pairing.shown());
    const read = link.readCard({ onStep: () => void gone.close() });
    expect(codeOf(await read)).toBe('lost');
    expect(link.standing()).toEqual({ stage: 'away' });
    const back = await openDevices({ port: gone.port, origins: [DESK] });
    onTestFinished(() => back.close());
    await until(link, 'open');
    expect(link.standing()).toMatchObject({ paired: false });
  });

  test('is not looked for by a browser that never was', async () => {
    const gone = await openDevices({ port: 0, origins: [DESK] });
    const link = linked({ port: gone.port });
    await until(link, 'open');
    await gone.close();
    await until(link, 'away');
    let opened = 0;
    const back = new WebSocketServer({ host: '127.0.0.1', port: gone.port });
    back.on('connection', () => (opened += 1));
    onTestFinished(() => back.close());
    await new Promise((resolve) => void setTimeout(resolve, 2_300));
    expect(opened).toBe(0);
    link.start();
    await vi.waitFor(() => expect(opened).toBe(1), 5_000);
  });
});

describe('a program that is no bridge', () => {
  const welcome: Answer = {
    ...{ type: 'welcome', protocol: 1, paired: true, devices: [] },
    bridge: { name: 'x', version: '1', simulator: false },
  };
  const token = 'A'.repeat(43);

  async function impostor(says: (request: { type: string; id?: string }) => string | Buffer | undefined) {
    const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
    server.on('connection', (socket) =>
      socket.on('message', (data) => {
        const said = says(JSON.parse((data as Buffer).toString()));
        if (said !== undefined) socket.send(said);
      }),
    );
    await once(server, 'listening');
    onTestFinished(() => {
      for (const client of server.clients) client.terminate();
      server.close();
    });
    return (server.address() as { port: number }).port;
  }

  test('and says nothing is given up', async () => {
    await until(linked({ port: await impostor(() => undefined), patienceMs: 100 }), 'away');
  });

  test.each<[string, string | Buffer]>([
    ['no JSON', 'HTTP/1.1 200'],
    ['another shape', '{"type":"welcome"}'],
    ['binary', Buffer.from(JSON.stringify(welcome))],
  ])('and says %s is left', async (_name, said) => {
    await until(linked({ port: await impostor(() => said) }), 'away');
  });

  test('and speaks another language is left in peace', async () => {
    const port = await impostor(() => JSON.stringify({ type: 'incompatible', protocols: [2] }));
    const link = linked({ port });
    await until(link, 'incompatible');
    expect(codeOf(await link.readCard())).toBe('incompatible');
  });

  test.each<[string, (id: string) => string | undefined, string]>([
    ['nothing', () => undefined, 'noAnswer'],
    ['to somebody else', () => JSON.stringify({ type: 'fault', id: '99', code: 'busy' }), 'noAnswer'],
    [
      'a picture',
      (id) => JSON.stringify({ type: 'picture', id, mediaType: 'image/jpeg', content: 'AA' }),
      'brokenAnswer',
    ],
    ['half a card', (id) => JSON.stringify({ type: 'card', id, card: { name: 'x' } }), 'brokenAnswer'],
    ['an unknown fault', (id) => JSON.stringify({ type: 'fault', id, code: 'onFire' }), 'brokenAnswer'],
  ])('and answers %s to a wish for a card is not believed', async (_name, says, code) => {
    const port = await impostor(({ type, id = '' }) =>
      type === 'hello' ? JSON.stringify(welcome) : type === 'cancel' ? undefined : says(id),
    );
    // An answer that comes has all the time that a busy machine takes for it.
    const patienceMs = code === 'noAnswer' ? 200 : 20_000;
    const link = linked({ port, drawer: drawerWith(token), patienceMs });
    await until(link, 'open');
    expect(codeOf(await link.readCard())).toBe(code);
  });
});
