import { no, ok, type Result } from '../../../kernel/result.ts';
import type { TaskOrder } from '../../api/tasks.ts';
import { FIELDS } from './fields.ts';
import { found, type Lack } from './lack.ts';
import type { PassingAct } from './open-form.ts';
import { textIn, type Typed } from './typed.ts';

/** 转办, 委派 and 退回: to whom or to which step, and why. */
export function passingOf({ act, task }: { act: PassingAct; task: string }, typed: Typed): Result<TaskOrder, Lack[]> {
  const isReturn = act === 'return';
  const [to, reason] = [textIn(typed, isReturn ? FIELDS.step : FIELDS.colleague), textIn(typed, FIELDS.reason)];
  const lacks = found([
    to === '' &&
      (isReturn ? { field: FIELDS.step, code: 'stepMissing' } : { field: FIELDS.colleague, code: 'colleagueMissing' }),
    reason === '' && { field: FIELDS.reason, code: 'reasonMissing' },
  ]);
  if (lacks.length > 0) return no(lacks);
  return isReturn
    ? ok({ work: 'return', task, says: { to, reason } })
    : ok({ work: 'assign', task, says: { to, how: act, reason } });
}
