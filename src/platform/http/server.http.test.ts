import { gunzipSync } from 'node:zlib';
import type { InjectOptions } from 'fastify';
import { Type } from 'typebox';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDoor } from '../../../test/support/http/doors.ts';
import { StaleStream, UnknownEvent } from '../log/index.ts';
import { createServer, may, problem, withProblems, withStyleNonce, type App, type RenderProblem } from './index.ts';

const home = 'http://localhost:8080';
const json = { 'content-type': 'application/json', origin: home, cookie: 'as=Wang' };
let app: App;

const THROWN: Record<string, () => Error> = {
  stale: () => new StaleStream('moved on'),
  unknown: () => new UnknownEvent('too new'),
  bug: () => new Error('the secret inside'),
  broken: () => new Error('Client has encountered a connection error and is not queryable'),
  gone: () => Object.assign(new Error('no server'), { code: 'ECONNREFUSED' }),
  deadlock: () => Object.assign(new Error('deadlock'), { code: '40P01' }),
};

beforeAll(async () => {
  app = await createServer({
    gatekeeper: openDoor,
    publicUrl: home,
    wordingOf: (code, language, { missing }) =>
      code === 'nothingMissing'
        ? { zh: `没有缺少${String(missing)}`, en: `no ${String(missing)} is missing` }[language]
        : undefined,
    renderProblem: ({ title }, _request, reply) => reply.type('text/html; charset=utf-8').send(`<h1>${title}</h1>`),
  });
  const Draft = Type.Object({ name: Type.String(), version: Type.Integer() }, { additionalProperties: false });
  app.post('/api/drafts', { ...may('draft:edit'), schema: withProblems({ body: Draft }, [409]) }, ({ body }) => body);
  app.post('/api/refused', may('draft:edit'), (_request, reply) =>
    problem(reply, 409, { code: 'nothingMissing', missing: 'lease' } as { code: string }),
  );
  app.post('/forms', may('public:read'), ({ body }) => body);
  app.get('/api/secret', may('nobody:may'), () => 'secret');
  app.get(
    '/api/pages',
    { ...may('public:read'), schema: { querystring: Type.Object({ page: Type.String({ pattern: '^[0-9]+$' }) }) } },
    ({ query }) => query,
  );
  app.get('/desk/', { ...may('public:read'), ...withStyleNonce }, (_request, reply) =>
    reply.type('text/html').send(reply.cspNonce.style),
  );
  app.get<{ Params: { what: string } }>('/api/throw/:what', may('public:read'), ({ params }) => {
    throw THROWN[params.what]?.() ?? new Error('nothing to throw');
  });
  await app.ready();
});
afterAll(() => app.close());

const draft = (payload: unknown, headers: Record<string, string> = json) =>
  app.inject({
    method: 'POST',
    url: '/api/drafts',
    headers,
    payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
  });

describe('what does not fit its schema is refused, never mended in silence', () => {
  test.each<[string, unknown, { field: string; rule: string }[]]>([
    ['a number written as text', { name: 'a', version: '2' }, [{ field: '/version', rule: 'type' }]],
    [
      'a field that the schema does not know',
      { name: 'a', version: 2, more: 1 },
      [{ field: '/more', rule: 'additionalProperties' }],
    ],
    [
      'every fault at once',
      { version: 2.5 },
      [
        { field: '/name', rule: 'required' },
        { field: '/version', rule: 'type' },
      ],
    ],
  ])('%s', async (_name, payload, fields) => {
    const answer = await draft(payload);
    expect(answer.statusCode).toBe(422);
    expect(answer.json()).toMatchObject({ code: 'invalid', fields });
  });

  test('a query string is text and is matched as text', async () => {
    expect((await app.inject('/api/pages?page=12')).json()).toEqual({ page: '12' });
    expect((await app.inject('/api/pages?page=zwölf')).statusCode).toBe(422);
  });

  test.each(['a\0b', 'half \uD800 a character'])('text that the database cannot keep', async (name) => {
    expect((await draft({ name, version: 1 })).json()).toMatchObject({ status: 422, code: 'unfitText' });
  });
  test('a body that is nested without end is refused, not a fault of ours', async () => {
    const nested = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    const answer = await app.inject({
      method: 'POST',
      url: '/api/drafts',
      headers: json,
      payload: `{"name":${nested},"version":1}`,
    });
    expect(answer.json()).toMatchObject({ status: 400, code: 'malformed' });
  });
});

describe('every failure is a problem document with a code and a sentence', () => {
  test.each<[string, InjectOptions, { status: number; code: string }]>([
    [
      'bad JSON',
      { method: 'POST', url: '/api/drafts', headers: json, payload: '{"name":' },
      { status: 400, code: 'malformed' },
    ],
    ['an empty body', { method: 'POST', url: '/api/drafts', headers: json }, { status: 400, code: 'malformed' }],
    [
      'a body that is too large',
      { method: 'POST', url: '/api/drafts', headers: json, payload: `"${'x'.repeat(1_048_576)}"` },
      { status: 413, code: 'tooLarge' },
    ],
    [
      'a content type that nobody reads',
      { method: 'POST', url: '/api/drafts', headers: { ...json, 'content-type': 'text/plain' }, payload: 'x' },
      { status: 415, code: 'unsupportedMedia' },
    ],
    ['an address that does not exist', { url: '/api/nowhere' }, { status: 404, code: 'notFound' }],
    [
      'a method that the address does not take',
      { method: 'DELETE', url: '/api/drafts', headers: { origin: home } },
      { status: 405, code: 'methodNotAllowed' },
    ],
    ['an address that is not one', { url: '/api/throw/%E0%A4' }, { status: 400, code: 'malformed' }],
    [
      'a parameter longer than any of ours',
      { url: `/api/throw/${'x'.repeat(200)}` },
      { status: 414, code: 'addressTooLong' },
    ],
    ['nobody signed in', { method: 'POST', url: '/api/drafts', payload: {} }, { status: 401, code: 'notSignedIn' }],
    ['not permitted', { url: '/api/secret', headers: { cookie: 'as=Wang' } }, { status: 403, code: 'notPermitted' }],
    ['a stream that moved on', { url: '/api/throw/stale' }, { status: 412, code: 'stale' }],
    ['an event newer than this program', { url: '/api/throw/unknown' }, { status: 503, code: 'olderProgram' }],
    ['a database that is gone', { url: '/api/throw/gone' }, { status: 503, code: 'unavailable' }],
    ['a database connection that broke', { url: '/api/throw/broken' }, { status: 503, code: 'unavailable' }],
    ['a deadlock', { url: '/api/throw/deadlock' }, { status: 503, code: 'busy' }],
    ['a bug', { url: '/api/throw/bug' }, { status: 500, code: 'internal' }],
  ])('%s', async (_name, request, expected) => {
    const answer = await app.inject(request);
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(answer.json()).toMatchObject({ type: 'about:blank', ...expected });
    expect(answer.statusCode).toBe(expected.status);
    expect(answer.json().title).toMatch(/。$/);
    expect(answer.json().instance).toBe(`urn:uuid:${String(answer.headers['x-request-id'])}`);
  });

  test('a bug says nothing of what went wrong', async () => {
    expect((await app.inject('/api/throw/bug')).body).not.toContain('secret');
  });

  test('405 names the methods that the address takes', async () => {
    const answer = await app.inject({ method: 'PUT', url: '/api/pages?page=1', headers: { origin: home } });
    expect(answer.headers.allow).toBe('GET, HEAD');
  });

  test('a refusal of the permission table names its rule', async () => {
    expect((await app.inject({ url: '/api/secret', headers: { cookie: 'as=Wang' } })).json().rule).toBe('noRule');
  });
});

describe('a problem speaks the language of its reader', () => {
  test.each<[string, { url: string; headers: Record<string, string> }, RegExp]>([
    ['Chinese by default', { url: '/api/no', headers: {} }, /没有找到/],
    [
      'what the browser prefers',
      { url: '/api/no', headers: { 'accept-language': 'fr, zh;q=0.5, en-GB;q=0.8' } },
      /no such page/,
    ],
    [
      'a language that is declined is not used',
      { url: '/api/no', headers: { 'accept-language': 'en;q=0, zh;q=0.1' } },
      /没有找到/,
    ],
    [
      'the cookie before the browser',
      { url: '/api/no', headers: { cookie: 'lang=zh', 'accept-language': 'en' } },
      /没有找到/,
    ],
    ['the address before both', { url: '/api/no?lang=en', headers: { cookie: 'lang=zh' } }, /no such page/],
  ])('%s', async (_name, request, title) => {
    expect((await app.inject(request)).json().title).toMatch(title);
  });

  test("a module's refusal is worded by the module, with its facts", async () => {
    const answer = await app.inject({ method: 'POST', url: '/api/refused?lang=en', headers: json, payload: {} });
    expect(answer.json()).toMatchObject({ title: 'no lease is missing', facts: { missing: 'lease' } });
  });

  test('a browser that wants a page gets one, the API never does', async () => {
    const accept = 'text/html,application/xhtml+xml';
    const page = await app.inject({ url: '/nowhere', headers: { accept } });
    expect([page.statusCode, page.body]).toEqual([404, '<h1>没有找到您要的页面或内容，请检查地址。</h1>']);
    expect((await app.inject({ url: '/api/nowhere', headers: { accept } })).headers['content-type']).toContain(
      'problem+json',
    );
  });
});

describe('a page for a problem', () => {
  const browser = { accept: 'text/html', origin: home };
  const withPages = async (renderProblem: RenderProblem) => {
    const server = await createServer({ gatekeeper: openDoor, publicUrl: home, renderProblem });
    server.post('/form', may('case:submit'), () => 'taken');
    return server;
  };

  test('may take its time, and read what was sent; nothing behind it runs', async () => {
    const server = await withPages(async ({ code }, request, reply) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request.raw) chunks.push(Buffer.from(chunk));
      return reply.type('text/html').send(`${code}: ${Buffer.concat(chunks).toString()}`);
    });
    const answer = await server.inject({ method: 'POST', url: '/form', headers: browser, payload: 'typed' });
    expect([answer.statusCode, answer.body]).toEqual([401, 'notSignedIn: typed']);
  });

  test('that cannot be made is answered by the document', async () => {
    const server = await withPages(() => Promise.reject(new Error('no page')));
    const answer = await server.inject({ method: 'POST', url: '/form', headers: browser });
    expect(answer.json()).toMatchObject({ status: 401, code: 'notSignedIn' });
  });
});

describe('another site cannot act with a session', () => {
  const post = (headers: Record<string, string>) =>
    app.inject({
      method: 'POST',
      url: '/forms',
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      payload: 'a=1',
    });

  test.each<[string, Record<string, string>, number]>([
    ['our own page may', { origin: home, cookie: 'as=Wang' }, 200],
    ['a program without cookies may', {}, 200],
    ['the same machine under its other name may', { origin: 'http://127.0.0.1:9090', host: '127.0.0.1:9090' }, 200],
    ['a foreign origin may not', { origin: 'https://evil.example', cookie: 'as=Wang' }, 403],
    ['a foreign origin without a cookie may not either', { origin: 'https://evil.example' }, 403],
    ['a cookie without an origin may not', { cookie: 'as=Wang' }, 403],
    ['an opaque origin may not', { origin: 'null', cookie: 'as=Wang' }, 403],
    ['another port of this machine may not', { origin: 'http://localhost:9999', cookie: 'as=Wang' }, 403],
    [
      'a name that only looks like ours may not',
      { origin: 'http://localhost:8080.evil.example', cookie: 'as=Wang' },
      403,
    ],
  ])('%s', async (_name, headers, status) => {
    expect((await post(headers)).statusCode).toBe(status);
  });

  test('pages on this machine are read under one name, so that a sign-in finds its cookie again', async () => {
    const answer = await app.inject({ url: '/a?b=c', headers: { host: '127.0.0.1:8080', accept: 'text/html' } });
    expect([answer.statusCode, answer.headers.location]).toEqual([307, 'http://localhost:8080/a?b=c']);
  });
});

describe('headers of every answer', () => {
  test('the content security policy allows nothing inline and nothing foreign', async () => {
    const policy = String((await app.inject('/api/no')).headers['content-security-policy']);
    expect(policy.split(';')).toEqual(
      expect.arrayContaining([
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
      ]),
    );
    expect(policy).not.toMatch(/unsafe|http|\*/);
  });

  test('a page with a style library has a nonce of its own each time', async () => {
    const [one, other] = [await app.inject('/desk/'), await app.inject('/desk/')];
    expect(one.headers['content-security-policy']).toContain(`style-src 'self' 'nonce-${one.body}'`);
    expect(one.body).not.toBe(other.body);
  });

  test('referrer, features and framing are closed; no strict transport without https', async () => {
    const { headers } = await app.inject('/api/no');
    expect(headers).toMatchObject({
      'referrer-policy': 'same-origin',
      'x-frame-options': 'DENY',
      'x-content-type-options': 'nosniff',
    });
    expect(headers['permissions-policy']).toContain('geolocation=()');
    expect(headers['strict-transport-security']).toBeUndefined();
  });

  test('nothing on the way keeps what the API answers', async () => {
    expect((await app.inject('/api/pages?page=1')).headers['cache-control']).toBe('no-store');
  });

  test('with https, browsers are told to stay with it', async () => {
    const secure = await createServer({ gatekeeper: openDoor, publicUrl: 'https://ban.example.cn' });
    const { headers } = await secure.inject('/');
    expect(headers['strict-transport-security']).toMatch(/^max-age=31536000/);
    expect(headers['content-security-policy']).toContain('upgrade-insecure-requests');
  });
});

describe('a long answer', () => {
  const ask = (encoding: string) => app.inject({ url: '/api/openapi.json', headers: { 'accept-encoding': encoding } });

  test('is compressed for who takes it', async () => {
    const answer = await ask('gzip, br');
    expect(answer.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'accept-encoding' });
    expect(JSON.parse(gunzipSync(answer.rawPayload).toString())).toHaveProperty('openapi');
  });

  test('is sent as it is to who does not', async () => {
    const answer = await ask('identity');
    expect(answer.headers['content-encoding']).toBeUndefined();
    expect(answer.headers.vary).toBe('accept-encoding');
  });
});

describe('a route', () => {
  test('without a permission cannot be mounted', async () => {
    const bare = await createServer({ gatekeeper: openDoor, publicUrl: home });
    expect(() => bare.get('/open', () => 'to all')).toThrow('route without a permission: GET /open');
  });

  test('is in the list of mounted routes with its permission', () => {
    expect(app.mounted).toContainEqual({ method: 'POST', url: '/api/drafts', permission: 'draft:edit' });
    expect(app.mounted.every(({ permission }) => /^\w+:\w+$/.test(permission))).toBe(true);
  });

  test('has its schema compiled when it is first needed, or all at once', async () => {
    const bare = await createServer({ gatekeeper: openDoor, publicUrl: home });
    const unreadable = { body: { type: 'no such type' } };
    bare.get('/good', { ...may('public:read'), schema: { response: { 200: Type.String() } } }, () => 'good');
    bare.post('/bad', { ...may('public:read'), schema: unreadable }, () => 'bad');
    expect((await bare.inject('/good')).payload).toBe('good');
    expect(() => bare.compileSchemas()).toThrow('schema is invalid');
  });

  test('takes at most so many requests from one address, and says how long to wait', async () => {
    const limited = await createServer({ gatekeeper: openDoor, publicUrl: home });
    limited.get('/api/code', may('public:read', { limit: { most: 2, seconds: 60 } }), () => 'ok');
    const answers = [
      await limited.inject('/api/code'),
      await limited.inject('/api/code'),
      await limited.inject('/api/code'),
    ];
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 429]);
    expect(answers[2]?.json()).toMatchObject({ code: 'tooManyRequests', facts: { seconds: 60 } });
    const elsewhere = await limited.inject({ url: '/api/code', remoteAddress: '10.0.0.9' });
    expect(elsewhere.statusCode).toBe(200);
  });
});

describe('production', () => {
  test('refuses plain http from anywhere but this machine', async () => {
    const production = await createServer({
      gatekeeper: openDoor,
      publicUrl: 'https://ban.example.cn',
      production: true,
      trustedProxies: ['10.0.0.1'],
    });
    production.get('/api/x', may('public:read'), () => 'ok');
    production.get('/health', may('public:read', { system: true }), () => 'ok');
    const from = (remoteAddress: string, url = '/api/x', proto = 'http') =>
      production.inject({
        url,
        remoteAddress,
        headers: { 'x-forwarded-proto': proto, 'x-forwarded-for': '198.51.100.7' },
      });
    expect((await from('198.51.100.7')).json()).toMatchObject({ status: 403, code: 'plainHttp' });
    expect((await from('198.51.100.7', '/api/x', 'https')).statusCode).toBe(403);
    expect((await from('10.0.0.1', '/api/x', 'https')).statusCode).toBe(200);
    expect((await from('127.0.0.1')).statusCode).toBe(200);
    expect((await from('198.51.100.7', '/health')).statusCode).toBe(200);
  });
});
