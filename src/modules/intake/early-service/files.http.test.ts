// 提前服务: files that the asker lets the office open, and nobody else's.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { jsonOf, type Agent } from '../../../../test/support/app/agent.ts';
import { completeDraft, handIn } from '../../../../test/support/app/errand.ts';
import { signedInOfficer } from '../../../../test/support/app/people.ts';
import { startTestApp, type TestApp } from '../../../../test/support/app/test-app.ts';
import type { Draft } from '../drafts/contract/drafts.ts';
import type { EarlyServiceFile } from './contract.ts';

const LICENCE = 'common.business-licence';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ ONEWINDOW_LOG_LEVEL: 'error' });
}, 120_000);
afterAll(() => app.close());

const own = (draft: string) => `/api/drafts/${draft}/early-service`;
const ask = async (draft: string, wish: object) =>
  jsonOf(await app.cast.person.post(own(draft), { missing: [], words: '这样行吗？', ...wish }));
const fileOf = async (draft: string) =>
  jsonOf<EarlyServiceFile>(await app.cast.reviewer.get(`/api/early-services/${draft}`));
const open = async (agent: Agent, draft: string, file: string) =>
  (await agent.get(`/api/early-services/${draft}/files/${file}`)).status;
const attachedTo = async (draft: string) => {
  const { materials } = jsonOf<Draft>(await app.cast.person.get(`/api/drafts/${draft}`));
  return materials.flatMap(({ files }) => files.map(({ id }) => id));
};

async function asked(wish: object = { showFiles: true }) {
  const draft = await completeDraft(app.house, app.cast.person);
  await ask(draft, wish);
  const [file = ''] = await attachedTo(draft);
  return { draft, file };
}

describe('an attached file', () => {
  test('is opened by who answers, where its asker said so', async () => {
    const { draft, file } = await asked();
    const { files, shown } = await fileOf(draft);
    expect(files.map(({ name }) => name).toSorted()).toEqual(['common.business-licence.pdf', 'public-health.m2.pdf']);
    expect(shown?.materials.find(({ key }) => key === LICENCE)?.attached).toEqual([file]);
    const read = await app.cast.reviewer.get(`/api/early-services/${draft}/files/${file}`);
    expect([read.status, read.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  });

  test('stays closed where he did not, and the number is still told', async () => {
    const { draft, file } = await asked({});
    const { files, shown } = await fileOf(draft);
    expect(files).toEqual([]);
    expect(shown?.materials.find(({ key }) => key === LICENCE)?.files).toBe(1);
    expect(await open(app.cast.reviewer, draft, file)).toBe(404);
  });

  test('is no other department’s, and nobody’s by another question', async () => {
    const [one, other] = [await asked(), await asked()];
    const stranger = await signedInOfficer(app.house.modules.identity, {
      ...{ number: 651, roles: ['reviewer'], department: 'market' },
    });
    expect(await open(stranger, one.draft, one.file)).toBe(404);
    expect(await open(app.cast.person, one.draft, one.file)).toBe(403);
    expect(await open(app.cast.reviewer, one.draft, other.file)).toBe(404);
  });

  test('is gone once it was taken off, and closed once the question was withdrawn', async () => {
    const { person, reviewer } = app.cast;
    const { draft, file } = await asked();
    jsonOf(await person.send('DELETE', `/api/drafts/${draft}/materials/${LICENCE}/files/${file}`, { key: 'off' }));
    expect((await fileOf(draft)).files.map(({ name }) => name)).toEqual(['public-health.m2.pdf']);
    expect(await open(reviewer, draft, file)).toBe(404);
    const [left = ''] = await attachedTo(draft);
    expect(await open(reviewer, draft, left)).toBe(200);
    jsonOf(await person.send('DELETE', own(draft), { key: 'withdrawn' }));
    expect((await fileOf(draft)).files).toEqual([]);
    expect(await open(reviewer, draft, left)).toBe(404);
  });

  test('is read with its case once the draft was handed in', async () => {
    const { draft, file } = await asked();
    jsonOf(await handIn(app.cast.person, draft, `key-of-${draft}`));
    expect((await fileOf(draft)).files).toEqual([]);
    expect(await open(app.cast.reviewer, draft, file)).toBe(404);
  });
});
