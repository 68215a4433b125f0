import { expect, test } from 'vitest';
import { openDoor } from '../../../test/support/http/doors.ts';
import { createServer } from '../http/index.ts';
import { createMetrics, watchRoutes } from './index.ts';

const lag = {
  pending: 3,
  last: 7,
  unsealed: 1,
  followers: [{ name: 'notices', position: 5, behind: 2, behindMs: 1500, parked: 0 }],
};

async function watched({ metricsToken, ready = true }: { metricsToken?: string; ready?: boolean } = {}) {
  const measure = () =>
    ready ? Promise.resolve([{ label: 'sms', values: { queued: 4 } }]) : Promise.reject(new Error('no database'));
  const metrics = createMetrics(
    () => Promise.resolve(ready ? lag : undefined),
    [{ label: 'channel', names: { queued: 'What waits.' }, measure }],
  );
  const app = await createServer({ gatekeeper: openDoor, publicUrl: 'http://localhost', observe: metrics.answered });
  watchRoutes(app, { metrics, metricsToken, readiness: () => Promise.resolve([{ name: 'database', ready }]) });
  return app;
}

test('a process that runs is healthy even when its database is gone', async () => {
  const app = await watched({ ready: false });
  expect((await app.inject('/health')).statusCode).toBe(200);
  const answer = await app.inject('/ready');
  expect([answer.statusCode, answer.json()]).toEqual([503, { checks: [{ name: 'database', ready: false }] }]);
});

test('a ready process says what it looked at', async () => {
  expect((await (await watched()).inject('/ready')).statusCode).toBe(200);
});

test('the metrics hold the lag of each follower and the time of each route by its pattern', async () => {
  const app = await watched();
  await app.inject('/api/openapi.json');
  const { body } = await app.inject('/metrics');
  expect(body).toContain('onewindow_follower_behind_seconds{follower="notices"} 1.5');
  expect(body).toContain('onewindow_log_pending_events 3');
  expect(body).toContain('onewindow_queued{channel="sms"} 4');
  expect(body).toContain('onewindow_request_seconds_count{method="GET",route="/api/openapi.json",status="200"} 1');
});

test('the metrics are told also while the database is away, and say so', async () => {
  const { body, statusCode } = await (await watched({ ready: false })).inject('/metrics');
  expect([statusCode, body.includes('onewindow_database_up 0')]).toEqual([200, true]);
});

test('without a token only this machine reads the metrics, and not through a proxy', async () => {
  const app = await watched();
  expect((await app.inject({ url: '/metrics', remoteAddress: '10.0.0.9' })).statusCode).toBe(404);
  expect((await app.inject({ url: '/metrics', headers: { 'x-forwarded-for': '10.0.0.9' } })).statusCode).toBe(404);
  expect((await app.inject('/metrics')).statusCode).toBe(200);
});

test('with a token, who bears it reads them from anywhere', async () => {
  const app = await watched({ metricsToken: 'a-long-enough-token' });
  const read = (authorization?: string) =>
    app.inject({
      url: '/metrics',
      remoteAddress: '10.0.0.9',
      headers: authorization === undefined ? {} : { authorization },
    });
  expect((await read('Bearer a-long-enough-token')).statusCode).toBe(200);
  expect((await read('Bearer another-long-token')).statusCode).toBe(404);
  expect((await read()).statusCode).toBe(404);
});
