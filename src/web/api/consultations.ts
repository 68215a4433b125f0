import type {
  AskConsultation,
  CaseConsultations,
  ConsultationFile,
  ConsultationPage,
  ConsultationQuery,
  GiveOpinion,
  MovedConsultation,
  SettleSilence,
  WithdrawConsultation,
} from '../../modules/intake/consultation/contract.ts';
import { consultationAddresses } from './addresses.ts';
import { read, send } from './client.ts';

/** The API of what departments are asked about cases. */
export const readConsultations = (query: ConsultationQuery, signal?: AbortSignal) =>
  read<ConsultationPage>(consultationAddresses.list(query), signal);

export const readConsultation = (id: string, signal?: AbortSignal) =>
  read<ConsultationFile>(consultationAddresses.file(id), signal);

export const readCaseConsultations = (caseId: string, signal?: AbortSignal) =>
  read<CaseConsultations>(consultationAddresses.ofCase(caseId), signal);

export const askDepartments = (caseId: string, body: AskConsultation, key: string) =>
  send<MovedConsultation>(consultationAddresses.ofCase(caseId), { method: 'POST', body, key });

export const giveOpinion = (id: string, body: GiveOpinion, key: string) =>
  send<MovedConsultation>(consultationAddresses.move(id, 'opinion'), { method: 'POST', body, key });

export const settleSilence = (id: string, body: SettleSilence, key: string) =>
  send<MovedConsultation>(consultationAddresses.move(id, 'silence'), { method: 'POST', body, key });

export const withdrawConsultation = (id: string, body: WithdrawConsultation, key: string) =>
  send<MovedConsultation>(consultationAddresses.move(id, 'withdrawal'), { method: 'POST', body, key });
