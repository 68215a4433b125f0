import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { publicHealthAnswers } from '../../../../../test/support/catalogue/answers.ts';
import { publishUnfit, UNFIT } from '../../../../../test/support/catalogue/publish.ts';
import { valueOf } from '../../../../../test/support/identity/value.ts';
import { draftDepsOf, receivedPdf } from '../../../../../test/support/intake/drafts.ts';
import { openOffice, personCaller, type Office } from '../../../../../test/support/intake/office.ts';
import { personId } from '../../../../kernel/id.ts';
import { createServer, type App, type Gatekeeper } from '../../../../platform/http/index.ts';
import { attachFile } from '../attach.ts';
import type { DraftDeps } from '../deps.ts';
import { draftRoutes } from './drafts.ts';

const home = 'http://localhost:8080';
let office: Office;
let deps: DraftDeps;
let app: App;
beforeAll(async () => {
  office = await openOffice();
  deps = draftDepsOf(office);
  // The cookie is the person's id; what he may do is asked of the real permission table inside the commands.
  const gatekeeper: Gatekeeper = {
    identify: ({ cookies }) => Promise.resolve(personCaller(office, personId(cookies['as'] ?? randomUUID()))),
    authorize: () => ({ allowed: true }),
  };
  app = await createServer({ gatekeeper, publicUrl: home });
  await app.register((api) => Promise.resolve(draftRoutes(api, deps)), { prefix: '/api' });
  await app.ready();
});
afterAll(async () => {
  await app.close();
  await office.close();
});

const asked = (
  method: 'GET' | 'POST' | 'DELETE',
  url: string,
  { as, body, key }: { as: string; body?: object; key?: string },
) =>
  app.inject({
    method,
    url: `/api${url}`,
    ...(body && { payload: body }),
    headers: { origin: home, cookie: `as=${as}`, ...(key && { 'idempotency-key': key }) },
  });

async function begun(as: string): Promise<string> {
  const answer = await asked('POST', '/drafts', { as, body: { item: 'public-health' } });
  expect(answer.statusCode).toBe(200);
  return answer.json<{ id: string }>().id;
}

describe('the whole way of a draft', () => {
  test('begin, save, look, attach, check, submit, and submit again under the same key', async () => {
    const as = randomUUID();
    const draft = await begun(as);
    const saved = await asked('POST', `/drafts/${draft}/answers`, { as, body: { answers: publicHealthAnswers } });
    expect(saved.json()).toMatchObject({ versions: { 'site.area': 1 } });
    const caller = personCaller(office, personId(as));
    for (const material of ['common.business-licence', 'public-health.m2'])
      await attachFile(deps, { caller }, { draft, material, received: await receivedPdf(office) });
    expect((await asked('GET', `/drafts/${draft}`, { as })).json()).toMatchObject({ answers: publicHealthAnswers });
    expect((await asked('GET', `/drafts/${draft}/check`, { as })).json()).toMatchObject({ answers: [], materials: [] });
    const key = randomUUID();
    const submitted = await asked('POST', `/drafts/${draft}/submit`, { as, body: { consent: true }, key });
    expect(submitted.json()).toMatchObject({ number: expect.stringMatching(/^\d{18}$/) });
    const again = await asked('POST', `/drafts/${draft}/submit`, { as, body: { consent: true }, key });
    expect(again.json()).toEqual(submitted.json());
    expect((await asked('GET', '/drafts', { as })).json()).toEqual([]);
  });
  test('a file is taken off, and a draft thrown away', async () => {
    const as = randomUUID();
    const draft = await begun(as);
    const caller = personCaller(office, personId(as));
    const attaching = { draft, material: 'public-health.m2', received: await receivedPdf(office) };
    const file = valueOf(await attachFile(deps, { caller }, attaching));
    const removed = await asked('DELETE', `/drafts/${draft}/materials/public-health.m2/files/${file}`, { as });
    expect(removed.json()).toMatchObject({ files: [] });
    expect((await asked('DELETE', `/drafts/${draft}`, { as })).json()).toEqual({ discarded: true });
  });
});

describe('a refusal has its true status', () => {
  test('somebody else’s draft is not found, whatever is asked of it', async () => {
    const draft = await begun(randomUUID());
    const as = randomUUID();
    const statuses = [
      await asked('GET', `/drafts/${draft}`, { as }),
      await asked('GET', `/drafts/${draft}/check`, { as }),
      await asked('POST', `/drafts/${draft}/answers`, { as, body: { answers: {} } }),
      await asked('POST', `/drafts/${draft}/submit`, { as, body: { consent: true } }),
      await asked('DELETE', `/drafts/${draft}`, { as }),
    ].map(({ statusCode }) => statusCode);
    expect(statuses).toEqual([404, 404, 404, 404, 404]);
  });
  test('an unfinished draft says on which pages what is missing', async () => {
    const as = randomUUID();
    const draft = await begun(as);
    const refused = await asked('POST', `/drafts/${draft}/submit`, { as, body: { consent: true } });
    expect(refused.json()).toMatchObject({
      status: 422,
      code: 'incomplete',
      facts: { answers: expect.arrayContaining([{ page: 'org-name', field: 'org.name', code: 'missing' }]) },
    });
  });
  test('an item that cannot be asked online, a case that waits for nothing, an answer that is no text', async () => {
    const as = randomUUID();
    const draft = await begun(as);
    await publishUnfit(office.database);
    const statuses = [
      await asked('POST', '/drafts', { as, body: { item: UNFIT } }),
      await asked('POST', `/cases/${randomUUID()}/correction`, { as }),
      await asked('POST', `/drafts/${draft}/answers`, { as, body: { answers: { 'site.area': 80 } } }),
    ].map(({ statusCode }) => statusCode);
    expect(statuses).toEqual([409, 409, 422]);
  });
});
