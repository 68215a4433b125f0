import { no, ok, type Result } from '../../../kernel/result.ts';
import type { TaskOrder } from '../../api/tasks.ts';
import { addedOf, takenOffOf } from './departments-of.ts';
import { FIELDS } from './fields.ts';
import { found, type Lack } from './lack.ts';
import type { PassingAct } from './open-form.ts';
import { droppedOf, signersOf } from './signing-of.ts';
import { textIn, type Typed } from './typed.ts';

/** What is done with a step besides finishing it: to whom or to which step, and why. */
export function passingOf({ act, task }: { act: PassingAct; task: string }, typed: Typed): Result<TaskOrder, Lack[]> {
  if (act === 'addSigners') return signersOf(task, typed);
  if (act === 'dropSigner') return droppedOf(task, typed);
  if (act === 'addDepartments') return addedOf(task, typed);
  if (act === 'dropDepartment') return takenOffOf(task, typed);
  const reason = textIn(typed, FIELDS.reason);
  if (act === 'fetchBack')
    return reason === ''
      ? no([{ field: FIELDS.reason, code: 'reasonMissing' }])
      : ok({ work: 'fetch-back', task, says: { reason } });
  const isReturn = act === 'return';
  const to = textIn(typed, isReturn ? FIELDS.step : FIELDS.colleague);
  const lacks = found([
    to === '' &&
      (isReturn ? { field: FIELDS.step, code: 'stepMissing' } : { field: FIELDS.colleague, code: 'colleagueMissing' }),
    reason === '' && { field: FIELDS.reason, code: 'reasonMissing' },
  ]);
  if (lacks.length > 0) return no(lacks);
  return isReturn
    ? ok({ work: 'return', task, says: { to, how: wayIn(typed), reason } })
    : ok({ work: 'assign', task, says: { to, how: act, reason } });
}

const wayIn = (typed: Typed) => (textIn(typed, FIELDS.way) === 'goesThrough' ? 'goesThrough' : 'comesBack');
