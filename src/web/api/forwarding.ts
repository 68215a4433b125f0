import type {
  CaseForwarding,
  ForwardCase,
  ForwardedCase,
  ForwardingList,
  ForwardingQuery,
  NoteReceipt,
  NoteResult,
  TakeBack,
} from '../../modules/intake/forwarding/contract.ts';
import { forwardingAddresses } from './addresses.ts';
import { read, send } from './client.ts';

export const readForwarding = (caseId: string, signal?: AbortSignal) =>
  read<CaseForwarding>(forwardingAddresses.ofCase(caseId), signal);

export const forwardCase = (caseId: string, body: ForwardCase, key: string) =>
  send<ForwardedCase>(forwardingAddresses.ofCase(caseId), { method: 'POST', body, key });

export const noteReceipt = (caseId: string, body: NoteReceipt, key: string) =>
  send<ForwardedCase>(forwardingAddresses.receipt(caseId), { method: 'POST', body, key });

export const noteResult = (caseId: string, body: NoteResult, key: string) =>
  send<ForwardedCase>(forwardingAddresses.result(caseId), { method: 'POST', body, key });

export const takeBack = (caseId: string, body: TakeBack, key: string) =>
  send<ForwardedCase>(forwardingAddresses.takeBack(caseId), { method: 'POST', body, key });

export const readForwardings = (query: ForwardingQuery, signal?: AbortSignal) =>
  read<ForwardingList>(forwardingAddresses.list(query), signal);
