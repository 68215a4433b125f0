import { describe, expect, test } from 'vitest';
import { end, level, start, sub, work, type Loop, type Model } from '../../../../../test/support/process/model.ts';
import { chosenDepartments } from '../../../../../test/support/process/run-models.ts';
import {
  begun,
  DEPARTMENTS,
  done,
  Driven,
  officer,
  runningOf,
  words,
} from '../../../../../test/support/process/running.ts';
import { no } from '../../../../kernel/result.ts';
import { evolve } from '../evolve.ts';
import type { Command, Running } from '../model.ts';
import { askedBy } from './branching.ts';
import { guarded } from './departments.ts';
import { decideMigration } from './migrating.ts';

const ann = officer({ letter: 'a' });
const bob = officer({ letter: 'b' });
const complete = (task: string, answers = {}, opinion: 'agree' | 'disagree' = 'agree', who = ann): Command => ({
  ...{ type: 'complete', task, officer: who },
  done: done({ answers, opinion }),
});
const choose = (...departments: string[]) => complete('t1', { departments });
const asked = async (model: Model, ...departments: string[]) => (await begun(model)).given(choose(...departments));
const standing = ({ tasks }: Driven) => tasks.map(({ task, department, state }) => `${task} ${department} ${state}`);
const reason = words('so it is');
const add = (...departments: string[]): Command => ({
  type: 'addDepartments',
  task: 't1',
  officer: ann,
  departments,
  reason,
});
const drop = (department: string): Command => ({
  type: 'dropDepartment',
  task: 't1',
  officer: ann,
  department,
  reason,
});
const runOf = ({ run }: Driven): Running => {
  if (run.status === 'unbegun') throw new Error('it began');
  return run;
};

describe('a step for departments that are chosen while the case runs', () => {
  test('is a task of each of them, all at once', async () => {
    const run = await asked(chosenDepartments(), 'health', 'fire', 'police');
    expect(standing(run)).toEqual(['t1 approval done', 't2 health open', 't3 fire open', 't4 police open']);
  });
  test('one after the other, each with its limit from the day on which it is its turn', async () => {
    const limit = { limit: '2', limitUnit: 'workingDay' };
    const run = await asked(chosenDepartments({ sequential: true }, limit), 'health', 'fire');
    expect(run.tasks.at(-1)).toMatchObject({ department: 'health', dueOn: '2026-03-04' });
    run.at('2026-03-04T09:00:00+08:00').given(complete('t2'));
    expect(run.tasks.at(-1)).toMatchObject({ department: 'fire', dueOn: '2026-03-06' });
  });
  test('at once, each has the same limit of its own', async () => {
    const run = await asked(chosenDepartments({}, { limit: '2', limitUnit: 'workingDay' }), 'health', 'fire');
    expect(run.pending.map(({ dueOn }) => dueOn)).toEqual(['2026-03-04', '2026-03-04']);
  });
  test('或签: when one is enough the others end', async () => {
    const run = await asked(chosenDepartments({ until: 'numberOfCompletedInstances >= 1' }), 'health', 'fire');
    run.given(complete('t3'));
    expect(standing(run)).toEqual(['t1 approval done', 't2 health cancelled', 't3 fire done', 't4 approval open']);
  });
  test('一票否决: what one department says against stands under its name', async () => {
    const run = await asked(chosenDepartments(), 'health', 'fire');
    run.given(complete('t2'), complete('t3', {}, 'disagree'));
    const decide = complete('t4', { decision: 'granted' }, 'agree', bob);
    expect(run.when(decide)).toEqual(no({ code: 'opinionAgainst', departments: ['fire'] }));
  });
  test('is chosen for a reason', async () => {
    const run = await begun(chosenDepartments());
    const silent = { ...done({ answers: { departments: ['health'] } }), note: null, opinion: 'agree' as const };
    expect(run.when({ type: 'complete', task: 't1', officer: ann, done: silent })).toEqual(
      no({ code: 'reasonMissing' }),
    );
  });
  test('终止 ends the tasks of all', async () => {
    const run = (await asked(chosenDepartments(), 'health', 'fire')).given({ type: 'end', why: 'byHand' });
    expect(standing(run)).toEqual(['t1 approval done', 't2 health cancelled', 't3 fire cancelled']);
  });
});

describe('退回', () => {
  const back = (task: string, to: string, how: 'comesBack' | 'goesThrough'): Command => ({
    ...{ type: 'return', task, officer: ann, to, how, reason },
  });
  test('to the choice ends what all were asked, and departments are chosen anew', async () => {
    const run = (await asked(chosenDepartments(), 'health', 'fire')).given(
      complete('t2'),
      back('t3', 't1', 'goesThrough'),
    );
    expect(standing(run)).toEqual(['t1 approval done', 't2 health done', 't3 fire cancelled', 't4 approval open']);
    expect(run.tasks[1]?.isVoid).toBe(true);
    run.given(complete('t4', { departments: ['police'] }));
    expect(run.tasks.at(-1)).toMatchObject({ task: 't5', department: 'police', state: 'open' });
  });
  test('to the step asks all of them again, whichever of them it is returned to', async () => {
    const run = (await asked(chosenDepartments(), 'health', 'fire')).given(complete('t2'), complete('t3'));
    run.given(back('t4', 't3', 'goesThrough'));
    expect(run.pending.map(({ department }) => department)).toEqual(['health', 'fire']);
    expect(run.tasks.map(({ isVoid }) => isVoid === true)).toEqual([false, true, true, false, false, false]);
  });
  test('that comes back is done again by that department alone', async () => {
    const run = (await asked(chosenDepartments(), 'health', 'fire')).given(complete('t2'), complete('t3'));
    run.given(back('t4', 't3', 'comesBack'));
    expect(run.pending.map(({ department, state }) => `${department} ${state}`)).toEqual([
      'approval suspended',
      'fire open',
    ]);
  });
  test('撤回 gives a department its own task again', async () => {
    const run = (await asked(chosenDepartments(), 'health', 'fire')).given(complete('t3', {}, 'agree', bob));
    run.given({ type: 'fetchBack', task: 't3', officer: bob, reason });
    expect(run.pending.map(({ department, holder }) => `${department} ${holder === bob.id}`)).toEqual([
      'health false',
      'fire true',
    ]);
  });
});

describe('加办, 减办', () => {
  test('what is added has its task at once, or in its turn', async () => {
    const beside = (await asked(chosenDepartments(), 'health')).given(add('fire', 'police'));
    expect(beside.pending.map(({ department }) => department)).toEqual(['health', 'fire', 'police']);
    const inTurn = (await asked(chosenDepartments({ sequential: true }), 'health')).given(add('fire'));
    expect(inTurn.pending.map(({ department }) => department)).toEqual(['health']);
    expect(inTurn.given(complete('t2')).pending.map(({ department }) => department)).toEqual(['fire']);
  });
  test('when the one that everybody waited for is taken off, it goes on', async () => {
    const run = (await asked(chosenDepartments(), 'health', 'fire')).given(complete('t2'), drop('fire'));
    expect(standing(run)).toEqual(['t1 approval done', 't2 health done', 't3 fire cancelled', 't4 approval open']);
  });
  test('fewer may be enough: two of three were to answer, and one of two has', async () => {
    const half = 'numberOfCompletedInstances / numberOfInstances >= 0.5';
    const run = (await asked(chosenDepartments({ until: half }), 'health', 'fire', 'police')).given(complete('t2'));
    expect(run.given(drop('police')).pending.map(({ node }) => node)).toEqual(['decide']);
  });
  test('whoever returns to the step asks those who were added too', async () => {
    const run = (await asked(chosenDepartments(), 'health', 'fire')).given(add('police'), drop('fire'));
    run.given(complete('t2'), complete('t4'));
    run.given({ type: 'return', task: 't5', officer: ann, to: 't2', how: 'goesThrough', reason });
    expect(run.pending.map(({ department }) => department)).toEqual(['health', 'police']);
  });
  test('is seen with how far each has come', async () => {
    const run = (await asked(chosenDepartments({ sequential: true }), 'health', 'fire', 'police')).given(
      complete('t2'),
    );
    const [choice] = run.tasks;
    expect(choice && askedBy(runOf(run), choice, run.setting)).toEqual([
      { department: 'health', standing: 'done', isDroppable: false },
      { department: 'fire', standing: 'open', isDroppable: true },
      { department: 'police', standing: 'toCome', isDroppable: true },
    ]);
  });
  test('nobody of another department, and nobody while the applicant corrects', async () => {
    const run = await asked(chosenDepartments(), 'health', 'fire');
    const stranger = officer({ letter: 'd', departments: ['health'] });
    expect(run.when({ ...add('police'), officer: stranger } as Command)).toMatchObject(no({ code: 'taskNotYours' }));
    expect(run.given({ type: 'suspend' }).when(drop('fire'))).toEqual(no({ code: 'taskWaits', task: 't2' }));
  });
});

const each: Loop = { as: 'many', collection: 'departments', item: 'department' };
const manySteps: Model = {
  id: 'p',
  ...level(
    [
      start('s'),
      work('choose', 'review', { asks: 'departments' }),
      sub(
        'each',
        level(
          [
            start('t'),
            work('look', 'review', { departmentFrom: 'department' }),
            work('say', 'review', { departmentFrom: 'department' }),
            end('u'),
          ],
          't look',
          'look say',
          'say u',
        ),
        each,
      ),
      end('e'),
    ],
    's choose',
    'choose each',
    'each e',
  ),
};

describe('several steps for each department', () => {
  test('are all done by it', async () => {
    const run = (await asked(manySteps, 'health', 'fire')).given(complete('t3'), complete('t2'));
    expect(run.tasks.map(({ node, department }) => `${node} ${department}`)).toEqual([
      ...['choose approval', 'look health', 'look fire', 'say fire', 'say health'],
    ]);
  });
  test('what a department did that is asked no more counts for nothing', async () => {
    const run = (await asked(manySteps, 'health', 'fire')).given(complete('t3'), drop('fire'));
    expect(run.tasks.map(({ department, state, isVoid = false }) => `${department} ${state} ${isVoid}`)).toEqual([
      ...['approval done false', 'health open false', 'fire done true', 'fire cancelled false'],
    ]);
  });
});

describe('a list that came another way', () => {
  test('is refused before anything is written, and stops the run where it is faulty all the same', async () => {
    const model = await runningOf(chosenDepartments());
    const departments = { known: DEPARTMENTS, closed: new Set<string>() };
    const chosen = new Driven(model, departments).begin().given(choose('health', 'fire'));
    chosen.given(complete('t2'), complete('t3'));
    // Meanwhile one of them was dissolved; then all are asked again.
    const later = { ...chosen.setting, departments: { ...departments, closed: new Set(['fire']) } };
    const after = new Driven(guarded(model, later.departments), later.departments);
    after.run = chosen.run;
    after.given({ type: 'return', task: 't4', officer: ann, to: 't2', how: 'goesThrough', reason });
    const [incident] = runOf(after).incidents;
    expect(incident).toMatchObject({ element: 'opinion', code: 'departmentsUnknown' });
    const mend = (...list: string[]): Command => ({
      type: 'retry',
      token: incident?.token ?? 0,
      set: { departments: list },
    });
    expect(after.when(mend('fire'))).toEqual(no({ code: 'departmentClosed', department: 'fire' }));
    expect(after.given(mend('health')).pending.map(({ department }) => department)).toEqual(['health']);
  });
});

test('a run goes over to another version with the departments that it asks, also where they go by another name there', async () => {
  const run = await asked(chosenDepartments(), 'health', 'fire');
  run.given({ type: 'claim', task: 't2', officer: bob });
  const renamed = chosenDepartments({}, { departmentFrom: 'organ' });
  const parts = renamed.parts.map((part) =>
    'loop' in part && part.loop ? { ...part, loop: { ...each, item: 'organ' } } : part,
  );
  const to = await runningOf({ ...renamed, parts });
  const command = {
    ...{ id: '0190a000-0000-7000-8000-0000000000ff', model: { item: 'test', version: 2 }, file: 'a'.repeat(64) },
    ...{ mapping: { nodes: {}, flows: {} }, officer: bob.id },
  };
  const setting = { ...run.setting, model: to };
  const over = decideMigration(command, run.run, { setting, from: run.setting.model, of: 1 });
  if (!over.ok) throw new Error(over.error.code);
  const there = new Driven(to);
  there.run = over.value.reduce(evolve, run.run);
  expect(there.pending.map(({ department, holder }) => `${department} ${holder === bob.id}`)).toEqual([
    'health true',
    'fire false',
  ]);
  there.given(complete('t2', {}, 'agree', bob), add('police'), complete('t3'), complete('t4'));
  expect(there.pending.map(({ node }) => node)).toEqual(['decide']);
});
