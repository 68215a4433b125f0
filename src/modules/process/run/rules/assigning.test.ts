import { describe, expect, test } from 'vitest';
import { civilDate } from '../../../../kernel/civil-date.ts';
import { no } from '../../../../kernel/result.ts';
import { permit } from '../../../../../test/support/process/run-models.ts';
import { begun, done, officer, words } from '../../../../../test/support/process/running.ts';
import type { ActingOfficer, Command, Recipient } from '../model.ts';

const ann = officer({ letter: 'a' });
const bob = officer({ letter: 'b' });
const cy = officer({ letter: 'c' });
const head = officer({ letter: 'd' });

const claim = (task: string, who: ActingOfficer): Command => ({ type: 'claim', task, officer: who });
const complete = (task: string, who: ActingOfficer, more = {}): Command => ({
  type: 'complete',
  task,
  officer: who,
  done: done(more),
});
const handTo = (who: ActingOfficer, otherwise: Partial<Recipient> = {}): Recipient => ({
  ...who,
  away: false,
  ...otherwise,
});
type Asked = { head?: ActingOfficer; from?: ActingOfficer; said?: string };
const takeBack = (task: string, { head: by = head, from = ann, said = 'on leave' }: Asked = {}): Command => ({
  type: 'takeBack',
  task,
  head: by,
  from: from.id,
  reason: words(said),
});
const reassign = (
  task: string,
  to: Recipient,
  { head: by = head, from = ann, said = 'on leave' }: Asked = {},
): Command => ({
  type: 'reassign',
  task,
  head: by,
  from: from.id,
  to,
  reason: words(said),
});

const accepted = complete('t1', ann, { answers: { acceptance: 'accepted' } });
const held = async () => (await begun(permit)).given(accepted, claim('t2', ann));
const decisionHeldBy = async (who: ActingOfficer) => {
  const visit = { on: civilDate('2026-03-02'), staff: ['甲', '乙'], absent: [] };
  const run = (await held()).given(complete('t2', ann), complete('t3', bob), complete('t4', bob, { visit }));
  return run.given(claim('t5', who));
};

describe('taking a task back (收回)', () => {
  test('makes it anybody’s again, and says who took it from whom, when and why', async () => {
    const run = (await held()).given(takeBack('t2'));
    expect(run.tasks[1]).toMatchObject({ state: 'open', holder: null, lentBy: null });
    expect(run.log.at(-1)).toMatchObject({
      type: 'taskTakenBack',
      task: 't2',
      officer: head.id,
      holder: ann.id,
      at: '2026-03-02T01:00:00.000Z',
      reason: 'sealed:on leave',
    });
    expect(run.given(claim('t2', cy), complete('t2', cy)).tasks[1]).toMatchObject({ doneBy: cy.id });
  });
  test('that was lent takes it from the lender too', async () => {
    const lend: Command = { ...handOver('t2', bob), how: 'lend' };
    const run = (await held()).given(lend, takeBack('t2', { from: bob }));
    expect(run.tasks[1]).toMatchObject({ holder: null, lentBy: null });
  });
  test('a second time is refused: nobody has it', async () => {
    expect((await held()).given(takeBack('t2')).when(takeBack('t2'))).toEqual(
      no({ code: 'holderChanged', holder: null }),
    );
  });
});

const handOver = (task: string, to: ActingOfficer, from = ann) =>
  ({
    type: 'assign',
    task,
    officer: from,
    to: { ...to, away: false },
    how: 'handOver',
    reason: words('please'),
  }) as const;

describe('reassigning a task (改派)', () => {
  test('makes it the other’s, who finishes it', async () => {
    const run = (await held()).given(reassign('t2', handTo(bob)));
    expect(run.tasks[1]).toMatchObject({ state: 'open', holder: bob.id, lentBy: null });
    expect(run.log.at(-1)).toMatchObject({
      type: 'taskReassigned',
      officer: head.id,
      holder: ann.id,
      to: bob.id,
      reason: 'sealed:on leave',
    });
    expect(run.when(complete('t2', ann))).toEqual(no({ code: 'heldByAnother', holder: bob.id }));
    expect(run.given(complete('t2', bob)).tasks[1]).toMatchObject({ doneBy: bob.id });
  });
  test('is done once: who comes second is told who has it now', async () => {
    const run = (await held()).given(reassign('t2', handTo(bob)));
    const late = no({ code: 'holderChanged', holder: bob.id });
    expect(run.when(reassign('t2', handTo(bob)))).toEqual(late);
    expect(run.when(reassign('t2', handTo(cy)))).toEqual(late);
    expect(run.when(takeBack('t2'))).toEqual(late);
  });
  test('to who has it already is refused', async () => {
    expect((await held()).when(reassign('t2', handTo(ann)))).toEqual(no({ code: 'assignsToSelf' }));
  });
  test('to who does not do this work is refused, by department, role and section', async () => {
    const stranger = handTo(officer({ letter: 'c', departments: ['fire'] }));
    expect((await held()).when(reassign('t2', stranger))).toEqual(
      no({ code: 'colleagueMayNot', department: 'approval', role: 'reviewer', section: 'papers' }),
    );
  });
  test('to who must keep away is refused', async () => {
    expect((await held()).when(reassign('t2', handTo(bob, { keepsAway: true })))).toEqual(
      no({ code: 'colleagueKeepsAway' }),
    );
  });
  test('to who is on leave is refused', async () => {
    expect((await held()).when(reassign('t2', handTo(bob, { away: true })))).toEqual(no({ code: 'colleagueAway' }));
  });
  test('of the decision to who examined the case is refused, by person', async () => {
    const run = await decisionHeldBy(cy);
    for (const who of [ann, bob])
      expect(run.when(reassign('t5', handTo(who), { from: cy }))).toEqual(no({ code: 'colleagueExamined' }));
    expect(run.when(reassign('t5', handTo(head), { from: cy })).ok).toBe(true);
  });
});

describe('转办 and 委派 of the decision', () => {
  test.each(['handOver', 'lend'] as const)('%s to who examined the case is refused, by person', async (how) => {
    const run = await decisionHeldBy(cy);
    const to = (who: ActingOfficer): Command => ({ ...handOver('t5', who, cy), how });
    for (const who of [ann, bob]) expect(run.when(to(who))).toEqual(no({ code: 'colleagueExamined' }));
    expect(run.when(to(head)).ok).toBe(true);
  });
  test('to who is on leave or keeps away is refused too', async () => {
    const run = await held();
    const to = (otherwise: object) => ({ ...handOver('t2', bob), to: { ...bob, away: false, ...otherwise } });
    expect(run.when(to({ away: true }))).toEqual(no({ code: 'colleagueAway' }));
    expect(run.when(to({ keepsAway: true }))).toEqual(no({ code: 'colleagueKeepsAway' }));
  });
});

describe('whoever assigns', () => {
  const both = [takeBack, (task: string, asked?: Asked) => reassign(task, handTo(bob), asked)] as const;
  test.each(both)('answers for the section of the task, %#', async (act) => {
    const elsewhere = officer({ letter: 'd', departments: ['fire'] });
    expect((await held()).when(act('t2', { head: elsewhere }))).toEqual(
      no({ code: 'taskNotYours', department: 'approval', role: 'reviewer' }),
    );
  });
  test.each(both)('keeps away from his own case, %#', async (act) => {
    expect((await held()).when(act('t2', { head: { ...head, keepsAway: true } }))).toEqual(
      no({ code: 'conflictOfInterest' }),
    );
  });
  test.each(both)('says why, %#', async (act) => {
    expect((await held()).when(act('t2', { said: ' ' }))).toEqual(no({ code: 'reasonMissing' }));
  });
  test.each(both)('finds only what is there and waits, %#', async (act) => {
    const run = await held();
    expect(run.when(act('t9'))).toEqual(no({ code: 'taskUnknown', task: 't9' }));
    expect(run.when(act('t1'))).toEqual(no({ code: 'taskClosed', task: 't1', state: 'done' }));
    expect(run.given({ type: 'suspend' }).when(act('t2'))).toEqual(no({ code: 'taskWaits', task: 't2' }));
  });
});
