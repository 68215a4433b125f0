import type { Conventions } from '../../kernel/clock-measure.ts';
import type { CaseId, PersonId } from '../../kernel/id.ts';
import type { Vault } from '../../platform/crypto/index.ts';
import type { Db, Once, Tx } from '../../platform/database/index.ts';
import type { Files } from '../../platform/files/index.ts';
import type { Caller } from '../../platform/http/index.ts';
import type { CivilDate } from '../../kernel/civil-date.ts';
import type { Bilingual } from '../catalogue/index.ts';
import type { DeliveryDeps } from '../delivery/index.ts';
import type { DocumentDeps } from '../documents/index.ts';
import type { Sought } from './contract.ts';
import type { Holder } from './results/model.ts';

export type IssuingDeps = {
  db: Db;
  vault: Vault;
  files: Files;
  now: () => Date;
  delivery: DeliveryDeps;
  documents: DocumentDeps;
  /** Which results belong to one theme, as far as the scope sees it; filled by whoever knows theme cases. */
  themes: Themes;
  /** Working days from a decision for which its result waits for others of its theme, at the longest. */
  togetherDays: number;
  /** Calendar and hall hours of today. */
  conventions: () => Conventions;
  /** Who has this identity number: whose the result is, who acts for him by mandate or agency, or somebody else. */
  whoIs: (asked: { holder: Holder; item: string; idNumber: string }) => Promise<'applicant' | 'agent' | 'stranger'>;
  /** Whether an officer must keep away from this matter (公务员法 art. 76). */
  keepsAway: (tx: Tx, officer: string, matter: { holder: Holder; number: string }) => Promise<boolean>;
  /** Cases of who is looked for, as far as the scope sees them. */
  casesWith: (tx: Tx, sought: { by: Exclude<Sought['by'], 'theme'>; text: string }) => Promise<CaseId[]>;
  /** In whose name each of these cases was handed in; one that was erased is not among them. */
  namesOf: (tx: Tx, cases: readonly CaseId[]) => Promise<ReadonlyMap<string, string>>;
  officerNames: (tx: Tx, ids: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  permits: (caller: Caller, permission: string, department: string) => boolean;
  /** A person's matter was looked at: kept apart from the facts, and shown to the person. */
  recordReads: (tx: Tx, caller: Caller, reads: readonly Read[]) => Promise<void>;
};

export type Themes = {
  ofCase: (tx: Tx, id: CaseId) => Promise<string | undefined>;
  numbered: (tx: Tx, number: string) => Promise<string | undefined>;
  /** `at`: when the expected days are asked for, the moment and calendar by which they are counted. */
  open: (tx: Tx, id: string, at?: { now: Date; conventions: Conventions }) => Promise<ThemeOfResults | undefined>;
  /** Those of whom the transaction is about. */
  own: (tx: Tx) => Promise<readonly string[]>;
};

/** A theme case as whoever gives its results out sees it. Its name is Chinese. */
export type ThemeOfResults = { id: string; number: string; name: string; holder: Holder; parts: readonly ThemePart[] };

/** `over`: it ended without a decision, or never begins. `expectedOn`: the day on which it is expected to be decided, where that was asked for and there is one. */
export type ThemePart = {
  item: string;
  name: Bilingual;
  department: string;
  departmentName: Bilingual;
  case: CaseId | null;
  standing: 'open' | 'granted' | 'denied' | 'over';
  expectedOn: CivilDate | null;
};

export type Read = { caseId: CaseId; person: PersonId; what: string; why: string };

/** Who asks, and the key under which he asks only once. */
export type Asking = { caller: Caller; once?: Once | undefined };

/** How the file room knows signatures and papers of authority; no applicant's page lists them. */
export const heldByResult = (id: CaseId): string => `issuing.result/${id}`;
