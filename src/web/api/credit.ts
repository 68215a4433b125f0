import type { CreditPage, EndRecord, RecordEnded } from '../../modules/credit/contract.ts';
import { creditAddresses } from './addresses.ts';
import { read, send } from './client.ts';

export const readRecords = (after: string | null, signal?: AbortSignal) =>
  read<CreditPage>(creditAddresses.list(after), signal);

export const endRecord = (record: string, wish: EndRecord, key: string) =>
  send<RecordEnded>(creditAddresses.end(record), { method: 'POST', body: wish, key });
