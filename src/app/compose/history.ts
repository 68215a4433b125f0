import { identityStreams } from '../../modules/identity/index.ts';
import { runProjections, runStreams } from '../../modules/process/index.ts';
import { caseList, caseStreams } from '../../modules/intake/index.ts';

/** Every kind of stream and every table that follows from one: what `verify` proves and a rebuild makes again. */
export const history = {
  streams: [...identityStreams, caseStreams, runStreams],
  projections: [caseList, ...runProjections],
} as const;
