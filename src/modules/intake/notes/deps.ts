import type { Tx } from '../../../platform/database/index.ts';
import type { CaseDeps } from '../cases/deps.ts';

export type NoteDeps = CaseDeps & {
  /** Under which names officers serve or served, by id. */
  officerNames: (tx: Tx, officers: readonly string[]) => Promise<ReadonlyMap<string, string>>;
};
