import type { Conventions } from '../../../kernel/clock-measure.ts';
import type { CaseId, OfficerId, PersonId } from '../../../kernel/id.ts';
import type { Vault } from '../../../platform/crypto/index.ts';
import type { Db, Once, Tx } from '../../../platform/database/index.ts';
import type { Files } from '../../../platform/files/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import type { DocumentDeps } from '../../documents/index.ts';

/** A person's file was read: kept apart from the log of facts, and shown to the person. */
export type FileRead = { caseId: CaseId; person: PersonId; what: string; why: string };

export type CaseDeps = {
  db: Db;
  vault: Vault;
  documents: DocumentDeps;
  now: () => Date;
  /** The calendar of today's notices and the hours of the hall. */
  conventions: () => Conventions;
  /** The officer himself and the relatives that he declared (公务员法 art. 76). */
  relatedTo: (tx: Tx, officer: OfficerId) => Promise<PersonId[]>;
  recordRead: (tx: Tx, caller: Caller, read: FileRead) => Promise<void>;
  /** Whether the permission table lets this caller do this in a case of that department. */
  permits: (caller: Caller, permission: string, department: string) => boolean;
  files: Files;
  /** Where a person sees a case's status, for the receipt's QR code. */
  statusUrl: (caseNumber: string) => string;
};

/** Who asks, and the key under which he asks only once. */
export type Asking = { caller: Caller; once?: Once | undefined };

/** How the file room knows what belongs to a case; drafts hand their files over to this. */
export const heldByCase = (id: CaseId): string => `intake.case/${id}`;
