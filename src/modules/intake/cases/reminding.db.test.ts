import { afterAll, beforeAll, expect, test } from 'vitest';
import { officerCaller, openOffice, personCaller, type Office } from '../../../../test/support/intake/office.ts';
import { handedIn, receiveAt } from '../../../../test/support/intake/received.ts';
import { history } from '../../../app/compose/history.ts';
import type { CaseId } from '../../../kernel/id.ts';
import { no } from '../../../kernel/result.ts';
import { systemScope } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { verifyLog } from '../../../platform/log/index.ts';
import { loadRun } from '../../process/index.ts';
import { askCorrection } from './acts.ts';
import { openCaseFile } from './case-file.ts';
import { refuseAcceptance } from './declining.ts';
import { resubmitCase } from './replacing.ts';
import { remindCorrection } from './reminding.ts';
import { caseStreams } from './store/cases.ts';

// Asked on Monday the 2nd of March: the house waits until the 16th, and after a reminder on the 17th until the 31st.
let office: Office;
let clerk: Caller;
beforeAll(async () => {
  office = await openOffice();
  clerk = officerCaller(office, ['approval']);
});
afterAll(() => office.close());

const on = (day: string) => office.setNow(`${day}T02:00:00Z`);
const fileOf = async (id: CaseId) => {
  const ask = { caller: clerk, id, why: 'test' };
  const file = await office.deps.db.within(clerk.scope, (tx) => openCaseFile(tx, office.deps, ask));
  if (!file) throw new Error('the case is not seen');
  return file;
};
async function target(id: CaseId) {
  const { version } = await office.deps.db.within(clerk.scope, (tx) => caseStreams.load(tx, id));
  return { asking: { caller: clerk }, id, version };
}
async function asked() {
  on('2026-03-02');
  const received = await receiveAt(office, personCaller(office));
  const missing = [{ key: 'common.business-licence', what: '看不清，请重拍' }];
  expect(await askCorrection(office.deps, await target(received.id), { missing })).toMatchObject({ ok: true });
  return received;
}
const GONE = {
  ground: 'notCorrected',
  reason: '到期没有补正。',
  basis: '第三十二条',
  instead: '可以重新申请。',
} as const;
const ended = async (id: CaseId) => refuseAcceptance(office.deps, await target(id), GONE);
const reminded = async (id: CaseId) => remindCorrection(office.deps, await target(id));

test('a correction that never comes ends the case, after a reminder and its last day, and not before', async () => {
  const { id } = await asked();
  expect((await fileOf(id)).acts).toEqual([]);
  on('2026-03-16');
  expect(await reminded(id)).toEqual(no({ code: 'reminderTooEarly', until: '2026-03-16' }));
  on('2026-03-17');
  expect((await fileOf(id)).acts).toEqual(['remindCorrection']);
  expect(await ended(id)).toEqual(no({ code: 'notReminded' }));
  expect(await reminded(id)).toMatchObject({ ok: true });
  expect((await fileOf(id)).timeline.at(-1)).toMatchObject({ type: 'correctionReminded', until: '2026-03-31' });

  on('2026-03-31');
  expect((await fileOf(id)).acts).toEqual([]);
  expect(await ended(id)).toEqual(no({ code: 'reminderRuns', until: '2026-03-31' }));
  on('2026-04-01');
  const { acts, nonAcceptance } = await fileOf(id);
  expect([acts, nonAcceptance?.grounds]).toEqual([['refuseAcceptance'], ['notCorrected']]);
  expect(await ended(id)).toMatchObject({ ok: true });

  const { row, timeline, papers } = await fileOf(id);
  expect(row).toMatchObject({ state: 'notAccepted', concludedOn: '2026-04-01' });
  expect(timeline.at(-1)?.nonAcceptance).toEqual({ ground: 'notCorrected', late: false });
  expect(papers.at(-1)?.kind).toBe('nonAcceptanceNotice');
  const run = await office.deps.db.within(clerk.scope, (tx) => loadRun(tx, id));
  expect(run.value.status).toBe('ended');
  const { follower, area } = office.database;
  const { problems } = await follower.within(systemScope(area), (tx) => verifyLog(tx, history));
  expect(problems.filter(({ code }) => code !== 'eventNotNumbered')).toEqual([]);
});

test('what comes after that day, and before anybody ended it, is received like any other', async () => {
  const { id, caller } = await asked();
  on('2026-03-17');
  expect(await reminded(id)).toMatchObject({ ok: true });
  on('2026-04-02');
  const resubmission = { caller, id, document: handedIn };
  expect(await office.deps.db.within(caller.scope, (tx) => resubmitCase(tx, office.deps, resubmission))).toMatchObject({
    ok: true,
  });
  expect((await fileOf(id)).row).toMatchObject({ state: 'submitted', corrected: true, answerBy: '2026-04-10' });
  expect(await ended(id)).toEqual(no({ code: 'correctionNotAwaited' }));
});

test('two clerks who remind at once remind once', async () => {
  const { id } = await asked();
  on('2026-03-17');
  const seen = await target(id);
  const both = await Promise.all([1, 2].map(() => remindCorrection(office.deps, seen)));
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect((await fileOf(id)).timeline.filter(({ type }) => type === 'correctionReminded')).toHaveLength(1);
});
