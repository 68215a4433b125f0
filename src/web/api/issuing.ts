import type {
  Balance,
  FindResults,
  HallList,
  HandedTogether,
  HandOver,
  KeptFile,
  ResultList,
  ResultView,
  Share,
  ThemeResults,
} from '../../modules/issuing/contract.ts';
import { issuingAddresses } from './issuing-addresses.ts';
import { read, send, sendBytes } from './client.ts';

type Keyed = { key: string };

/** The issuing window's API. */
export const readHalls = (signal?: AbortSignal) => read<HallList>(issuingAddresses.halls(), signal);
export const readShare = (signal?: AbortSignal) => read<Share>(issuingAddresses.share(), signal);

/** A question too personal for an address; asking it again does no harm. */
export const findResults = (asked: FindResults) =>
  send<ResultList>(issuingAddresses.find(), { method: 'POST', body: asked, key: crypto.randomUUID() });

export const readResult = (caseId: string, hall: string, signal?: AbortSignal) =>
  read<ResultView>(issuingAddresses.result(caseId, hall), signal);

export type Act = 'shelve' | 'print' | 'post' | 'outside' | 'hand-over';

export const actOn = (caseId: string, act: Act, { key, ...body }: Keyed & { hall: string } & object) =>
  send<{ state: string }>(issuingAddresses.act(caseId, act), { method: 'POST', body, key });

export const handOver = (caseId: string, { key, ...taken }: HandOver & Keyed) =>
  actOn(caseId, 'hand-over', { ...taken, key });

/** Everything that one theme gives out. */
export const readThemeResults = (themeCase: string, hall: string, signal?: AbortSignal) =>
  read<ThemeResults>(issuingAddresses.theme(themeCase, hall), signal);

export const handOverTogether = (themeCase: string, { key, ...body }: HandOver & { cases: string[] } & Keyed) =>
  send<HandedTogether>(issuingAddresses.themeAct(themeCase, 'hand-over'), { method: 'POST', body, key });

export const postTogether = (themeCase: string, { key, ...body }: { hall: string; cases: string[] } & Keyed) =>
  send<object>(issuingAddresses.themeAct(themeCase, 'post'), { method: 'POST', body, key });

/** A signature or a paper of authority. */
export const keepFile = (caseId: string, file: File) => sendBytes<KeptFile>(issuingAddresses.files(caseId), file);

export const readBalance = (hall: string, signal?: AbortSignal) =>
  read<Balance>(issuingAddresses.balance(hall), signal);

export type HallAct = 'books' | 'close-day' | 'reopen-day' | `books/${string}/void`;

export const actInHall = (act: HallAct, { key, ...body }: Keyed & { hall: string } & object) =>
  send<object>(issuingAddresses.hallAct(act), { method: 'POST', body, key });
