import { describe, expect, test } from 'vitest';
import { civilDate } from '../../../kernel/civil-date.ts';
import { no, ok } from '../../../kernel/result.ts';
import { and, end, level, start, terminate, work, xor } from '../../../../test/support/process/model.ts';
import { inARow, permit } from '../../../../test/support/process/run-models.ts';
import { begun, beginning, done, Driven, officer, runningOf, words } from '../../../../test/support/process/running.ts';
import type { ActingOfficer, Command, Completion } from './model.ts';

const ann = officer({ letter: 'a' });
const bob = officer({ letter: 'b' });
const cy = officer({ letter: 'c' });

const touching =
  (type: 'claim' | 'release' | 'start') =>
  (task: string, who = ann): Command => ({ type, task, officer: who });
const [claim, release, startTask] = [touching('claim'), touching('release'), touching('start')];
const complete = (task: string, who: ActingOfficer, otherwise?: Partial<Completion>): Command => ({
  type: 'complete',
  task,
  officer: who,
  done: done(otherwise),
});
const assign = (task: string, how: 'handOver' | 'lend', { from = ann, to = bob } = {}): Command => ({
  type: 'assign',
  task,
  officer: from,
  to: { ...to, away: false },
  how,
  reason: words('on leave'),
});
const back = (task: string, to: string, who = ann, said = 'look again'): Command => ({
  type: 'return',
  how: 'comesBack',
  task,
  officer: who,
  to,
  reason: words(said),
});
const accepted = complete('t1', ann, { answers: { acceptance: 'accepted' } });
const visited = complete('t4', bob, { visit: { on: civilDate('2026-03-02'), staff: ['甲', '乙'], absent: [] } });
const granted = { answers: { decision: 'granted' } };

const fresh = () => begun(permit);
const afterAcceptance = async () => (await fresh()).given(accepted);
const beforeDecision = async () => (await afterAcceptance()).given(complete('t2', ann), complete('t3', bob), visited);

const typesOf = (decision: ReturnType<Driven['when']>) =>
  decision.ok ? decision.value.map(({ type }) => type) : decision;
const standing = ({ tasks }: Driven) => tasks.map(({ task, node, state }) => `${task} ${node} ${state}`);

describe('a run', () => {
  test('begins with the first task of its model, at once and once', async () => {
    const run = new Driven(await runningOf(permit));
    expect(run.when(claim('t1'))).toEqual(no({ code: 'noRun' }));
    expect(typesOf(run.begin().when(beginning))).toEqual(no({ code: 'runBegun' }));
    expect(run.log.map(({ type }) => type)).toEqual(['runBegan', 'runMoved', 'taskOpened']);
    expect(run.tasks).toMatchObject([{ task: 't1', node: 'accept', act: 'accept', department: 'approval' }]);
  });
  test('goes from task to task, together where the model says so, to its end', async () => {
    const run = await beforeDecision();
    run.given(complete('t5', cy, granted), complete('t6', ann));
    expect(standing(run)).toEqual(
      ['accept', 'doc', 'tech', 'site', 'decide', 'issue'].map((node, index) => `t${index + 1} ${node} done`),
    );
    expect(run.log.slice(-2)).toEqual([
      { type: 'outcomeReached', element: 'granted', outcome: 'granted' },
      { type: 'runEnded', end: 'completed', why: null },
    ]);
    expect(run.run.status).toBe('ended');
  });
  test('that came to its end takes no command', async () => {
    const run = (await beforeDecision()).given(complete('t5', cy, { answers: { decision: 'denied' } }));
    for (const command of [claim('t1'), { type: 'suspend' }, { type: 'end', why: 'byHand' }] as const)
      expect(run.when(command)).toEqual(no({ code: 'runEnded' }));
  });
  test('ended from outside leaves no task, no timer and no incident behind', async () => {
    const run = (await afterAcceptance()).given({ type: 'end', why: 'withdrawn' });
    expect(standing(run)).toEqual(['t1 accept done', 't2 doc cancelled', 't3 tech cancelled']);
    expect(run.run).toMatchObject({ status: 'ended', timers: [], incidents: [] });
    expect(run.log.at(-1)).toEqual({ type: 'runEnded', end: 'ended', why: 'withdrawn' });
  });
  test('that is terminated by one branch cancels the tasks of the others in the same step', async () => {
    const parts = [start('s'), and('f'), work('a', 'review'), work('b', 'review'), end('x', terminate), end('e')];
    const run = await begun({ id: 'p', ...level(parts, 's f', 'f a', 'f b', 'a x', 'b e') });
    const finished = run.when(complete('t1', ann));
    expect(typesOf(finished)).toEqual(['taskCompleted', 'runMoved', 'taskCancelled', 'runEnded']);
    expect(finished).toMatchObject({ value: [{}, {}, { task: 't2' }, { end: 'terminated' }] });
  });
  test('that is terminated cancels a task that was returned, and the one that waits for it', async () => {
    const parts = [start('s'), and('f'), work('a', 'review'), work('b', 'review'), work('c', 'review')];
    const ends = [end('x', terminate), end('e')];
    const run = await begun({ id: 'p', ...level([...parts, ...ends], 's f', 'f a', 'f b', 'b c', 'a x', 'c e') });
    run.given(complete('t2', bob), back('t3', 't2'), complete('t1', ann));
    expect(standing(run)).toEqual(['t1 a done', 't2 b done', 't3 c cancelled', 't4 b cancelled']);
  });
});

describe('taking a task', () => {
  test('keeps it from others until it is put back', async () => {
    const run = (await fresh()).given(claim('t1'));
    expect(run.when(claim('t1', bob))).toEqual(no({ code: 'heldByAnother', holder: ann.id }));
    expect(run.when(complete('t1', bob))).toEqual(no({ code: 'heldByAnother', holder: ann.id }));
    expect(run.given(release('t1')).when(claim('t1', bob)).ok).toBe(true);
  });
  test('twice changes nothing', async () => {
    expect((await fresh()).given(claim('t1')).when(claim('t1'))).toEqual(ok([]));
  });
  test('that nobody holds cannot be put back', async () => {
    expect((await fresh()).when(release('t1'))).toEqual(no({ code: 'notHeld' }));
  });
  test('and starting it says since when, once', async () => {
    const run = (await fresh()).given(startTask('t1'));
    expect(run.tasks).toMatchObject([{ holder: ann.id, startedAt: '2026-03-02T01:00:00.000Z' }]);
    expect(run.at('2026-03-03T09:00:00+08:00').when(startTask('t1'))).toEqual(ok([]));
  });
  test('that was started, put back and is started by another is his, since it was first begun', async () => {
    const run = (await fresh()).given(startTask('t1'), release('t1'), startTask('t1', bob));
    expect(run.tasks).toMatchObject([{ holder: bob.id, startedAt: '2026-03-02T01:00:00.000Z' }]);
  });
});

describe('handing a task over (转办)', () => {
  test('makes it the other’s for good', async () => {
    const run = (await fresh()).given(assign('t1', 'handOver'));
    expect(run.tasks).toMatchObject([{ holder: bob.id, lentBy: null }]);
    expect(run.when(complete('t1', ann))).toEqual(no({ code: 'heldByAnother', holder: bob.id }));
    run.given(complete('t1', bob, { answers: { acceptance: 'accepted' } }));
    expect(run.tasks[0]).toMatchObject({ state: 'done', doneBy: bob.id });
  });
  test('seals its reason', async () => {
    expect((await fresh()).when(assign('t1', 'handOver'))).toMatchObject({ value: [{ reason: 'sealed:on leave' }] });
  });
});

describe('lending a task (委派)', () => {
  const lent = async () => (await afterAcceptance()).given(assign('t2', 'lend'));
  test('brings it back with what the other found, and the lender completes it in his own name', async () => {
    const verdicts = [{ key: 'lease', verdict: 'unfit' as const, words: words('out of date') }];
    const found = { opinion: 'disagree' as const, note: words('no lease'), verdicts };
    const run = (await lent()).given(complete('t2', bob, found));
    expect(run.log.at(-1)).toMatchObject({
      type: 'taskHandedBack',
      officer: bob.id,
      to: ann.id,
      opinion: 'disagree',
      note: 'sealed:no lease',
      verdicts: [{ key: 'lease', verdict: 'unfit', words: 'sealed:out of date' }],
    });
    expect(run.tasks[1]).toMatchObject({ state: 'open', holder: ann.id, lentBy: null });
    expect(run.given(complete('t2', ann)).tasks[1]).toMatchObject({ state: 'done', doneBy: ann.id });
  });
  test('that the other gives up comes back without a word', async () => {
    const run = (await lent()).given(release('t2', bob));
    expect(run.log.at(-1)).toMatchObject({ type: 'taskReleased', officer: bob.id });
    expect(run.tasks[1]).toMatchObject({ holder: ann.id, lentBy: null, helpedBy: [] });
  });
  test.each(['lend', 'handOver'] as const)('passed on (%s) still comes back to who lent it first', async (how) => {
    const run = (await lent()).given(assign('t2', how, { from: bob, to: cy }), complete('t2', cy));
    expect(run.tasks[1]).toMatchObject({ state: 'open', holder: ann.id, lentBy: null });
  });
  test('given back by hand is the lender’s again, who then completes it', async () => {
    const run = (await lent()).given(assign('t2', 'handOver', { from: bob, to: ann }), complete('t2', ann));
    expect(run.tasks[1]).toMatchObject({ state: 'done', doneBy: ann.id });
  });
});

describe('returning a task (退回)', () => {
  test('has an earlier step done again while this one waits, and then goes on', async () => {
    const run = (await beforeDecision()).given(back('t5', 't3', cy));
    expect(standing(run).slice(4)).toEqual(['t5 decide suspended', 't6 tech open']);
    expect(run.when(complete('t5', cy, granted))).toEqual(no({ code: 'taskWaits', task: 't5' }));
    run.given(complete('t6', bob));
    expect(standing(run).slice(4)).toEqual(['t5 decide open', 't6 tech done']);
    expect(run.given(complete('t5', cy, granted)).tasks.at(-1)).toMatchObject({ node: 'issue', state: 'open' });
  });
  test('says from which task, and keeps to the place of the step', async () => {
    const run = (await beforeDecision()).given(back('t5', 't3', cy));
    expect(run.tasks.at(-1)).toMatchObject({ returnedFrom: 't5', department: 'health', node: 'tech', act: 'review' });
    expect(run.log.at(-2)).toMatchObject({ type: 'taskReturned', task: 't5', to: 't6', reason: 'sealed:look again' });
  });
  test('that was returned may itself be returned, and they go on one after the other', async () => {
    const run = (await beforeDecision()).given(back('t5', 't4', cy), back('t6', 't2', bob));
    expect(standing(run).slice(4)).toEqual(['t5 decide suspended', 't6 site suspended', 't7 doc open']);
    run.given(complete('t7', ann));
    expect(standing(run).slice(4)).toEqual(['t5 decide suspended', 't6 site open', 't7 doc done']);
  });
  test.each([
    ['the acceptance, which has had its effect in law', 't1'],
    ['itself', 't5'],
    ['nothing', 't9'],
  ])('to %s is refused', async (_to, to) => {
    expect((await beforeDecision()).when(back('t5', to, cy))).toEqual(no({ code: 'returnsToNothing', task: to }));
  });
  test('to the decision, which the applicant was told, is refused', async () => {
    const run = (await beforeDecision()).given(complete('t5', cy, granted));
    expect(run.when(back('t6', 't5'))).toEqual(no({ code: 'returnsToNothing', task: 't5' }));
  });
});

describe('the veto of one department (一票否决)', () => {
  const vetoed = async () =>
    (await afterAcceptance()).given(complete('t2', ann), complete('t3', bob, { opinion: 'disagree' }), visited);
  const against = no({ code: 'opinionAgainst', departments: ['health'] });
  test('stands against granting, not against denying', async () => {
    const run = await vetoed();
    expect(run.when(complete('t5', cy, granted))).toEqual(against);
    expect(run.when(complete('t5', cy, { answers: { decision: 'denied' } })).ok).toBe(true);
  });
  test('stands until the department itself says otherwise in a returned task', async () => {
    const run = (await vetoed()).given(back('t5', 't3', cy), complete('t6', bob, { opinion: 'disagree' }));
    expect(run.when(complete('t5', cy, granted))).toEqual(against);
    run.given(back('t5', 't6', cy), complete('t7', bob));
    expect(run.when(complete('t5', cy, granted)).ok).toBe(true);
  });
  test('stands when another department agrees after it', async () => {
    const health = work('h', 'review', { department: 'health' });
    const run = await begun(inARow(health, work('r', 'review'), work('d', 'decide', { asks: 'decision' })));
    run.given(complete('t1', ann, { opinion: 'disagree' }), complete('t2', bob));
    expect(run.when(complete('t3', cy, granted))).toEqual(against);
  });
  test('is lifted when the model comes to the step once more and it agrees', async () => {
    const parts = [start('s'), work('r', 'review'), work('d', 'decide', { asks: 'decision more' }), xor('x'), end('e')];
    const flows = ['s r', 'r d', 'd x', 'x r: more = true', 'x e: more = false'];
    const run = await begun({ id: 'p', ...level(parts, ...flows) });
    run.given(complete('t1', ann, { opinion: 'disagree' }));
    run.given(complete('t2', bob, { answers: { decision: 'later', more: true } }), complete('t3', ann));
    expect(run.when(complete('t4', bob, { answers: { decision: 'granted', more: false } })).ok).toBe(true);
  });
  test('is not spoken by who is not asked whether he agrees', async () => {
    const run = await begun(inARow(work('p', 'publicity'), work('d', 'decide', { asks: 'decision' })));
    run.given(complete('t1', ann, { opinion: 'disagree' }));
    expect(run.tasks[0]).toMatchObject({ state: 'done', opinion: null });
    expect(run.when(complete('t2', cy, granted)).ok).toBe(true);
  });
  test('of one expert among several at the same step stands, whatever the others say', async () => {
    const vote = { ...work('vote', 'review'), loop: { as: 'many', count: '3' } } as const;
    const model = inARow(vote, work('d', 'decide', { asks: 'decision' }));
    const run = (await begun(model)).given(complete('t1', ann, { opinion: 'disagree' }), complete('t2', bob));
    run.given(complete('t3', bob));
    expect(run.when(complete('t4', cy, granted))).toEqual(no({ code: 'opinionAgainst', departments: ['approval'] }));
    run.given(back('t4', 't1', cy), complete('t5', ann));
    expect(run.when(complete('t4', cy, granted)).ok).toBe(true);
  });
});

describe('whoever examined does not decide (审查与决定相分离)', () => {
  test('in whatever department and by whatever act he did', async () => {
    const run = await beforeDecision();
    for (const who of [ann, bob])
      expect(run.when(complete('t5', who, granted))).toEqual(no({ code: 'reviewerMayNotDecide' }));
    expect(run.when(complete('t5', cy, granted)).ok).toBe(true);
  });
  test('nor does who examined for a colleague that asked him', async () => {
    const run = (await afterAcceptance()).given(assign('t2', 'lend', { to: cy }), complete('t2', cy));
    run.given(complete('t2', ann), complete('t3', bob), visited);
    expect(run.when(complete('t5', cy, granted))).toEqual(no({ code: 'reviewerMayNotDecide' }));
  });
  test('who took a task and put it back has examined nothing', async () => {
    const run = (await afterAcceptance()).given(claim('t2', cy), release('t2', cy));
    run.given(complete('t2', ann), complete('t3', bob), visited);
    expect(run.when(complete('t5', cy, granted)).ok).toBe(true);
  });
});

describe('while the applicant corrects', () => {
  test('nobody works on what was handed in, and then everybody goes on', async () => {
    const run = (await fresh()).given({ type: 'suspend' });
    expect(run.when(accepted)).toEqual(no({ code: 'taskWaits', task: 't1' }));
    expect(run.given({ type: 'resume' }).when(accepted).ok).toBe(true);
  });
  test('a task that waits for one that was returned goes on waiting for that one', async () => {
    const run = (await beforeDecision()).given(back('t5', 't3', cy), { type: 'suspend' }, { type: 'resume' });
    expect(standing(run).slice(4)).toEqual(['t5 decide suspended', 't6 tech open']);
  });
  test('suspending twice and resuming twice is as once', async () => {
    const run = (await fresh()).given({ type: 'suspend' });
    expect(run.when({ type: 'suspend' })).toEqual(ok([]));
    expect(run.given({ type: 'resume' }).when({ type: 'resume' })).toEqual(ok([]));
  });
});
