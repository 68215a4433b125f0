import { no, ok, type Result } from '../../../kernel/result.ts';
import type { TaskOrder } from '../../api/tasks.ts';
import { FIELDS } from './fields.ts';
import { found, type Lack } from './lack.ts';
import { choiceOf, type OpenForm } from './open-form.ts';
import { textIn, type Typed } from './typed.ts';

const ticked = (typed: Typed) => typed[FIELDS.departments] ?? [];

/** Departments that come in are named, and it is said why. */
export const lacksOfChoice = (form: OpenForm, typed: Typed): Lack[] =>
  choiceOf(form) === null
    ? []
    : found([
        ticked(typed).length === 0 && { field: FIELDS.departments, code: 'departmentsMissing' },
        textIn(typed, FIELDS.note) === '' && { field: FIELDS.note, code: 'choiceUnsaid' },
      ]);

export function chosenIn(form: OpenForm, typed: Typed): Record<string, string[]> {
  const choice = choiceOf(form);
  return choice === null ? {} : { [choice.variable]: [...ticked(typed)] };
}

/** 加办: which departments are asked too, and why. */
export function addedOf(task: string, typed: Typed): Result<TaskOrder, Lack[]> {
  const [departments, reason] = [ticked(typed), textIn(typed, FIELDS.reason)];
  const lacks = found([
    departments.length === 0 && { field: FIELDS.departments, code: 'departmentsMissing' },
    reason === '' && { field: FIELDS.reason, code: 'reasonMissing' },
  ]);
  return lacks.length > 0
    ? no(lacks)
    : ok({ work: 'add-departments', task, says: { departments: [...departments], reason } });
}

/** 减办: which department is asked no more, and why. */
export function takenOffOf(task: string, typed: Typed): Result<TaskOrder, Lack[]> {
  const [department, reason] = [textIn(typed, FIELDS.department), textIn(typed, FIELDS.reason)];
  const lacks = found([
    department === '' && { field: FIELDS.department, code: 'departmentsMissing' },
    reason === '' && { field: FIELDS.reason, code: 'reasonMissing' },
  ]);
  return lacks.length > 0 ? no(lacks) : ok({ work: 'drop-department', task, says: { department, reason } });
}
