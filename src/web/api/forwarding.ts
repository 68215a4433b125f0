import type {
  CaseForwarding,
  ForwardCase,
  ForwardedCase,
  NoteReceipt,
} from '../../modules/intake/forwarding/contract.ts';
import { forwardingAddresses } from './addresses.ts';
import { read, send } from './client.ts';

export const readForwarding = (caseId: string, signal?: AbortSignal) =>
  read<CaseForwarding>(forwardingAddresses.ofCase(caseId), signal);

export const forwardCase = (caseId: string, body: ForwardCase, key: string) =>
  send<ForwardedCase>(forwardingAddresses.ofCase(caseId), { method: 'POST', body, key });

export const noteReceipt = (caseId: string, body: NoteReceipt, key: string) =>
  send<ForwardedCase>(forwardingAddresses.receipt(caseId), { method: 'POST', body, key });
