import { describe, expect, test } from 'vitest';
import { caseRow, taskView } from '../../../../test/support/desk/cases.ts';
import { no, ok } from '../../../kernel/result.ts';
import type { TaskColleague } from '../../../modules/intake/cases/contract/holders.ts';
import type { ListedTask } from '../tasks/listed-task.ts';
import { ableFor, headOrderOf, saidByHead } from './head-order.ts';

const holder = { id: 'o-1', name: '演示甲' };
const task = (change: Partial<ListedTask['task']> = {}): ListedTask => ({
  case: caseRow(),
  task: { ...taskView({ holder }), ...change },
});
const colleague = (id: string, change: Partial<TaskColleague> = {}): TaskColleague => ({
  id,
  name: '演示乙',
  roles: ['reviewer'],
  section: null,
  awayUntil: null,
  ...change,
});
const ids = (colleagues: readonly TaskColleague[]) => colleagues.map(({ id }) => id);

describe('what a head says', () => {
  test('of taking back is why, of reassigning also to whom', () => {
    expect(saidByHead('takeBack', { reason: ['休假'] })).toEqual(ok({ act: 'takeBack', reason: '休假' }));
    expect(saidByHead('reassign', { colleague: ['o-2'], reason: ['休假'] })).toEqual(
      ok({ act: 'reassign', to: 'o-2', reason: '休假' }),
    );
  });
  test('is missing where a field is empty', () => {
    const reason = { field: 'reason', code: 'reasonMissing' };
    expect(saidByHead('takeBack', { reason: [' '] })).toEqual(no([reason]));
    expect(saidByHead('reassign', {})).toEqual(no([{ field: 'colleague', code: 'colleagueMissing' }, reason]));
  });
  test('goes for each task from who was seen to have it', () => {
    expect(headOrderOf(task(), { act: 'takeBack', reason: '休假' })).toEqual({
      work: 'take-back',
      says: { from: 'o-1', reason: '休假' },
    });
    expect(headOrderOf(task(), { act: 'reassign', to: 'o-2', reason: '休假' })).toEqual({
      work: 'reassign',
      says: { from: 'o-1', to: 'o-2', reason: '休假' },
    });
  });
});

describe('a colleague is offered', () => {
  test('who has the role of a task, and not who has it already', () => {
    const asked = [colleague('o-1'), colleague('o-2'), colleague('o-3', { roles: ['clerk', 'approver'] })];
    expect(ids(ableFor(asked, [task()]))).toEqual(['o-2']);
  });
  test('of the section, or who works for the whole department', () => {
    const asked = [
      colleague('own', { section: '行政审批科' }),
      colleague('whole'),
      colleague('other', { section: '综合科' }),
    ];
    expect(ids(ableFor(asked, [task({ section: '行政审批科' })]))).toEqual(['own', 'whole']);
    expect(ids(ableFor(asked, [task({ section: null })]))).toEqual(['own', 'whole', 'other']);
  });
  test('first when he could do more of them, last when he is on leave', () => {
    const asked = [
      colleague('away', { roles: ['reviewer', 'approver'], awayUntil: '2026-11-30' }),
      colleague('one'),
      colleague('both', { roles: ['reviewer', 'approver'] }),
    ];
    expect(ids(ableFor(asked, [task(), task({ role: 'approver' })]))).toEqual(['both', 'one', 'away']);
  });
});
