import type { Static } from 'typebox';
import type { Moved } from '../../modules/intake/cases/contract.ts';
import type { IncidentList, MendRun } from '../../modules/intake/cases/contract/incidents.ts';
import type { Times } from '../../modules/process/run/contract.ts';
import { oversightAddresses } from './addresses.ts';
import { read, send } from './client.ts';

export const readTimes = (signal?: AbortSignal) => read<Times>(oversightAddresses.times, signal);

export const readIncidents = (signal?: AbortSignal) => read<IncidentList>(oversightAddresses.incidents, signal);

export type Mending = { caseId: string; token: number; key: string } & Static<typeof MendRun>;

/** Tries again where a run is stuck, with what the model looked for. */
export const mend = ({ caseId, token, key, set }: Mending) =>
  send<Moved>(oversightAddresses.mend(caseId, token), { method: 'POST', body: { set }, key });
