import type { CaseId } from '../../../kernel/id.ts';
import type { Db, Once, Tx } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import type { DeliveryDeps } from '../deps.ts';
import type { ParcelHolder } from '../model.ts';

/** Whose case it is, and whether anything can still be handed in for it. */
export type Matter = { holder: ParcelHolder; isOpen: boolean };

/** What a case is called where nobody needs to know whose it is. */
export type MatterName = { number: string; item: { zh: string; en?: string } };

export type PaperDeps = {
  /** In the scope of whoever asks; `delivery.db` sees everything. */
  db: Db;
  delivery: DeliveryDeps;
  /** The caller's own case, or one whose papers he may send for another. */
  ownMatter: (tx: Tx, asked: { caller: Caller; id: CaseId }) => Promise<Matter | undefined>;
  /** Those of these cases that the scope sees. */
  namesOf: (tx: Tx, cases: readonly CaseId[]) => Promise<ReadonlyMap<string, MatterName>>;
  permits: (caller: Caller, permission: string, department: string) => boolean;
};

/** Who asks, and the key under which he asks only once. */
export type Asking = { caller: Caller; once?: Once | undefined };
