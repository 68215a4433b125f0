import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDoor } from '../../../test/support/http/doors.ts';
import { createServer, type App } from '../../platform/http/index.ts';
import { assetRoutes } from './routes.ts';

const serverWith = async (bridgePort: number | undefined, publicUrl = 'http://localhost:8080') => {
  const app = await createServer({ gatekeeper: openDoor, publicUrl });
  await assetRoutes(app, { bridgePort });
  return app;
};
const connectionsOf = async (app: App, url: string) =>
  /connect-src ([^;]*)/.exec(String((await app.inject(url)).headers['content-security-policy']))?.[1];

let servers: App[];
beforeAll(async () => {
  servers = [await serverWith(17_370), await serverWith(undefined), await serverWith(17_371, 'https://ban.example.cn')];
});
afterAll(() => Promise.all(servers.map((app) => app.close())));

test('the desk may speak to the devices of its computer, at the configured port and nowhere else', async () => {
  const [usual, none, secure] = servers as [App, App, App];
  expect(await connectionsOf(usual, '/desk/')).toBe("'self' ws://127.0.0.1:17370");
  expect(await connectionsOf(usual, '/desk/cases/1')).toBe("'self' ws://127.0.0.1:17370");
  expect(await connectionsOf(secure, '/desk')).toBe("'self' ws://127.0.0.1:17371");
  expect(await connectionsOf(none, '/desk/')).toBe("'self'");
});

test('what is no page of the desk may not', async () => {
  const [usual] = servers as [App];
  for (const url of ['/desk/assets/none.js', '/assets/none.css', '/'])
    expect(await connectionsOf(usual, url), url).toBe("'self'");
});

test('the page is told the port, or that there is none', async () => {
  const [usual, none] = servers as [App, App];
  const portIn = async (app: App) =>
    /name="bridge-port" content="([^"]*)"/.exec((await app.inject('/desk/')).body)?.[1];
  expect([await portIn(usual), await portIn(none)]).toEqual(['17370', 'none']);
});
