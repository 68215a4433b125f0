import type {
  AnswerEarlyService,
  CaseEarlyService,
  EarlyServiceFigures,
  EarlyServiceFile,
  EarlyServicePage,
  EarlyServiceQuery,
} from '../../modules/intake/early-service/contract.ts';
import { earlyServiceAddresses } from './addresses.ts';
import { read, send } from './client.ts';

/** The API of what is asked before an application. */
export const readEarlyServices = (query: EarlyServiceQuery, signal?: AbortSignal) =>
  read<EarlyServicePage>(earlyServiceAddresses.list(query), signal);

export const readEarlyServiceFigures = (signal?: AbortSignal) =>
  read<EarlyServiceFigures>(earlyServiceAddresses.figures, signal);

export const readEarlyServiceFile = (id: string, signal?: AbortSignal) =>
  read<EarlyServiceFile>(earlyServiceAddresses.file(id), signal);

export const readCaseEarlyService = (caseId: string, signal?: AbortSignal) =>
  read<CaseEarlyService>(earlyServiceAddresses.ofCase(caseId), signal);

export const answerEarlyService = (id: string, body: AnswerEarlyService, key: string) =>
  send<{ version: number }>(earlyServiceAddresses.answer(id), { method: 'POST', body, key });
