import { no, ok, type Result } from '../../../kernel/result.ts';
import type { TaskColleague } from '../../../modules/intake/cases/contract/holders.ts';
import type { HeadOrder } from '../../api/holders.ts';
import { FIELDS } from '../acts/fields.ts';
import { found, type Lack } from '../acts/lack.ts';
import { textIn, type Typed } from '../acts/typed.ts';
import type { ListedTask } from '../tasks/listed-task.ts';

/** What a head does with tasks that others have: 改派 or 收回. */
export type HeadAct = 'reassign' | 'takeBack';

/** What is said once for all chosen tasks. */
export type SaidByHead = { act: 'takeBack'; reason: string } | { act: 'reassign'; to: string; reason: string };

export function saidByHead(act: HeadAct, typed: Typed): Result<SaidByHead, Lack[]> {
  const [to, reason] = [textIn(typed, FIELDS.colleague), textIn(typed, FIELDS.reason)];
  const lacks = found([
    act === 'reassign' && to === '' && { field: FIELDS.colleague, code: 'colleagueMissing' },
    reason === '' && { field: FIELDS.reason, code: 'reasonMissing' },
  ]);
  if (lacks.length > 0) return no(lacks);
  return ok(act === 'takeBack' ? { act, reason } : { act, to, reason });
}

/** The same for one task, from who was seen to have it. */
export function headOrderOf({ task: { holder } }: ListedTask, said: SaidByHead): HeadOrder {
  const from = holder?.id ?? '';
  const { reason } = said;
  return said.act === 'takeBack'
    ? { work: 'take-back', says: { from, reason } }
    : { work: 'reassign', says: { from, to: said.to, reason } };
}

/**
 * Who could do at least one of the tasks that he has not yet: by role, and by section where both have one. Who could do more of them stands
 * first, who is on leave last.
 */
export function ableFor(colleagues: readonly TaskColleague[], tasks: readonly ListedTask[]): TaskColleague[] {
  const countOf = (colleague: TaskColleague) => tasks.filter((task) => couldDo(colleague, task)).length;
  const rank = (colleague: TaskColleague) => (colleague.awayUntil === null ? countOf(colleague) : 0);
  return colleagues.filter((colleague) => countOf(colleague) > 0).toSorted((one, other) => rank(other) - rank(one));
}

const couldDo = ({ id, roles, section }: TaskColleague, { task }: ListedTask): boolean =>
  roles.includes(task.role) &&
  (section === null || task.section === null || section === task.section) &&
  task.holder?.id !== id;
