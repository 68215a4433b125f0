import type { StepFile, TaskFiles } from '../../modules/intake/cases/contract/task-files.ts';
import { taskAddresses } from './addresses.ts';
import { read, send, sendBytes } from './client.ts';

type Place = { caseId: string; task: string };

/** What was added to a task that is not finished yet. */
export const readTaskFiles = ({ caseId, task }: Place, signal?: AbortSignal) =>
  read<TaskFiles>(taskAddresses.files(caseId, task), signal);

export const addTaskFile = ({ caseId, task }: Place, file: File) =>
  sendBytes<StepFile>(taskAddresses.files(caseId, task), file);

export const dropTaskFile = ({ caseId, task }: Place, file: string) =>
  send<undefined>(`${taskAddresses.files(caseId, task)}/${file}`, { method: 'DELETE', key: crypto.randomUUID() });
