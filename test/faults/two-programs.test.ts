import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { agentAt, type Agent, type Sending } from '../support/app/agent.ts';
import { act, caseFileOf, finishTasks } from '../support/app/errand.ts';
import { signedInOfficer } from '../support/app/people.ts';
import { startRealApp } from '../support/app/real-app.ts';
import { allSent, ifCut, prepared } from '../support/app/submissions.ts';
import { urlOf } from '../support/app/url.ts';
import { findBroken, type Acknowledged } from '../support/invariants/find-broken.ts';
import { isInstalled, startThrowawayPostgres } from '../support/postgres/index.ts';

const COUNT = 60;
const STRUCK_AFTER = 20;

/** Each request goes to the next program; one that does not answer is passed over, as a balancer in front of them does. */
function roundRobin(urls: readonly string[], cookie: string): Agent {
  const agents = urls.map((url) => agentAt(url, cookie));
  let turn = 0;
  const send = async (method: string, path: string, sending?: Sending) => {
    for (let tries = 0; tries < agents.length; tries += 1) {
      turn += 1;
      const answer = await agents[turn % agents.length]?.send(method, path, sending).catch(ifCut);
      if (answer) return answer;
    }
    throw new TypeError('none of them answers');
  };
  return {
    cookie,
    send,
    get: (path) => send('GET', path),
    post: (path, body, key) =>
      send('POST', path, { ...(body !== undefined && { body }), ...(key !== undefined && { key }) }),
  };
}

const debian = await isInstalled('debian15');

test.skipIf(!debian)('two programs on one database take an errand in turns while one of them is killed', async () => {
  const server = await startThrowawayPostgres({ kind: 'debian15' });
  onTestFinished(() => server.stop());
  const data = await mkdtemp(join(tmpdir(), 'ow-two-'));
  onTestFinished(() => rm(data, { recursive: true, force: true }));
  const databaseUrl = urlOf(server.connection);
  // Both at once on an empty database: one migrates and fills it, the other waits.
  const [one, other] = await Promise.all([1, 2].map(() => startRealApp({ data, databaseUrl })));
  if (!one || !other) throw new Error('two were asked for');
  const urls = [one.url, other.url];
  const house = await other.house();
  const { identity } = house.modules;
  const ready = await prepared(house, { count: COUNT, people: 3 });
  const submissions = ready.map(({ applicant, ...rest }) => ({
    ...rest,
    applicant: { ...applicant, ...roundRobin(urls, applicant.cookie) },
  }));
  const officer = async (number: number, role: 'clerk' | 'reviewer' | 'approver') =>
    roundRobin(urls, (await signedInOfficer(identity, { number, roles: [role] })).cookie);
  const [clerk, reviewer, approver] = [
    await officer(901, 'clerk'),
    await officer(902, 'reviewer'),
    await officer(903, 'approver'),
  ];

  const acknowledged: Acknowledged[] = [];
  let killed: Promise<unknown> | undefined;
  await allSent(submissions, {
    atOnce: 8,
    onReceipt: (receipt) => {
      acknowledged.push(receipt);
      if (acknowledged.length === STRUCK_AFTER) killed = one.program().end('SIGKILL');
    },
  });
  expect(await killed).toEqual({ code: null, signal: 'SIGKILL' });

  const [first] = acknowledged;
  if (!first) throw new Error('none was received');
  await act(clerk, first.caseId, ['accept', {}]);
  await finishTasks(reviewer, first.caseId);
  await act(approver, first.caseId, ['decide', { outcome: 'grant', paragraphs: [] }]);
  expect((await caseFileOf(approver, first.caseId)).row).toMatchObject({ state: 'concluded', outcome: 'granted' });

  expect(new Set(acknowledged.map(({ number }) => number)).size).toBe(COUNT);
  const { config, databases, fileStore: store } = house.foundation;
  expect(await findBroken({ area: config.area, follower: databases.follower, store, acknowledged })).toEqual([]);
});
