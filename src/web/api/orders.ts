import type { CaseRecord, OfficerTimes } from '../../modules/oversight/holding/contract.ts';
import type {
  AnswerOrder,
  DraftOrder,
  LeadOrder,
  MovedOrder,
  OrderFile,
  OrderPage,
  OrderQuery,
} from '../../modules/oversight/orders/contract.ts';
import { orderAddresses } from './addresses.ts';
import { read, send } from './client.ts';

export const readOrders = (query: OrderQuery, signal?: AbortSignal) =>
  read<OrderPage>(orderAddresses.list(query), signal);

export const readOrder = (order: string, signal?: AbortSignal) => read<OrderFile>(orderAddresses.file(order), signal);

export const draftOrder = (body: DraftOrder, key: string) =>
  send<MovedOrder>(orderAddresses.draft, { method: 'POST', body, key });

export const leadOrder = (order: string, body: LeadOrder, key: string) =>
  send<MovedOrder>(orderAddresses.acts(order), { method: 'POST', body, key });

export const answerOrder = (order: string, body: AnswerOrder, key: string) =>
  send<MovedOrder>(orderAddresses.answers(order), { method: 'POST', body, key });

export const readCaseRecord = (caseId: string, signal?: AbortSignal) =>
  read<CaseRecord>(orderAddresses.record(caseId), signal);

export const readOfficerTimes = (signal?: AbortSignal) => read<OfficerTimes>(orderAddresses.officerTimes, signal);
