import { request as httpRequest } from 'node:http';
import { decode } from 'jpeg-js';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { openBridgePage, pairedPage } from '../../../../test/support/desk/bridge-page.ts';
import { addDays, civilDateOf } from '../../../kernel/civil-date.ts';
import { classify } from '../../../kernel/codes/classify.ts';
import { CLOSED, type Request } from '../../../web/bridge/contract.ts';
import { cardOf } from './cards.ts';
import { usualArrangement } from './hardware.ts';
import { openDevices, type DevicesSimulator } from './opening.ts';

const DESK = 'http://localhost:8080';
const PATIENCE_MS = 300;

let bridge: DevicesSimulator;
beforeAll(async () => {
  bridge = await openDevices({ port: 0, origins: [DESK], cardPatienceMs: PATIENCE_MS, helloMs: 400 });
});
beforeEach(() => bridge.hardware.arrange({ ...usualArrangement, workMs: 10 }));
afterAll(() => bridge.close());

const opened = async (origin = DESK) => {
  const page = await openBridgePage(bridge.port, origin);
  onTestFinished(() => page.socket.terminate());
  return page;
};
const paired = async () => {
  const page = await pairedPage(bridge, DESK);
  onTestFinished(() => page.socket.terminate());
  return page;
};

describe('who is let in', () => {
  test.each([
    ['https://evil.example', 'another origin'],
    ['http://localhost:8081', 'another port'],
    ['http://localhost:8080.evil.example', 'a name that only looks like ours'],
    ['null', 'an opaque origin'],
  ])('%s is refused: %s', async (origin) => {
    await expect(opened(origin)).rejects.toThrow('403');
  });

  test('a name that was made to lead here is refused, and so is a visitor without an origin', async () => {
    const upgrade = (headers: Readonly<Record<string, string>>) =>
      new Promise<number | undefined>((resolve, reject) => {
        const key = { 'sec-websocket-version': '13', 'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==' };
        const asked = { ...headers, ...key, connection: 'upgrade', upgrade: 'websocket' };
        const request = httpRequest({ port: bridge.port, host: '127.0.0.1', path: '/bridge', headers: asked });
        request.on('response', (response) => resolve(response.statusCode));
        request.on('upgrade', (_response, socket) => resolve(void socket.destroy()));
        request.on('error', reject).end();
      });
    expect(await upgrade({ host: `evil.example:${bridge.port}`, origin: DESK })).toBe(403);
    expect(await upgrade({ host: `127.0.0.1:${bridge.port}` })).toBe(403);
    expect(await upgrade({ host: `127.0.0.1:${bridge.port}`, origin: DESK })).toBeUndefined();
  });

  test('more pages than a desk has are told that it is busy, and the next finds room again', async () => {
    const pages = await Promise.all(Array.from({ length: 8 }, () => opened()));
    await expect(opened()).rejects.toThrow('503');
    pages[0]?.socket.close();
    await pages[0]?.ended;
    await vi.waitFor(opened, 5_000);
  });
});

describe('hello', () => {
  test('is answered by the version, what it is, and no devices before it is paired', async () => {
    const page = await opened();
    page.say({ type: 'hello', protocols: [7, 1] });
    expect(await page.next()).toEqual({
      ...{ type: 'welcome', protocol: 1, paired: false, devices: [] },
      bridge: { name: 'OneWindow SIMULATOR 模拟器', version: '1', simulator: true },
    });
  });

  test('in a language that it does not speak ends with those that it does', async () => {
    const page = await opened();
    page.say({ type: 'hello', protocols: [2] });
    expect(await page.next()).toEqual({ type: 'incompatible', protocols: [1] });
    expect(await page.ended).toBe(CLOSED.incompatible);
  });

  test('that does not come ends the connection', async () => {
    expect(await (await opened()).ended).toBe(CLOSED.noHello);
  });
});

describe('what is no message', () => {
  const hello: Request = { type: 'hello', protocols: [1] };
  test.each<[string, string | Buffer]>([
    ['no JSON', '{'],
    ['no object', '7'],
    ['an unknown word', '{"type":"format"}'],
    ['a word without its parts', '{"type":"readCard"}'],
    ['a code that is none', '{"type":"pair","id":"1","code":"12345x"}'],
    ['a name that is too long', JSON.stringify({ type: 'readCard', id: 'x'.repeat(41) })],
    ['hello twice', JSON.stringify(hello)],
    ['binary', Buffer.from(JSON.stringify({ type: 'readCard', id: '1' }))],
  ])('%s ends the connection', async (_name, message) => {
    const page = await opened();
    page.say(hello);
    await page.next();
    page.say(message);
    expect(await page.ended).toBe(CLOSED.malformed);
  });

  test('anything before hello ends it', async () => {
    const page = await opened();
    page.say({ type: 'readCard', id: '1' });
    expect(await page.ended).toBe(CLOSED.malformed);
  });

  test('a message that is too long ends it before it is read', async () => {
    const page = await opened();
    page.say(JSON.stringify({ ...hello, more: 'x'.repeat(5_000) }));
    expect(await page.ended).toBe(1009);
  });
});

describe('pairing', () => {
  test('without it nothing is read and nothing is taken', async () => {
    const page = await opened();
    page.say({ type: 'hello', protocols: [1], token: 'A'.repeat(43) });
    expect(await page.next()).toMatchObject({ type: 'welcome', paired: false });
    page.say({ type: 'readCard', id: 'r' });
    expect(await page.next()).toEqual({ type: 'fault', id: 'r', code: 'notPaired' });
    page.say({ type: 'capture', id: 'c' });
    expect(await page.next()).toEqual({ type: 'fault', id: 'c', code: 'notPaired' });
  });

  test('what a page got for the code lets it in again, and tells it the devices', async () => {
    const { token } = await paired();
    const again = await opened();
    again.say({ type: 'hello', protocols: [1], token });
    expect(await again.next()).toMatchObject({
      paired: true,
      devices: [
        { kind: 'cardReader', ready: true },
        { kind: 'documentCamera', ready: true },
      ],
    });
  });

  test('a code is good once', async () => {
    const code = bridge.pairing.shown();
    const [one, other] = [await opened(), await opened()];
    for (const page of [one, other]) {
      page.say({ type: 'hello', protocols: [1] });
      await page.next();
      page.say({ type: 'pair', id: 'p', code });
    }
    expect([await one.next(), await other.next()]).toMatchObject([
      { type: 'paired' },
      { type: 'fault', code: 'wrongCode' },
    ]);
  });
});

describe('a card', () => {
  test('that lies there is read, with every field of the chip', async () => {
    bridge.hardware.arrange({ card: 'sun' });
    const page = await paired();
    page.say({ type: 'readCard', id: 'r' });
    expect(await page.next()).toEqual({ type: 'progress', id: 'r', step: 'readingCard', patienceMs: 10 });
    expect(await page.next()).toEqual({ type: 'card', id: 'r', card: cardOf('sun', civilDateOf(new Date())) });
  });

  test('is waited for', async () => {
    const page = await paired();
    page.say({ type: 'readCard', id: 'r' });
    expect(await page.next()).toMatchObject({ step: 'waitingForCard', patienceMs: PATIENCE_MS });
    bridge.hardware.arrange({ card: 'zhou' });
    expect(await page.next()).toMatchObject({ step: 'readingCard' });
    expect(await page.next()).toMatchObject({ type: 'card', card: { name: '模拟周八', validUntil: 'longTerm' } });
  });

  test.each([
    ['that does not come', {}, {}, 'noCard'],
    ['that is taken away too early', { card: 'sun', workMs: 5_000 }, { card: 'none' }, 'cardRemoved'],
    ['that cannot be read', { card: 'sun', cardFails: true }, {}, 'cardUnreadable'],
    ['that is no identity card', { card: 'other' }, {}, 'otherCard'],
    ['on a reader that is not plugged in', { readerPlugged: false }, undefined, 'unplugged'],
    ['whose reader is unplugged while it waits', {}, { readerPlugged: false }, 'unplugged'],
    ['whose reader is unplugged while it reads', { card: 'sun', workMs: 5_000 }, { readerPlugged: false }, 'unplugged'],
  ] as const)('%s ends in a fault', async (_name, before, during, code) => {
    bridge.hardware.arrange(before);
    const page = await paired();
    page.say({ type: 'readCard', id: 'r' });
    if (during) {
      expect(await page.next()).toMatchObject({ type: 'progress' });
      bridge.hardware.arrange(during);
    }
    const answers = [await page.next()];
    // Of the plug the page is told too, in whatever order.
    if (answers[0]?.type === 'devices') answers.push(await page.next());
    expect(answers.at(-1)).toEqual({ type: 'fault', id: 'r', code });
  });

  test('is nobody’s: the number is right, and lies where nobody lives', () => {
    const today = civilDateOf(new Date());
    for (const key of ['sun', 'zhou', 'expired'] as const) {
      const card = cardOf(key, today);
      const { valid, parts, notes } = classify(card.number);
      expect(valid).toBe(true);
      expect(notes.map(({ code }) => code)).toContain('synthetic');
      expect([parts['birthDate'], parts['sex']]).toEqual([card.bornOn, card.sex === '1' ? 'male' : 'female']);
    }
    expect(cardOf('expired', today).validUntil).toBe(addDays(today, -1));
  });
});

describe('two pages at once', () => {
  test('the second finds the reader busy, and the camera free', async () => {
    bridge.hardware.arrange({ card: 'sun', workMs: 200 });
    const [one, other] = [await paired(), await paired()];
    one.say({ type: 'readCard', id: 'a' });
    await one.next();
    other.say({ type: 'readCard', id: 'b' });
    expect(await other.next()).toEqual({ type: 'fault', id: 'b', code: 'busy' });
    other.say({ type: 'capture', id: 'c' });
    expect(await other.next()).toMatchObject({ step: 'takingPicture' });
    expect(await other.next()).toMatchObject({ type: 'picture', id: 'c' });
    expect(await one.next()).toMatchObject({ type: 'card', id: 'a' });
  });

  test('a page that closes half-way frees the reader, and its card is given to nobody', async () => {
    bridge.hardware.arrange({ card: 'sun', workMs: 60_000 });
    const [one, other] = [await paired(), await paired()];
    one.say({ type: 'readCard', id: 'a' });
    await one.next();
    one.socket.terminate();
    await one.ended;
    bridge.hardware.arrange({ workMs: 10 });
    await vi.waitFor(async () => {
      other.say({ type: 'readCard', id: String(performance.now()).replace('.', '-') });
      expect(await other.next()).toMatchObject({ step: 'readingCard' });
    }, 5_000);
    expect(await other.next()).toMatchObject({ type: 'card' });
  });

  test('a page that gives up is told so, and may ask anew', async () => {
    const page = await paired();
    page.say({ type: 'readCard', id: 'a' });
    await page.next();
    page.say({ type: 'cancel', id: 'a' });
    expect(await page.next()).toEqual({ type: 'fault', id: 'a', code: 'cancelled' });
    page.say({ type: 'capture', id: 'b' });
    expect(await page.next()).toMatchObject({ type: 'progress', id: 'b' });
  });

  test('the same name for two wishes at once ends the connection', async () => {
    const page = await paired();
    page.say({ type: 'readCard', id: 'a' });
    page.say({ type: 'capture', id: 'a' });
    expect(await page.ended).toBe(CLOSED.malformed);
  });

  test('each is told when a device is unplugged, once', async () => {
    const [one, other] = [await paired(), await paired()];
    bridge.hardware.arrange({ cameraPlugged: false });
    bridge.hardware.arrange({ cameraPlugged: false });
    bridge.hardware.arrange({ cameraPlugged: true });
    const ready = { kind: 'documentCamera', ready: true };
    for (const page of [one, other]) {
      expect(await page.next()).toMatchObject({ devices: [{}, { kind: 'documentCamera', ready: false }] });
      expect(await page.next()).toMatchObject({ devices: [{}, ready] });
    }
  });
});

describe('a picture', () => {
  test.each(['none', 'form', 'licence', 'register'] as const)('of %s is a JPEG with something on it', async (sheet) => {
    bridge.hardware.arrange({ sheet });
    const page = await paired();
    page.say({ type: 'capture', id: 'c' });
    await page.next();
    const answer = await page.next();
    const content = answer?.type === 'picture' ? answer.content : '';
    const { width, height, data } = decode(Buffer.from(content, 'base64'), { useTArray: true });
    expect([width, height]).toEqual([907, 1249]);
    // The words 模拟 across it are of another colour than paper and plate.
    const brightness = new Set(data.filter((_, place) => place % 4 === 1).map((green) => green >> 4));
    expect(brightness.size).toBeGreaterThan(2);
  });

  test.each([
    [{ cameraFails: true }, 'captureFailed'],
    [{ cameraPlugged: false }, 'unplugged'],
  ])('%o: it ends in %s', async (arrangement, code) => {
    const page = await paired();
    bridge.hardware.arrange(arrangement);
    page.say({ type: 'capture', id: 'c' });
    const answers = [await page.next(), await page.next()];
    expect(answers.at(-1)).toEqual({ type: 'fault', id: 'c', code });
  });
});
