import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { connect } from 'node:net';
import { once } from 'node:events';
import { openDoor } from '../../../test/support/http/doors.ts';
import { closeServer, createServer, may } from './index.ts';

async function serverTaking(ms: number) {
  const app = await createServer({ gatekeeper: openDoor, publicUrl: 'http://localhost' });
  app.get('/api/slow', may('public:read'), async () => {
    await setTimeout(ms);
    return { done: true };
  });
  return { app, url: await app.listen({ port: 0, host: '127.0.0.1' }) };
}

test('a request in flight is finished before the server closes', async () => {
  const { app, url } = await serverTaking(150);
  const answer = fetch(`${url}/api/slow`);
  await setTimeout(50);
  await closeServer(app, 5_000);
  expect(await (await answer).json()).toEqual({ done: true });
});

test('a request that does not end is cut when its time is over', async () => {
  const { app, url } = await serverTaking(60_000);
  const answer = fetch(`${url}/api/slow`);
  const ended = answer.then(
    () => 'answered',
    () => 'cut',
  );
  await setTimeout(50);
  await closeServer(app, 50);
  expect(await ended).toBe('cut');
});

test('bytes that are not HTTP are answered with a problem document', async () => {
  const { app, url } = await serverTaking(0);
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  socket.write('NONSENSE\r\n\r\n');
  const answer = String((await once(socket, 'data'))[0]);
  expect(answer).toMatch(/^HTTP\/1\.1 400 Bad Request\r\ncontent-type: application\/problem\+json/);
  expect(answer).toContain('"code":"malformed"');
  await closeServer(app, 100);
});
