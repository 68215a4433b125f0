import type { Static } from 'typebox';
import type { Moved, TaskPage } from '../../modules/intake/cases/contract.ts';
import type {
  HolderList,
  HolderTasksQuery,
  ReassignTask,
  TakeTaskBack,
} from '../../modules/intake/cases/contract/holders.ts';
import { holderAddresses, taskAddresses } from './addresses.ts';
import { read, send } from './client.ts';

/** What a head says of one task: 收回 or 改派. */
export type HeadOrder =
  { work: 'take-back'; says: Static<typeof TakeTaskBack> } | { work: 'reassign'; says: Static<typeof ReassignTask> };

export const readHolders = (department: string | undefined, signal?: AbortSignal) =>
  read<HolderList>(holderAddresses.list(department), signal);

export const readHeld = (officer: string, query: HolderTasksQuery, signal?: AbortSignal) =>
  read<TaskPage>(holderAddresses.tasks(officer, query), signal);

type OfTask = { caseId: string; task: string; key: string };

export const orderAsHead = ({ caseId, task, key }: OfTask, { work, says }: HeadOrder) =>
  send<Moved>(taskAddresses.work(caseId, task, work), { method: 'POST', body: says, key });
