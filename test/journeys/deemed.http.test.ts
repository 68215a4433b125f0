// 行政许可法 art. 32: what nobody answered in five working days is accepted, its applicant is told so, and a clerk cannot turn it down any more.
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { deemAccepted } from '../../src/modules/intake/index.ts';
import type { MessagePage } from '../../src/modules/messages/inbox/contract.ts';
import { jsonOf } from '../support/app/agent.ts';
import { act, caseFileOf, handedIn } from '../support/app/errand.ts';
import { startTestApp, type TestApp } from '../support/app/test-app.ts';

let app: TestApp;
beforeAll(async () => void (app = await startTestApp()));
afterAll(() => app.close());

const DAY_MS = 86_400_000;

test('silence of the office is told to the applicant as the acceptance that it is', async () => {
  const { person, clerk } = app.cast;
  const { caseId } = await handedIn(app.house, person);
  const { intake } = app.house.modules;
  const { area } = app.house.foundation.config;
  // Three weeks hold five working days, whatever the holidays.
  const later = () => new Date(Date.now() + 21 * DAY_MS);
  const deemed = await deemAccepted({ ...intake, now: later }, { scope: { area, departments: 'all' } });
  expect(deemed).toEqual({ accepted: 1, failed: [] });

  const page = await person.get(`/my/cases/${caseId}`);
  expect(page.text).toContain('依法视为受理');
  const told = async () => jsonOf<MessagePage>(await person.get('/api/messages')).messages;
  await vi.waitUntil(async () => (await told()).some(({ title }) => title.includes('依法视为已经受理')), 15_000);

  const { row, acts, papers } = await caseFileOf(clerk, caseId);
  expect(row.state).toBe('accepted');
  expect(acts).toContain('accept');
  const notice = papers.find(({ kind }) => kind === 'acceptanceNotice');
  expect((await person.get(`/my/cases/${caseId}/papers/${notice?.id}`)).status).toBe(200);
  const refusal = { ground: 'otherProvision', reason: '材料不全', basis: '第三十二条', instead: '补齐后再来' };
  expect((await act(clerk, caseId, ['refuse-acceptance', refusal])).status).toBe(409);
  expect((await act(clerk, caseId, ['accept', {}])).status).toBe(200);
});
