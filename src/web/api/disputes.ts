import type {
  CaseDisputes,
  DisputeFigures,
  DisputeFiguresQuery,
  DisputeFile,
  DisputePage,
  DisputeQuery,
  MovedDispute,
  RegisterDispute,
} from '../../modules/intake/remedies/contract.ts';
import { disputeAddresses } from './addresses.ts';
import { read, send } from './client.ts';

/** The API of what is under reconsideration or in court. */
export const readDisputes = (query: DisputeQuery, signal?: AbortSignal) =>
  read<DisputePage>(disputeAddresses.list(query), signal);

export const readDisputeFigures = (query: DisputeFiguresQuery, signal?: AbortSignal) =>
  read<DisputeFigures>(disputeAddresses.figures(query), signal);

export const readDispute = (id: string, signal?: AbortSignal) => read<DisputeFile>(disputeAddresses.file(id), signal);

export const readCaseDisputes = (caseId: string, signal?: AbortSignal) =>
  read<CaseDisputes>(disputeAddresses.ofCase(caseId), signal);

export const registerDispute = (caseId: string, body: RegisterDispute, key: string) =>
  send<MovedDispute>(disputeAddresses.ofCase(caseId), { method: 'POST', body, key });

export const moveDispute = (at: { id: string; act: string }, body: object, key: string) =>
  send<MovedDispute>(disputeAddresses.move(at.id, at.act), { method: 'POST', body, key });
