import type { CaseParcels, IncomingPapers } from '../../modules/delivery/papers/contract.ts';
import { parcelAddresses } from './addresses.ts';
import { read, send } from './client.ts';

/** What a courier carries. */
export const readCaseParcels = (caseId: string, signal?: AbortSignal) =>
  read<CaseParcels>(parcelAddresses.ofCase(caseId), signal);

export const readIncoming = (signal?: AbortSignal) => read<IncomingPapers>(parcelAddresses.incoming(), signal);

export const takeIn = ({ parcel, key }: { parcel: string; key: string }) =>
  send<object>(parcelAddresses.takeIn(parcel), { method: 'POST', body: {}, key });
