import type { OfficerId } from '../../kernel/id.ts';
import type { Vault } from '../../platform/crypto/index.ts';
import type { Db, Tx } from '../../platform/database/index.ts';
import type { Caller } from '../../platform/http/index.ts';
import type { Actor } from '../../platform/log/index.ts';

export type CreditDeps = {
  db: Db;
  vault: Vault;
  now: () => Date;
  /** Whose act it is in the log; undefined where no role of the officer's reaches it in that department. */
  actorFor: (caller: Caller, permission: string, department: string) => Actor | undefined;
  /** People and organisations from whose matters an officer keeps away (公务员法 art. 76). */
  interestsOf: (tx: Tx, officer: OfficerId) => Promise<{ people: readonly string[]; organisations: readonly string[] }>;
  /** What items and departments are called: the catalogue's, which stands beside this room and not below it. */
  itemNames: (tx: Tx, keys: readonly string[]) => Promise<(key: string) => Named>;
  departmentNames: (tx: Tx) => Promise<ReadonlyMap<string, Named>>;
};

type Named = { zh: string; en?: string };
