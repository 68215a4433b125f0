import type { Tx } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import type { CaseDeps, FileRead } from '../cases/deps.ts';

export type FindingDeps = CaseDeps & {
  /** Many looks at once, in one statement. */
  recordReads: (tx: Tx, caller: Caller, reads: readonly FileRead[]) => Promise<void>;
};
