import { Type, type Static } from 'typebox';
import { CaseRow } from '../../cases/contract.ts';
import { ProcedureRow } from '../contract.ts';

/** Apart from the rest of the contract, which the contract of cases builds upon. */
export const ProcedureList = Type.Object({
  procedures: Type.Array(Type.Object({ case: CaseRow, procedure: ProcedureRow })),
});
export type ProcedureList = Static<typeof ProcedureList>;
