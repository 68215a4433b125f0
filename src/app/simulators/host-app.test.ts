import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { HOST_APP_CLIENT, openHostApp, type HostAppSimulator } from './host-app.ts';
import { findHostAppPerson } from './host-app-people.ts';
import { OnceSecrets } from './host-app-tickets.ts';

let app: HostAppSimulator;
beforeAll(async () => {
  app = await openHostApp({ port: 0, portal: new URL('http://localhost:8080') });
});
beforeEach(() => {
  app.fault = 'none';
});
afterAll(() => app.close());

const post = (path: string, form: Readonly<Record<string, string>>, headers: Readonly<Record<string, string>> = {}) =>
  fetch(`${app.url}${path}`, { method: 'POST', redirect: 'manual', body: new URLSearchParams(form), headers });
const opened = async (form: Readonly<Record<string, string>>) =>
  new URL((await post('/open', form)).headers.get('location') ?? '');
const exchanged = async (code: string, client: Readonly<Record<string, string>> = {}): Promise<unknown> => {
  const known = { client_id: HOST_APP_CLIENT.id, client_secret: HOST_APP_CLIENT.secret };
  return (await post('/token', { grant_type: 'authorization_code', code, ...known, ...client })).json();
};
const tokenIn = (answer: unknown) => String(Object(Object(answer).data).access_token);
const whoHas = async (token: string): Promise<unknown> =>
  (await fetch(`${app.url}/user`, { headers: { authorization: `Bearer ${token}` } })).json();

describe('the simulated app', () => {
  test('says on its page, in both languages, what it is', async () => {
    const page = await (await fetch(app.url)).text();
    expect(page).toContain('SIMULATOR · 模拟器');
    expect(page).toContain('演示孙七');
    expect(page).not.toMatch(/<script|style=|https?:/);
  });

  test('opens a page with a ticket for whoever uses it, and without one for nobody', async () => {
    const address = await opened({ person: 'sun', to: '/my', lang: 'en', mode: '' });
    expect([...address.searchParams.keys()]).toEqual(['to', 'lang', 'ticket']);
    expect(address.href).toMatch(/^http:\/\/localhost:8080\/host\/enter\?to=%2Fmy&lang=en&ticket=[\w-]{32}$/);
    expect((await opened({ person: '', to: '/' })).searchParams.has('ticket')).toBe(false);
  });

  test('exchanges a ticket once, and a token once', async () => {
    const ticket = (await opened({ person: 'sun' })).searchParams.get('ticket') ?? '';
    const token = tokenIn(await exchanged(ticket));
    const { name, citizenId } = findHostAppPerson('sun') ?? { name: '', citizenId: '' };
    expect(await whoHas(token)).toEqual({
      code: 0,
      data: { userid: 'simulated-sun', username: name, idcard: citizenId, level: 'L3' },
    });
    expect(await exchanged(ticket)).toEqual({ code: 1001, msg: 'ticket invalid' });
    expect(await whoHas(token)).toEqual({ code: 1003, msg: 'token invalid' });
  });

  test('knows its client', async () => {
    const ticket = (await opened({ person: 'sun' })).searchParams.get('ticket') ?? '';
    expect(await exchanged(ticket, { client_secret: 'guessed' })).toEqual({ code: 1002, msg: 'client unknown' });
  });

  test('fails as it is told', async () => {
    const ticket = async () => (await opened({ person: 'sun' })).searchParams.get('ticket') ?? '';
    expect((await post('/fault', { fault: 'refuse' })).status).toBe(303);
    expect(await exchanged(await ticket())).toMatchObject({ code: 1001 });
    app.fault = 'fail';
    expect((await post('/token', {})).status).toBe(500);
    app.fault = 'nameless';
    expect(await whoHas(tokenIn(await exchanged(await ticket())))).toEqual({
      code: 0,
      data: { userid: 'simulated-sun', level: 'L3' },
    });
    await post('/fault', { fault: 'something else' });
    expect(app.fault).toBe('none');
  });

  test('answers this machine alone, and no page of somebody else', async () => {
    const foreign = await post('/open', { person: 'sun' }, { origin: 'https://evil.example' });
    expect(foreign.status).toBe(403);
    expect((await fetch(`${app.url}/elsewhere`)).status).toBe(404);
  });
});

test('a ticket is good for a minute', () => {
  const clock = { now: 0 };
  const tickets = new OnceSecrets(() => clock.now);
  const sun = findHostAppPerson('sun');
  if (!sun) throw new Error('nobody');
  const [first, second] = [tickets.issue(sun), tickets.issue(sun)];
  clock.now = 59_999;
  expect(tickets.take(first)).toBe(sun);
  clock.now = 60_000;
  expect(tickets.take(second)).toBeUndefined();
});
