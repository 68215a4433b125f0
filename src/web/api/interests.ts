import type { DeclareInterest, InterestRow } from '../../modules/identity/contract/interests.ts';
import { interestAddresses } from './addresses.ts';
import { read, send } from './client.ts';

export const readInterests = (signal?: AbortSignal) => read<InterestRow[]>(interestAddresses.mine, signal);

export const declareInterest = (body: DeclareInterest, key: string) =>
  send<{ interest: string }>(interestAddresses.mine, { method: 'POST', body, key });

export const endInterest = (interest: string, key: string) =>
  send<undefined>(interestAddresses.end(interest), { method: 'POST', key });
