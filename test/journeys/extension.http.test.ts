// 行政许可法 art. 42 over the API: the head of the organ alone extends a limit, once, with a second factor, and the applicant is told why.
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { MessagePage } from '../../src/modules/messages/inbox/contract.ts';
import type { Receipt } from '../../src/modules/intake/drafts/contract/drafts.ts';
import { jsonOf, type Answer } from '../support/app/agent.ts';
import { act, caseFileOf, handedIn } from '../support/app/errand.ts';
import { signedInOfficer, type Officer } from '../support/app/people.ts';
import { startTestApp, type TestApp } from '../support/app/test-app.ts';

const REASON = '需要向消防部门核实安全出口。';
const EXTENSION: [string, object] = ['extend', { days: 8, reason: REASON }];

let app: TestApp;
let receipt: Receipt;
let leader: Officer;
beforeAll(async () => {
  app = await startTestApp();
  const { identity } = app.house.modules;
  leader = await signedInOfficer(identity, { number: 951, roles: ['leader'], department: 'approval' });
  receipt = await handedIn(app.house, app.cast.person);
  jsonOf(await act(app.cast.clerk, receipt.caseId, ['accept', {}]));
});
afterAll(() => app.close());

const problemOf = ({ status, text }: Answer) => ({ status, ...(JSON.parse(text) as { code: string }) });

describe('a limit is not extended', () => {
  test('by whoever accepts, examines or decides', async () => {
    for (const officer of [app.cast.clerk, app.cast.reviewer, app.cast.approver]) {
      const { acts } = await caseFileOf(officer, receipt.caseId);
      expect(acts).not.toContain('extend');
      expect((await act(officer, receipt.caseId, EXTENSION)).status).toBe(403);
    }
  });

  test('by a head without a second factor', async () => {
    const post = { number: 952, roles: ['leader'], department: 'approval', secondFactor: false } as const;
    const bare = await signedInOfficer(app.house.modules.identity, post);
    expect(problemOf(await act(bare, receipt.caseId, EXTENSION))).toMatchObject({
      status: 403,
      code: 'secondFactorNeeded',
    });
  });

  test('by the head of another department, for whom the case does not exist', async () => {
    const post = { number: 953, roles: ['leader'], department: 'police' } as const;
    const other = await signedInOfficer(app.house.modules.identity, post);
    const answer = await other.post(`/api/cases/${receipt.caseId}/extend`, { version: 2, days: 8, reason: REASON });
    expect(problemOf(answer)).toMatchObject({ status: 404, code: 'caseNotFound' });
  });

  test.each([
    [{ days: 11, reason: REASON }, 'extensionLength'],
    [{ days: 0, reason: REASON }, 'extensionLength'],
    [{ days: 8, reason: ' ' }, 'reasonMissing'],
    [{ days: 8, reason: '需要向＿＿核实。' }, 'gapInReason'],
  ])('by %o', async (said, code) => {
    expect(problemOf(await act(leader, receipt.caseId, ['extend', said]))).toMatchObject({ status: 422, code });
  });
});

describe('the head of the organ', () => {
  test('extends it once; both days move, and the applicant is told why and until when', async () => {
    const before = await caseFileOf(leader, receipt.caseId);
    expect(before.acts).toContain('extend');
    jsonOf(await act(leader, receipt.caseId, EXTENSION));
    const { row, extendedBy, ledger, acts } = await caseFileOf(leader, receipt.caseId);
    expect(extendedBy).toBe(8);
    expect((row.promisedOn ?? '') > (before.row.promisedOn ?? '')).toBe(true);
    expect((row.statutoryOn ?? '') > (before.row.statutoryOn ?? '')).toBe(true);
    expect(ledger.at(-1)).toMatchObject({ date: row.promisedOn, extended: true });
    expect(acts).not.toContain('extend');
    expect(problemOf(await act(leader, receipt.caseId, EXTENSION))).toMatchObject({
      status: 409,
      code: 'alreadyExtended',
    });

    await vi.waitFor(async () => {
      const { messages } = jsonOf<MessagePage>(await app.cast.person.get('/api/messages'));
      const told = messages.find(({ title }) => JSON.stringify(title).includes('办理期限延长了'));
      expect(JSON.stringify(told)).toContain(REASON);
      expect(JSON.stringify(told)).toContain('延长 8 个工作日');
    }, 10_000);
  });
});
