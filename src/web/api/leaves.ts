import type {
  ArrangeLeave,
  DepartmentLeaves,
  MyLeaves,
  NamedDeputy,
  TakeLeave,
} from '../../modules/identity/contract/deputies.ts';
import { leaveAddresses } from './addresses.ts';
import { read, send } from './client.ts';

export const readMyLeaves = (signal?: AbortSignal) => read<MyLeaves>(leaveAddresses.mine, signal);

export const readDepartmentLeaves = (department: string, signal?: AbortSignal) =>
  read<DepartmentLeaves>(leaveAddresses.of(department), signal);

export const takeLeave = (body: TakeLeave, key: string) =>
  send<NamedDeputy>(leaveAddresses.mine, { method: 'POST', body, key });

export const arrangeLeave = (department: string, body: ArrangeLeave, key: string) =>
  send<NamedDeputy>(leaveAddresses.of(department), { method: 'POST', body, key });

/** Of one's own; or, as head, of an officer of the department. */
export const takeBack = (leave: string, department: string | undefined, key: string) =>
  send<undefined>(leaveAddresses.takeBack(leave, department), { method: 'POST', key });
