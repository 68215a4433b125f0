import type { Static } from 'typebox';
import type { Moved, TaskPage } from '../../modules/intake/cases/contract.ts';
import type {
  AddDepartments,
  AddSigners,
  AssignTask,
  Colleagues,
  CompleteTask,
  DropDepartment,
  DropSigner,
  FetchTaskBack,
  ReturnTask,
  TaskListQuery,
} from '../../modules/intake/cases/contract/tasks.ts';
import { taskAddresses } from './addresses.ts';
import { read, send } from './client.ts';

/** Work on one task with what it says: one variant for each kind that says something. */
export type TaskOrder =
  | { work: 'complete'; task: string; says: Static<typeof CompleteTask> }
  | { work: 'assign'; task: string; says: Static<typeof AssignTask> }
  | { work: 'return'; task: string; says: Static<typeof ReturnTask> }
  | { work: 'fetch-back'; task: string; says: Static<typeof FetchTaskBack> }
  | { work: 'add-signers'; task: string; says: Static<typeof AddSigners> }
  | { work: 'drop-signer'; task: string; says: Static<typeof DropSigner> }
  | { work: 'add-departments'; task: string; says: Static<typeof AddDepartments> }
  | { work: 'drop-department'; task: string; says: Static<typeof DropDepartment> };

/** Taking a task, putting it back, and saying that the work has begun: nothing more is said. */
export type TaskTouch = 'claim' | 'release' | 'start';

export const readTasks = (query: TaskListQuery, signal?: AbortSignal) =>
  read<TaskPage>(taskAddresses.list(query), signal);

/** To whom a task may be given, or who may sign it. */
export const readColleagues = (
  { caseId, task, signing }: { caseId: string; task: string; signing: boolean },
  signal?: AbortSignal,
) => read<Colleagues>(taskAddresses.colleagues(caseId, task, signing), signal);

type Ordering = { caseId: string; key: string };

export const orderTask = ({ caseId, key }: Ordering, { work, task, says }: TaskOrder) =>
  send<Moved>(taskAddresses.work(caseId, task, work), { method: 'POST', body: says, key });

export const touchTask = ({ caseId, key }: Ordering, { task, touch }: { task: string; touch: TaskTouch }) =>
  send<Moved>(taskAddresses.work(caseId, task, touch), { method: 'POST', key });
