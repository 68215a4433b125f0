import { describe, expect, test } from 'vitest';
import { and, end, level, start, work, type Model } from '../../../../../test/support/process/model.ts';
import { begun, done, officer, words, type Driven } from '../../../../../test/support/process/running.ts';
import { no } from '../../../../kernel/result.ts';
import type { Command, Completion } from '../model.ts';
import { departmentsAgainst } from './task.ts';

const [ann, bob, cy] = [officer({ letter: 'a' }), officer({ letter: 'b' }), officer({ letter: 'c' })];

/** Accepted, examined by two at once, one of them in two steps; looked at together; decided. */
const permit: Model = {
  id: 'p',
  ...level(
    [
      start('s'),
      work('accept', 'accept', { role: 'clerk' }),
      work('sort', 'review'),
      and('fork'),
      work('papers', 'review'),
      work('site', 'review'),
      work('fire', 'review', { department: 'fire' }),
      and('join'),
      work('together', 'review'),
      work('decide', 'decide'),
      end('e'),
    ],
    's accept',
    'accept sort',
    'sort fork',
    'fork papers',
    'papers site',
    'fork fire',
    'site join',
    'fire join',
    'join together',
    'together decide',
    'decide e',
  ),
};

const complete = (task: string, who = ann, otherwise: Partial<Completion> = {}): Command => ({
  type: 'complete',
  task,
  officer: who,
  done: done(otherwise),
});
const back = (task: string, to: string, who = cy, said = 'look again'): Command => ({
  type: 'return',
  task,
  to,
  how: 'goesThrough',
  officer: who,
  reason: words(said),
});
const fetch = (task: string, who = ann, said = 'a slip'): Command => ({
  type: 'fetchBack',
  task,
  officer: who,
  reason: words(said),
});
const standing = ({ tasks }: Driven) =>
  tasks.map(({ task, node, state, isVoid }) => `${task} ${node} ${isVoid === true ? 'void' : state}`);

/** t1 accept, t2 sort, then t3 papers and t4 fire; t5 site when t3 is done, t6 together when both branches are. */
const examined = async () =>
  (await begun(permit)).given(complete('t1'), complete('t2'), complete('t3'), complete('t4', bob), complete('t5'));

describe('退回 by the way that it came', () => {
  test('does the step again and all that came after it, and keeps what another department found', async () => {
    const run = (await examined()).given(back('t6', 't3'));
    expect(standing(run)).toEqual([
      't1 accept done',
      't2 sort done',
      't3 papers void',
      't4 fire done',
      't5 site void',
      't6 together cancelled',
      't7 papers open',
    ]);
    expect(run.log.find(({ type }) => type === 'runTurnedBack')).toMatchObject({
      ...{ how: 'returned', task: 't6', officer: cy.id, to: 't3', again: 't7' },
      ...{ voided: ['t3', 't5'], reason: 'sealed:look again', at: '2026-03-02T01:00:00.000Z' },
    });
    expect(standing(run.given(complete('t7'), complete('t8'))).slice(7)).toEqual(['t8 site done', 't9 together open']);
  });
  test('to before the split ends what other departments have under way', async () => {
    const run = (await begun(permit)).given(complete('t1'), complete('t2'), complete('t3'), back('t5', 't2'));
    expect(standing(run).slice(1)).toEqual([
      't2 sort void',
      't3 papers void',
      't4 fire cancelled',
      't5 site cancelled',
      't6 sort open',
    ]);
  });
  test('takes away the word that was said after it, and no other', async () => {
    const against = { opinion: 'disagree' as const };
    const run = (await begun(permit)).given(
      complete('t1'),
      complete('t2'),
      complete('t3'),
      complete('t4', bob, against),
    );
    run.given(complete('t5', ann, against));
    expect(departmentsAgainst(run.tasks)).toEqual(['fire', 'approval']);
    expect(departmentsAgainst(run.given(back('t6', 't5')).tasks)).toEqual(['fire']);
    expect(departmentsAgainst(run.given(complete('t7'), back('t8', 't4')).tasks)).toEqual([]);
  });
  test('leaves it true who examined: the work is void, not the person', async () => {
    const run = (await examined()).given(back('t6', 't5'), complete('t7', bob), complete('t8', bob));
    expect(run.when(complete('t9', ann))).toEqual(no({ code: 'reviewerMayNotDecide' }));
    expect(run.when(complete('t9', cy)).ok).toBe(true);
  });
  test('is refused to what is beside it, was told to the applicant, or does not count any more', async () => {
    const run = await begun(permit);
    run.given(complete('t1'), complete('t2'), complete('t3'), complete('t4', bob));
    expect(run.when(back('t5', 't4'))).toEqual(no({ code: 'noWayBack', why: 'otherBranch', task: 't4' }));
    expect(run.when(back('t5', 't1'))).toEqual(no({ code: 'returnsToNothing', task: 't1' }));
    expect(run.when(back('t5', 't9'))).toEqual(no({ code: 'returnsToNothing', task: 't9' }));
    run.given(back('t5', 't2'), complete('t6'));
    expect(run.when(back('t7', 't3'))).toEqual(no({ code: 'returnsToNothing', task: 't3' }));
  });
  test('of what is done for another who waits is refused: it only comes back', async () => {
    const run = (await examined()).given({ ...back('t6', 't5'), how: 'comesBack' } as Command);
    expect(run.when(back('t7', 't3'))).toEqual(no({ code: 'doneForAnother', task: 't7' }));
  });
  test('ends what waits for a step that was returned before', async () => {
    const run = (await begun(permit)).given(complete('t1'), complete('t2'), complete('t3'));
    run.given({ ...back('t5', 't3'), how: 'comesBack' } as Command, back('t4', 't2', bob));
    expect(standing(run).slice(1)).toEqual([
      't2 sort void',
      't3 papers void',
      't4 fire cancelled',
      't5 site cancelled',
      't6 papers cancelled',
      't7 sort open',
    ]);
  });
  test('does not pass what the applicant was told', async () => {
    const granted: Model = {
      id: 'p',
      ...level(
        [start('s'), work('look', 'review'), work('decide', 'decide'), work('issue', 'issue'), end('e')],
        's look',
        'look decide',
        'decide issue',
        'issue e',
      ),
    };
    const run = (await begun(granted)).given(complete('t1'), complete('t2', bob));
    expect(run.when(back('t3', 't1'))).toEqual(no({ code: 'returnsPastEffect', task: 't2' }));
  });
  test('says why', async () => {
    expect((await examined()).when(back('t6', 't5', cy, ' '))).toEqual(no({ code: 'reasonMissing' }));
  });
  test('happens once: the second one finds the step closed', async () => {
    expect((await examined()).given(back('t6', 't5')).when(back('t6', 't5'))).toEqual(
      no({ code: 'taskClosed', task: 't6', state: 'cancelled' }),
    );
  });
});

describe('撤回 by who sent it', () => {
  test('makes the step his again while nobody has touched what came of it', async () => {
    const run = (await examined()).given(fetch('t5'));
    expect(standing(run).slice(4)).toEqual(['t5 site void', 't6 together cancelled', 't7 site open']);
    expect(run.tasks.at(-1)).toMatchObject({ holder: ann.id });
    expect(run.given(complete('t7')).pending).toMatchObject([{ node: 'together' }]);
  });
  test('leaves the other branch alone where it is not joined yet', async () => {
    const run = (await begun(permit)).given(complete('t1'), complete('t2'), complete('t3'));
    run.given({ type: 'claim', task: 't4', officer: bob }, fetch('t3'));
    expect(run.pending).toMatchObject([
      { task: 't4', holder: bob.id },
      { task: 't6', node: 'papers', holder: ann.id },
    ]);
  });
  test('of a step whose branch waits to be joined takes it from the join', async () => {
    const run = (await begun(permit)).given(complete('t1'), complete('t2'), complete('t4', bob), fetch('t4', bob));
    expect(run.pending).toMatchObject([{ node: 'papers' }, { node: 'fire', holder: bob.id }]);
  });
  test('is too late when somebody took, began or finished what came of it, and says who', async () => {
    const taken = (await examined()).given({ type: 'claim', task: 't6', officer: cy });
    expect(taken.when(fetch('t5'))).toEqual(no({ code: 'touchedAlready', task: 't6', by: cy.id }));
    const finished = (await examined()).given(complete('t6', cy));
    expect(finished.when(fetch('t5'))).toEqual(no({ code: 'touchedAlready', task: 't6', by: cy.id }));
    const put = taken.given({ type: 'release', task: 't6', officer: cy });
    expect(put.when(fetch('t5')).ok).toBe(true);
  });
  test('of a split is too late when one of several has touched his', async () => {
    const run = (await begun(permit)).given(complete('t1'), complete('t2'), {
      type: 'start',
      task: 't4',
      officer: bob,
    });
    expect(run.when(fetch('t2'))).toEqual(no({ code: 'touchedAlready', task: 't4', by: bob.id }));
  });
  test('is refused to whoever did not finish it, to who must keep away, and of what has a legal effect', async () => {
    const run = await examined();
    expect(run.when(fetch('t5', bob))).toEqual(no({ code: 'notSentByYou', task: 't5' }));
    expect(run.when(fetch('t5', { ...ann, keepsAway: true }))).toEqual(no({ code: 'conflictOfInterest' }));
    expect(run.when(fetch('t1'))).toEqual(no({ code: 'returnsToNothing', task: 't1' }));
    expect(run.when(fetch('t9'))).toEqual(no({ code: 'taskUnknown', task: 't9' }));
    expect(run.when(fetch('t5', ann, ''))).toEqual(no({ code: 'reasonMissing' }));
    const moved = { ...ann, may: () => false };
    expect(run.when(fetch('t5', moved))).toEqual(
      no({ code: 'taskNotYours', department: 'approval', role: 'reviewer' }),
    );
  });
  test('happens once', async () => {
    expect((await examined()).given(fetch('t5')).when(fetch('t5'))).toEqual(
      no({ code: 'returnsToNothing', task: 't5' }),
    );
  });
  test('and finished again the run stands where it stood', async () => {
    const run = await examined();
    const places = () => run.pending.map(({ node }) => node);
    const before = places();
    run.given(fetch('t5'), complete('t7'));
    expect(places()).toEqual(before);
  });
});
