import type { Static } from 'typebox';
import type { Moved } from '../../modules/intake/cases/contract.ts';
import type { HandInMessage, IncidentList, MendRun, WaitList } from '../../modules/intake/cases/contract/incidents.ts';
import type { Times } from '../../modules/process/run/contract.ts';
import { oversightAddresses } from './addresses.ts';
import { read, send } from './client.ts';

export const readTimes = (signal?: AbortSignal) => read<Times>(oversightAddresses.times, signal);

export const readIncidents = (signal?: AbortSignal) => read<IncidentList>(oversightAddresses.incidents, signal);

export type Mending = { caseId: string; token: number; key: string } & Static<typeof MendRun>;

/** Tries again where a run is stuck, with what the model looked for. */
export const mend = ({ caseId, token, key, set }: Mending) =>
  send<Moved>(oversightAddresses.mend(caseId, token), { method: 'POST', body: { set }, key });

export const readWaits = (signal?: AbortSignal) => read<WaitList>(oversightAddresses.waits, signal);

export type HandingIn = { caseId: string; token: number; key: string } & Static<typeof HandInMessage>;

/** Says that what a case waits for came another way. */
export const handIn = ({ caseId, token, key, element, set }: HandingIn) =>
  send<Moved>(oversightAddresses.handIn(caseId, token), { method: 'POST', body: { element, set }, key });
