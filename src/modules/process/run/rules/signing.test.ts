import { describe, expect, test } from 'vitest';
import { permit } from '../../../../../test/support/process/run-models.ts';
import { begun, done, officer, words, type Driven } from '../../../../../test/support/process/running.ts';
import { no } from '../../../../kernel/result.ts';
import type { ActingOfficer, AddSigners, Command, Completion, RunTask } from '../model.ts';
import { departmentsAgainst } from './task.ts';

const [ann, bob, cy, dan] = (['a', 'b', 'c', 'd'] as const).map((letter) => officer({ letter })) as [
  ActingOfficer,
  ActingOfficer,
  ActingOfficer,
  ActingOfficer,
];
const complete = (task: string, who = ann, otherwise: Partial<Completion> = {}): Command => ({
  type: 'complete',
  task,
  officer: who,
  done: done(otherwise),
});
const there = (who: ActingOfficer, otherwise: object = {}) => ({ ...who, away: false, ...otherwise });
const add = (task: string, asked: Partial<AddSigners>, who = ann): AddSigners => ({
  ...{ type: 'addSigners', task, officer: who, when: 'before', of: 'all', signers: [there(bob), there(cy)] },
  reason: words('weighty'),
  ...asked,
});
const drop = (task: string, signer: ActingOfficer, who = ann): Command => ({
  ...{ type: 'dropSigner', task, officer: who, signer: signer.id },
  reason: words('on leave'),
});
const accepted = complete('t1', ann, { answers: { acceptance: 'accepted' } });
/** t2 papers, held by ann; t3 the other department's. */
const held = async () => (await begun(permit)).given(accepted, { type: 'claim', task: 't2', officer: ann });
const standing = ({ tasks }: Driven) => tasks.slice(1).map(({ task, node, state }) => `${task} ${node} ${state}`);
const facts = ({ signs, holder, state }: RunTask) => ({ signs: signs?.for, holder, state });

describe('前加签', () => {
  test('lets the step wait until all have signed (会签), each in his own task, with the day of the step', async () => {
    const run = (await held()).given(add('t2', {}));
    expect(standing(run)).toEqual(['t2 doc suspended', 't3 tech open', 't4 doc open', 't5 doc open']);
    expect(run.tasks.slice(3).map(facts)).toEqual([
      { signs: 't2', holder: bob.id, state: 'open' },
      { signs: 't2', holder: cy.id, state: 'open' },
    ]);
    expect(run.tasks[3]?.dueOn).toBe(run.tasks[1]?.dueOn);
    expect(run.when(complete('t2'))).toEqual(no({ code: 'taskWaits', task: 't2' }));
    run.given(complete('t4', bob));
    expect(run.tasks[1]?.state).toBe('suspended');
    run.given(complete('t5', cy));
    expect(run.tasks[1]).toMatchObject({ state: 'open', holder: ann.id });
    expect(standing(run.given(complete('t2'), complete('t3', bob))).at(-1)).toBe('t6 site open');
  });
  test('is enough with one signature where one is asked for (或签); the others need not any more', async () => {
    const run = (await held()).given(add('t2', { of: 'any' }), complete('t5', cy));
    expect(standing(run)).toEqual(['t2 doc open', 't3 tech open', 't4 doc cancelled', 't5 doc done']);
  });
  test('advises: the word of the step is that of who finishes it', async () => {
    const run = (await held()).given(
      add('t2', { signers: [there(bob)] }),
      complete('t4', bob, { opinion: 'disagree' }),
    );
    expect(departmentsAgainst(run.given(complete('t2')).tasks)).toEqual([]);
  });
  test('of a decision leaves it to be decided by who did not sign', async () => {
    const run = (await begun(permit)).given(accepted, complete('t2'), complete('t3', bob));
    const visit = { on: run.setting.on, staff: ['甲', '乙'], absent: [] };
    run.given(complete('t4', bob, { visit }), add('t5', { signers: [there(dan)] }, cy), complete('t6', dan));
    const granted = { answers: { decision: 'granted' } };
    expect(run.when({ type: 'release', task: 't5', officer: cy })).toEqual(no({ code: 'notHeld' }));
    expect(run.when(complete('t5', dan, granted))).toEqual(no({ code: 'reviewerMayNotDecide' }));
    expect(run.given(complete('t5', cy, granted)).pending).toMatchObject([{ node: 'issue' }]);
  });
});

describe('后加签', () => {
  test('holds the run where it is until all have signed; then it goes on with what was answered', async () => {
    const run = (await held()).given(add('t2', { when: 'after' }), complete('t2'), complete('t3', bob));
    expect(standing(run)).toEqual(['t2 doc done', 't3 tech done', 't4 doc open', 't5 doc open']);
    expect(standing(run.given(complete('t4', bob))).at(-1)).toBe('t5 doc open');
    expect(standing(run.given(complete('t5', cy))).at(-1)).toBe('t6 site open');
  });
  test('by one of several is enough where one is asked for', async () => {
    const run = (await held()).given(add('t2', { when: 'after', of: 'any' }), complete('t3', bob), complete('t2'));
    expect(standing(run.given(complete('t5', cy))).slice(-2)).toEqual(['t5 doc done', 't6 site open']);
  });
  test('against the application stands, though another signs for it afterwards', async () => {
    const run = (await held()).given(add('t2', { when: 'after' }), complete('t2'));
    run.given(complete('t4', bob, { opinion: 'disagree' }), complete('t5', cy));
    expect(departmentsAgainst(run.tasks)).toEqual(['approval']);
  });
  test('asked for twice adds up', async () => {
    const after = { when: 'after' as const };
    const run = (await held()).given(
      add('t2', { ...after, signers: [there(bob)] }),
      add('t2', { ...after, signers: [there(cy)] }),
    );
    expect(run.when(add('t2', { ...after, signers: [there(cy)] }))).toEqual(
      no({ code: 'signsAlready', officer: cy.id }),
    );
    expect(standing(run.given(complete('t2'))).slice(-2)).toEqual(['t4 doc open', 't5 doc open']);
  });
  test('goes with the step when the step goes', async () => {
    const run = (await held()).given(add('t2', { when: 'after' }), complete('t2'), { type: 'end', why: 'withdrawn' });
    expect(run.pending).toEqual([]);
  });
  test('can be fetched back with the step until one of them has begun', async () => {
    const fetch: Command = { type: 'fetchBack', task: 't2', officer: ann, reason: words('a slip') };
    const run = (await held()).given(add('t2', { when: 'after' }), complete('t2'));
    expect(standing(run.given(fetch)).slice(2)).toEqual(['t4 doc cancelled', 't5 doc cancelled', 't6 doc open']);
    const begunBy = (await held()).given(add('t2', { when: 'after' }), complete('t2'));
    begunBy.given({ type: 'start', task: 't4', officer: bob });
    expect(begunBy.when(fetch)).toEqual(no({ code: 'touchedAlready', task: 't4', by: bob.id }));
  });
});

describe('减签', () => {
  test.each(['before', 'after'] as const)('of all who were added %s leaves the step as it was', async (when) => {
    const run = await held();
    const [before, state] = [run.tasks[1], run.run.status === 'running' && run.run.state];
    run.given(add('t2', { when }), drop('t2', bob), drop('t2', cy));
    expect(run.tasks[1]).toEqual(before);
    expect(run.run).toMatchObject({ state });
    expect(run.pending.map(({ task }) => task)).toEqual(['t2', 't3']);
  });
  test('of the last one missing lets it go on, once the others have signed', async () => {
    const run = (await held()).given(
      add('t2', { when: 'after' }),
      complete('t2'),
      complete('t4', bob),
      complete('t3', bob),
    );
    expect(standing(run.given(drop('t2', cy))).slice(-2)).toEqual(['t5 doc cancelled', 't6 site open']);
  });
  test('is not for who signed, nor by who did not ask', async () => {
    const run = (await held()).given(add('t2', {}), complete('t4', bob));
    expect(run.when(drop('t2', bob))).toEqual(no({ code: 'notSigner', officer: bob.id }));
    expect(run.when(drop('t2', cy, dan))).toEqual(no({ code: 'heldByAnother', holder: ann.id }));
  });
});

describe('who may be asked', () => {
  test('is there, could do it, and need not keep away', async () => {
    const run = await held();
    expect(run.when(add('t2', { signers: [there(bob, { away: true })] }))).toEqual(no({ code: 'colleagueAway' }));
    expect(run.when(add('t2', { signers: [there(bob, { keepsAway: true })] }))).toEqual(
      no({ code: 'colleagueKeepsAway' }),
    );
    expect(run.when(add('t2', { signers: [there(bob, { may: () => false })] }))).toEqual(
      no({ code: 'colleagueMayNot', department: 'approval', role: 'reviewer', section: 'papers' }),
    );
    expect(run.when(add('t2', { signers: [there(ann)] }))).toEqual(no({ code: 'assignsToSelf' }));
    expect(run.when(add('t2', { signers: [] }))).toEqual(no({ code: 'signersMissing', most: 20 }));
  });
  test('signs, and passes nothing on', async () => {
    const run = (await held()).given(add('t2', {}));
    const refused = no({ code: 'signerMayNot', task: 't4' });
    expect(run.when(add('t4', { signers: [there(dan)] }, bob))).toEqual(refused);
    expect(run.when({ type: 'release', task: 't4', officer: bob })).toEqual(refused);
    const back: Command = {
      type: 'return',
      task: 't4',
      officer: bob,
      to: 't1',
      how: 'goesThrough',
      reason: words('no'),
    };
    expect(run.when(back)).toEqual(refused);
  });
  test('nobody after what the applicant is told at once, nor at the window', async () => {
    const run = (await begun(permit)).given(accepted, complete('t2'), complete('t3', bob));
    const visit = { on: run.setting.on, staff: ['甲', '乙'], absent: [] };
    run.given(complete('t4', bob, { visit }));
    expect(run.when(add('t5', { when: 'after' }, cy))).toEqual(no({ code: 'takesNoSigners', task: 't5' }));
    expect((await begun(permit)).when(add('t1', {}))).toEqual(no({ code: 'takesNoSigners', task: 't1' }));
  });
});

test('while the applicant corrects no signer is taken off: the step would go on by it', async () => {
  const run = (await held()).given(add('t2', { signers: [there(bob)] }), { type: 'suspend' });
  expect(run.when(drop('t2', bob))).toEqual(no({ code: 'taskWaits', task: 't4' }));
  expect(standing(run.given({ type: 'resume' }, drop('t2', bob)))[0]).toBe('t2 doc open');
});

test('whoever finishes the step himself does not sign for it afterwards', async () => {
  const toBob: Command = {
    ...{ type: 'assign', task: 't2', officer: ann, to: there(bob), how: 'handOver' },
    reason: words('yours'),
  };
  const both = (await held()).given(add('t2', { when: 'after' }), toBob, complete('t2', bob));
  expect(standing(both)).toEqual(['t2 doc done', 't3 tech open', 't4 doc open']);
  const alone = (await held()).given(add('t2', { when: 'after', signers: [there(bob)] }), toBob, complete('t2', bob));
  expect(standing(alone.given(complete('t3', cy))).at(-1)).toBe('t4 site open');
});

test('a correction meanwhile lets all wait, and afterwards the step still waits for its signers', async () => {
  const run = (await held()).given(add('t2', {}), { type: 'suspend' }, { type: 'resume' });
  expect(standing(run)).toEqual(['t2 doc suspended', 't3 tech open', 't4 doc open', 't5 doc open']);
});
