import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Problem } from '../../kernel/problem.ts';
import { caseAddresses } from './addresses.ts';
import { read, Refused, send } from './client.ts';
import { intention } from './intention.ts';
import { troubleOf } from './trouble.ts';

const refusal: Problem = { type: 'about:blank', title: '请写明理由。', status: 422, code: 'reasonMissing' };

let server: Server;
let home: string;
const heard: { path: string; headers: IncomingHttpHeaders; body: string }[] = [];

const ANSWERS: Record<string, [status: number, body: string]> = {
  '/good': [200, '{"version":4}'],
  '/empty': [204, ''],
  '/refused': [422, JSON.stringify(refusal)],
  '/expired': [401, JSON.stringify({ ...refusal, status: 401, code: 'notSignedIn' })],
  '/stale': [412, JSON.stringify({ ...refusal, status: 412, code: 'stale' })],
  '/proxy': [502, '<h1>Bad gateway</h1>'],
  '/foreign': [500, '{"message":"no problem document"}'],
};

beforeAll(async () => {
  vi.stubGlobal('document', { documentElement: { lang: 'en' } });
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      heard.push({ path: request.url ?? '', headers: request.headers, body });
      const [status, text] = ANSWERS[request.url ?? ''] ?? [404, ''];
      response.writeHead(status).end(text);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  home = typeof address === 'object' ? `http://127.0.0.1:${address?.port}` : '';
});

afterAll(() => {
  server.close();
  vi.unstubAllGlobals();
});

const failureOf = (path: string) =>
  read(`${home}${path}`).then(
    () => undefined,
    (error: unknown) => error,
  );

describe('asking the server', () => {
  test('an answer is read, in the language of the page', async () => {
    expect(await read(`${home}/good`)).toEqual({ version: 4 });
    expect(heard.at(-1)?.headers).toMatchObject({ accept: 'application/json', 'accept-language': 'en' });
  });

  test('an act is sent with its key', async () => {
    await send(`${home}/good`, { method: 'POST', body: { version: 3 }, key: 'k-1' });
    expect(heard.at(-1)).toMatchObject({ body: '{"version":3}', headers: { 'idempotency-key': 'k-1' } });
  });

  test('an answer without content is nothing', async () => {
    expect(await read(`${home}/empty`)).toBeUndefined();
  });

  test('a problem document is a refusal with its sentence', async () => {
    const failure = await failureOf('/refused');
    expect(failure).toBeInstanceOf(Refused);
    expect(failure).toMatchObject({ message: '请写明理由。', problem: refusal });
  });
});

describe('what a failure means to the screen', () => {
  test.each([
    ['/refused', { kind: 'refused', problem: refusal }],
    ['/expired', { kind: 'signedOut' }],
    ['/stale', { kind: 'stale' }],
    ['/proxy', { kind: 'unreachable', status: 502 }],
    ['/foreign', { kind: 'unreachable', status: 500 }],
  ])('of %s', async (path, trouble) => {
    expect(troubleOf(await failureOf(path))).toEqual(trouble);
  });

  test('a line that is cut is no refusal', async () => {
    const failure = await read('http://127.0.0.1:1/').catch((error: unknown) => error);
    expect(troubleOf(failure)).toEqual({ kind: 'unreachable' });
  });
});

describe('the key of an intention', () => {
  const counting = () => {
    let count = 0;
    return intention(() => `key ${(count += 1)}`);
  };

  test('stays the same while the same is wanted', () => {
    const { keyOf } = counting();
    expect([keyOf({ act: 'accept', version: 1 }), keyOf({ act: 'accept', version: 1 })]).toEqual(['key 1', 'key 1']);
  });

  test('changes with the wish, and once it was fulfilled', () => {
    const { keyOf, fulfilled } = counting();
    const first = keyOf({ version: 1 });
    const changed = keyOf({ version: 2 });
    fulfilled();
    expect([first, changed, keyOf({ version: 2 })]).toEqual(['key 1', 'key 2', 'key 3']);
  });
});

test('a list is asked for with what is wanted and nothing else', () => {
  expect(caseAddresses.list({})).toBe('/api/cases');
  expect(caseAddresses.list({ state: 'open', number: '370828' })).toBe('/api/cases?state=open&number=370828');
});
