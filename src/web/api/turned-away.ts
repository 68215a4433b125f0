import type { ItemVersion } from '../../modules/catalogue/contract/answers.ts';
import type {
  RegisteredTurnedAway,
  RegisterTurnedAway,
  ReviewTurnedAway,
  TakeInTurnedAway,
  TurnedAwayFigures,
  TurnedAwayFile,
  TurnedAwayPage,
  TurnedAwayQuery,
} from '../../modules/intake/turned-away/contract.ts';
import { turnedAwayAddresses } from './addresses.ts';
import { read, send } from './client.ts';

/** The API of every no that was said at a counter. */
export const readTurnedAway = (query: TurnedAwayQuery, signal?: AbortSignal) =>
  read<TurnedAwayPage>(turnedAwayAddresses.list(query), signal);

export const readTurnedAwayFigures = (signal?: AbortSignal) =>
  read<TurnedAwayFigures>(turnedAwayAddresses.figures, signal);

export const readTurnedAwayFile = (id: string, signal?: AbortSignal) =>
  read<TurnedAwayFile>(turnedAwayAddresses.file(id), signal);

/** What the entry of an item demands. */
export const readEntry = (item: string, signal?: AbortSignal) =>
  read<ItemVersion>(turnedAwayAddresses.entry(item), signal);

export const registerTurnedAway = (body: RegisterTurnedAway, key: string) =>
  send<RegisteredTurnedAway>(turnedAwayAddresses.all, { method: 'POST', body, key });

export const reviewTurnedAway = (id: string, body: ReviewTurnedAway, key: string) =>
  send<{ version: number }>(turnedAwayAddresses.review(id), { method: 'POST', body, key });

export const takeIn = (id: string, body: TakeInTurnedAway, key: string) =>
  send<{ version: number }>(turnedAwayAddresses.takeIn(id), { method: 'POST', body, key });
