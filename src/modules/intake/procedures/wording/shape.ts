import type { HearingRefusal } from '../hearing/model.ts';
import type { ProcedureRefusal } from '../model.ts';

/** A sentence for every refusal about a special procedure; what a case refuses is said by `caseWording`. */
export type ProcedureWording = {
  readonly refusals: Readonly<Record<(ProcedureRefusal | HearingRefusal)['code'], string>>;
};
