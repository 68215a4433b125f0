import type { Static } from 'typebox';
import type { Moved } from '../../modules/intake/cases/contract.ts';
import type {
  EndProcedure,
  ProcedureListQuery,
  RejectProcedure,
  RequestProcedure,
} from '../../modules/intake/procedures/contract.ts';
import type { ProcedureList } from '../../modules/intake/procedures/contract/list.ts';
import { procedureAddresses } from './addresses.ts';
import { read, send } from './client.ts';

type Saying<Body> = Omit<Body, 'version'>;

/** What an officer orders about a special procedure of a case. */
export type ProcedureOrder =
  | { how: 'request'; procedure: null; says: Saying<Static<typeof RequestProcedure>> }
  | { how: 'approve'; procedure: string; says: null }
  | { how: 'reject'; procedure: string; says: Saying<Static<typeof RejectProcedure>> }
  | { how: 'end'; procedure: string; says: Saying<Static<typeof EndProcedure>> };

type Ordering = { caseId: string; version: number; key: string };

export function orderProcedure({ caseId, version, key }: Ordering, { how, procedure, says }: ProcedureOrder) {
  const address =
    procedure === null ? procedureAddresses.ofCase(caseId) : procedureAddresses.act({ caseId, procedure, how });
  return send<Moved>(address, { method: 'POST', body: { version, ...(says ?? {}) }, key });
}

export const readProcedures = (query: ProcedureListQuery, signal?: AbortSignal) =>
  read<ProcedureList>(procedureAddresses.list(query), signal);
