import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { jsonOf } from '../../../../test/support/app/agent.ts';
import { handedIn } from '../../../../test/support/app/errand.ts';
import { signedInOfficer } from '../../../../test/support/app/people.ts';
import { askOwner, startTestApp, type TestApp } from '../../../../test/support/app/test-app.ts';
import { publicHealthAnswers } from '../../../../test/support/catalogue/answers.ts';
import type { CasePage } from '../cases/contract.ts';
import type { Receipt } from '../drafts/contract/drafts.ts';
import type { CaseChoices } from './contract.ts';

const NAME = publicHealthAnswers['org.name'] ?? '';
const sought = { by: 'name', text: NAME } as const;

let app: TestApp;
let receipt: Receipt;
beforeAll(async () => {
  app = await startTestApp({ ONEWINDOW_LOG_LEVEL: 'trace' });
  receipt = await handedIn(app.house, app.cast.person);
});
afterAll(() => app.close());

const statusOf = (answer: { status: number; text: string }) => [
  answer.status,
  answer.status === 200 ? 'found' : (JSON.parse(answer.text) as { code: string }).code,
];

describe('finding', () => {
  test('is for who works on cases, and says who looked', async () => {
    const { cast } = app;
    const { cases } = jsonOf<CasePage>(await cast.clerk.post('/api/cases/find', { sought }));
    expect(cases.map(({ number }) => number)).toEqual([receipt.number]);
    expect(statusOf(await cast.person.post('/api/cases/find', { sought }))).toEqual([403, 'notPermitted']);
    expect(statusOf(await cast.nobody.post('/api/cases/find', { sought }))).toEqual([401, 'notSignedIn']);
    const looks = await askOwner(
      app,
      `select actor->>'id' as officer, person, what from log.access where what = 'found'`,
    );
    expect(looks).toEqual([{ officer: cast.clerk.officer, person: cast.person.person, what: 'found' }]);
  });

  test('leaves the name in no line of the log', () => {
    expect(app.log.length).toBeGreaterThan(5);
    expect(app.log.join('')).not.toContain(NAME);
  });

  test.each([
    ['by something that there is not', { sought: { by: 'mother', text: 'x' } }],
    ['for nothing', { sought: { by: 'name', text: '' } }],
    ['without saying for whom', {}],
    ['from a day that is none', { sought, from: '2026-02-30' }],
    ['until a year that no calendar has', { sought, until: '0000-01-01' }],
  ])('%s is answered with what is wrong', async (_name, body) => {
    expect(statusOf(await app.cast.clerk.post('/api/cases/find', body))).toEqual([422, 'invalid']);
  });

  test('offers filters, and the export to whom it is open', async () => {
    const mayExport = async (name: 'clerk' | 'approver') =>
      jsonOf<CaseChoices>(await app.cast[name].get('/api/cases/choices')).mayExport;
    expect([await mayExport('clerk'), await mayExport('approver')]).toEqual([false, true]);
  });
});

describe('line 1: exporting', () => {
  test('without a second factor is refused, and so is everybody who only handles cases', async () => {
    const { cast, house } = app;
    const bare = await signedInOfficer(house.modules.identity, { number: 921, roles: ['leader'], secondFactor: false });
    expect(statusOf(await bare.post('/api/cases/export', {}))).toEqual([403, 'secondFactorNeeded']);
    for (const who of [cast.clerk, cast.reviewer, cast.person])
      expect(statusOf(await who.post('/api/cases/export', {}))).toEqual([403, 'notPermitted']);
  });

  test('streams a table for spreadsheets, and writes down whose cases were given out', async () => {
    const { status, headers, text } = await app.cast.approver.post('/api/cases/export', { state: 'all' });
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename="cases-\d{4}-\d{2}-\d{2}\.csv"$/);
    expect(headers.get('content-length')).toBeNull();
    expect(text).toContain(receipt.number.slice(-6));
    expect(text).not.toContain(NAME);
    const given = await askOwner(app, `select actor->>'id' as officer, person from log.access where what = 'exported'`);
    expect(given).toEqual([{ officer: app.cast.approver.officer, person: app.cast.person.person }]);
  });

  test('of what another department handles is empty', async () => {
    const { identity } = app.house.modules;
    const elsewhere = await signedInOfficer(identity, { number: 922, roles: ['leader'], department: 'police' });
    const { text } = await elsewhere.post('/api/cases/export', { state: 'all' });
    expect(text.split('\r\n')).toHaveLength(2);
  });
});
