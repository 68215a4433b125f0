import type { Conventions } from '../../kernel/clock-measure.ts';
import type { CaseId, PersonId } from '../../kernel/id.ts';
import type { Vault } from '../../platform/crypto/index.ts';
import type { Db, Once, Tx } from '../../platform/database/index.ts';
import type { Files } from '../../platform/files/index.ts';
import type { Caller } from '../../platform/http/index.ts';
import type { DeliveryDeps } from '../delivery/index.ts';
import type { Sought } from './contract.ts';
import type { Holder } from './results/model.ts';

export type IssuingDeps = {
  db: Db;
  vault: Vault;
  files: Files;
  now: () => Date;
  delivery: DeliveryDeps;
  /** Calendar and hall hours of today. */
  conventions: () => Conventions;
  /** Who has this identity number: whose the result is, who acts for him by mandate or agency, or somebody else. */
  whoIs: (asked: { holder: Holder; item: string; idNumber: string }) => Promise<'applicant' | 'agent' | 'stranger'>;
  /** Whether an officer must keep away from this matter (公务员法 art. 76). */
  keepsAway: (tx: Tx, officer: string, matter: { holder: Holder; number: string }) => Promise<boolean>;
  /** Cases of who is looked for, as far as the scope sees them. */
  casesWith: (tx: Tx, sought: Exclude<Sought, { by: 'number' }>) => Promise<CaseId[]>;
  /** In whose name each of these cases was handed in; one that was erased is not among them. */
  namesOf: (tx: Tx, cases: readonly CaseId[]) => Promise<ReadonlyMap<string, string>>;
  officerNames: (tx: Tx, ids: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  permits: (caller: Caller, permission: string, department: string) => boolean;
  /** A person's matter was looked at: kept apart from the facts, and shown to the person. */
  recordReads: (tx: Tx, caller: Caller, reads: readonly Read[]) => Promise<void>;
};

export type Read = { caseId: CaseId; person: PersonId; what: string; why: string };

/** Who asks, and the key under which he asks only once. */
export type Asking = { caller: Caller; once?: Once | undefined };

/** How the file room knows signatures and papers of authority; no applicant's page lists them. */
export const heldByResult = (id: CaseId): string => `issuing.result/${id}`;
