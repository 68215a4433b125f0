import type {
  DecideRollBack,
  InstantFile,
  InstantPage,
  InstantQuery,
  LookAtInstant,
} from '../../modules/intake/instant/contract.ts';
import type { ChangeRate, SampleRates } from '../../modules/intake/instant/rates/contract.ts';
import { instantAddresses } from './addresses.ts';
import { read, send } from './client.ts';

/** The API of what the system granted and a person looks at again. */
export const readInstants = (query: InstantQuery, signal?: AbortSignal) =>
  read<InstantPage>(instantAddresses.list(query), signal);

export const readInstantFile = (id: string, signal?: AbortSignal) =>
  read<InstantFile>(instantAddresses.file(id), signal);

/** What each act sends. */
export type InstantBodies = { look: LookAtInstant; rollBack: DecideRollBack };

type Acting<Act extends keyof InstantBodies> = { id: string; act: Act; body: InstantBodies[Act] };

export const actOnInstant = <Act extends keyof InstantBodies>({ id, act, body }: Acting<Act>, key: string) =>
  send<{ version: number }>(instantAddresses.act(id, act), { method: 'POST', body, key });

export const readSampleRates = (signal?: AbortSignal) => read<SampleRates>(instantAddresses.rates, signal);

export const changeSampleRate = ({ item, body }: { item: string; body: ChangeRate }, key: string) =>
  send<{ version: number }>(instantAddresses.rate(item), { method: 'POST', body, key });
