import type {
  AnswerEarlyService,
  AskEarlyService,
  CaseEarlyService,
  EarlyServiceFigures,
  EarlyServiceFile,
  EarlyServicePage,
  EarlyServiceQuery,
  MovedEarlyService,
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

/** For the person before the clerk. */
export const askAtCounter = (draft: string, body: AskEarlyService, key: string) =>
  send<MovedEarlyService>(earlyServiceAddresses.atCounter(draft), { method: 'POST', body, key });

export const answerEarlyService = (id: string, body: AnswerEarlyService, key: string) =>
  send<MovedEarlyService>(earlyServiceAddresses.answer(id), { method: 'POST', body, key });
