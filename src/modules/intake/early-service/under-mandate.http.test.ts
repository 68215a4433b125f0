import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { jsonOf, type Agent } from '../../../../test/support/app/agent.ts';
import { mandateBetween } from '../../../../test/support/app/mandates.ts';
import { signedInAs } from '../../../../test/support/app/people.ts';
import { askOwner, startTestApp, type TestApp } from '../../../../test/support/app/test-app.ts';
import type { EarlyServiceFile, OwnEarlyService } from './contract.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ ONEWINDOW_LOG_LEVEL: 'error' });
}, 120_000);
afterAll(() => app.close());

const own = (draft: string) => `/api/drafts/${draft}/early-service`;
const ask = (by: Agent, draft: string) => by.post(own(draft), { missing: [], words: '房子还没租好' });

async function somebody(number: number, name: string) {
  return { number, name, known: await signedInAs(app.house.modules.identity, { number, name }) };
}

test('an agent under a mandate asks for the principal, who reads it and is told; after the mandate he asks no more', async () => {
  const [agent, principal] = [await somebody(841, '演示张三'), await somebody(842, '演示李四')];
  const mandate = await mandateBetween(agent, principal);
  const begun = await agent.known.post('/api/drafts', { item: 'public-health', for: { mandate } });
  const { id: draft } = jsonOf<{ id: string }>(begun);
  jsonOf(await ask(agent.known, draft));

  const file = jsonOf<EarlyServiceFile>(await app.cast.reviewer.get(`/api/early-services/${draft}`));
  expect(file).toMatchObject({ who: '演示李四', row: { state: 'waiting' } });
  const [event] = await askOwner<{ actor: object }>(
    app,
    `select actor from log.event where stream = 'intake.earlyService/${draft}'`,
  );
  expect(event?.actor).toMatchObject({ id: agent.known.person, behalfOf: principal.known.person });

  jsonOf(
    await app.cast.reviewer.post(`/api/early-services/${draft}/answer`, { version: 1, words: '先画图', parts: [] }),
  );
  for (const { known } of [agent, principal])
    expect(jsonOf<OwnEarlyService>(await known.get(own(draft)))).toMatchObject({ row: { state: 'answered' } });
  await vi.waitUntil(
    async () => (await principal.known.get('/api/messages')).text.includes('earlyservice.answered'),
    15_000,
  );

  jsonOf(await principal.known.post(`/api/identity/me/mandates/${mandate}/end`));
  expect((await agent.known.get(own(draft))).status).toBe(404);
  expect((await ask(agent.known, draft)).status).toBeGreaterThanOrEqual(400);
  expect(jsonOf<OwnEarlyService>(await principal.known.get(own(draft)))).toMatchObject({ row: { rounds: 1 } });
});
