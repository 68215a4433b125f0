import type { ProcedureRefusal } from '../model.ts';

/** A sentence for every refusal about a special procedure; what a case refuses is said by `caseWording`. */
export type ProcedureWording = { readonly refusals: Readonly<Record<ProcedureRefusal['code'], string>> };
