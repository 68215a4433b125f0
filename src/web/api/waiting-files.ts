import type { StepFile, TaskFiles } from '../../modules/intake/cases/contract/task-files.ts';
import { postCheckAddresses, taskAddresses } from './addresses.ts';
import { read, send, sendBytes } from './client.ts';

/** Where files wait until what they belong to is finished. */
export type WaitingPlace = {
  address: string;
  read: (signal?: AbortSignal) => Promise<TaskFiles>;
  add: (file: File) => Promise<StepFile>;
  drop: (file: string) => Promise<undefined>;
};

const placeAt = (address: string): WaitingPlace => ({
  address,
  read: (signal) => read<TaskFiles>(address, signal),
  add: (file) => sendBytes<StepFile>(address, file),
  drop: (file) => send<undefined>(`${address}/${file}`, { method: 'DELETE', key: crypto.randomUUID() }),
});

export const filesOfTask = (caseId: string, task: string) => placeAt(taskAddresses.files(caseId, task));

export const filesOfPostCheck = (id: string) => placeAt(postCheckAddresses.files(id));
