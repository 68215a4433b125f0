// 统一出件 over the running program: who may, what is answered, and what is refused.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { jsonOf } from '../../../../test/support/app/agent.ts';
import {
  hallOf,
  signedInOfficer,
  signedInPerson,
  type Known,
  type Officer,
} from '../../../../test/support/app/people.ts';
import { startTestApp, type TestApp } from '../../../../test/support/app/test-app.ts';
import { handedInTheme } from '../../../../test/support/app/theme-cases.ts';
import { decidingOn } from '../../../../test/support/app/theme-decisions.ts';
import { citizen } from '../../../../test/support/identity/people.ts';
import type { ThemeReceipt } from '../../intake/index.ts';
import type { HandedTogether, ResultList, ThemeResults } from '../contract.ts';

const NUMBER = 27;

let app: TestApp;
let issuer: Officer;
let person: Known;
let theme: ThemeReceipt;
let hall: string;
let id: string;
beforeAll(async () => {
  app = await startTestApp({ ONEWINDOW_LOG_LEVEL: 'error' });
  issuer = await signedInOfficer(app.house.modules.identity, { number: 930, roles: ['issuer'] });
  hall = await hallOf(issuer);
  person = await signedInPerson(app.house.modules.identity, NUMBER);
  theme = await handedInTheme(app.house, person);
  id = await decidingOn({ app, person, issuer, theme: theme.id, numbers: 940 })('pension-retire');
}, 180_000);
afterAll(() => app.close());

const address = (act = '') => `/api/issuing/themes/${theme.id}${act}`;
const handing = (change: object = {}) => ({
  ...{
    hall,
    cases: [id],
    as: 'applicant',
    identity: 'typed',
    name: '演示李四',
    idNumber: citizen(NUMBER),
    authority: null,
  },
  signature: { typedName: '演示李四', reason: 'noDevice' },
  ...change,
});

test('a theme is found by its number, handed over once, and its applicant reads the receipt', async () => {
  const found = jsonOf<ResultList>(await issuer.post('/api/issuing/find', { text: theme.number }));
  expect(found).toMatchObject({ theme: theme.id, results: [{ caseId: id }] });
  const seen = jsonOf<ThemeResults>(await issuer.get(`${address()}?hall=${hall}`));
  expect(seen).toMatchObject({ number: theme.number, pace: null, receipts: [] });
  expect(seen.results.find(({ item }) => item === 'gjj-withdraw')).toMatchObject({ state: 'coming', row: null });
  const key = randomUUID();
  const [one, other] = await Promise.all([1, 2].map(() => issuer.post(address('/hand-over'), handing(), key)));
  const given = jsonOf<HandedTogether>(one ?? (await issuer.get('/never')));
  expect(other && jsonOf(other)).toEqual(given);
  expect(jsonOf(await issuer.post(address('/hand-over'), handing()), 409)).toMatchObject({ code: 'alreadyDelivered' });
  expect((await person.get(`/my/cases/${id}/papers/${given.receipt.id}`)).status).toBe(200);
  const slip = await issuer.get(address(`/receipts/${given.receipt.id}`));
  expect([slip.status, slip.headers.get('content-type')]).toEqual([200, 'application/pdf']);
  expect((await issuer.get(address(`/receipts/${randomUUID()}`))).status).toBe(404);
  expect((await person.get(address(`/receipts/${given.receipt.id}`))).status).toBe(403);
  const stranger = await signedInPerson(app.house.modules.identity, NUMBER + 1);
  expect((await stranger.get(`/my/cases/${id}/papers/${given.receipt.id}`)).status).toBe(404);
});

test('is refused: what is not marked, another hall, another theme, another person’s choice', async () => {
  expect((await issuer.post(address('/hand-over'), handing({ cases: [] }))).status).toBe(422);
  expect((await issuer.post(address('/post'), { hall: 'nowhere', cases: [id] })).status).toBe(404);
  expect((await issuer.get(`/api/issuing/themes/${randomUUID()}?hall=${hall}`)).status).toBe(404);
  const stranger = await signedInPerson(app.house.modules.identity, NUMBER + 2);
  expect((await stranger.get(`/my/themes/${theme.id}/delivery`)).status).toBe(404);
  expect((await person.get(`/my/themes/${theme.id}/delivery`)).status).toBe(200);
});

test.each([
  ['nobody', 401],
  ['person', 403],
  ['reviewer', 403],
  ['approver', 403],
  ['clerk', 403],
  ['systemAdministrator', 403],
] as const)('%s is refused', async (who, status) => {
  const agent = app.cast[who];
  const answers = [
    await agent.get(`${address()}?hall=${hall}`),
    await agent.post(address('/hand-over'), handing()),
    await agent.post(address('/post'), { hall, cases: [id] }),
  ];
  expect(answers.map((answer) => answer.status)).toEqual([status, status, status]);
});
