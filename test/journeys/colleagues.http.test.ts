import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Colleagues } from '../../src/modules/intake/cases/contract/tasks.ts';
import { jsonOf } from '../support/app/agent.ts';
import { act, handedIn } from '../support/app/errand.ts';
import { signedInOfficer } from '../support/app/people.ts';
import { startTestApp, type TestApp } from '../support/app/test-app.ts';

let app: TestApp;
let at: string;
beforeAll(async () => {
  app = await startTestApp({ ONEWINDOW_LOG_LEVEL: 'error' });
  const { caseId } = await handedIn(app.house, app.cast.person);
  jsonOf(await act(app.cast.clerk, caseId, ['accept', {}]));
  at = `/api/cases/${caseId}/tasks`;
}, 240_000);
afterAll(() => app.close());

test('a task may be given to whoever else has its role in its department, by the name on duty', async () => {
  const { identity } = app.house.modules;
  const here = await signedInOfficer(identity, { number: 940, roles: ['reviewer'], department: 'approval' });
  const elsewhere = await signedInOfficer(identity, { number: 941, roles: ['reviewer'], department: 'market' });
  const { colleagues } = jsonOf<Colleagues>(await app.cast.reviewer.get(`${at}/t2/colleagues`));
  const ids = colleagues.map(({ id }) => id);
  expect(colleagues).toContainEqual({ id: here.officer, name: '演示官员' });
  expect(ids).not.toContain(elsewhere.officer);
  expect(ids).not.toContain(app.cast.clerk.officer);
  expect(ids).not.toContain(app.cast.reviewer.officer);
});

test('a task that does not exist, and a case of another department, are not found', async () => {
  expect(await app.cast.reviewer.get(`${at}/t99/colleagues`)).toMatchObject({ status: 404 });
  const stranger = await signedInOfficer(app.house.modules.identity, {
    number: 942,
    roles: ['reviewer'],
    department: 'market',
  });
  expect(await stranger.get(`${at}/t2/colleagues`)).toMatchObject({ status: 404 });
});
