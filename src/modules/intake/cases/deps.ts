import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { Conventions } from '../../../kernel/clock-measure.ts';
import type { CaseId, OfficerId, PersonId } from '../../../kernel/id.ts';
import type { Vault } from '../../../platform/crypto/index.ts';
import type { Db, Once, Scope, Tx } from '../../../platform/database/index.ts';
import type { Files } from '../../../platform/files/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import type { Actor } from '../../../platform/log/index.ts';
import type { CertificateDeps } from '../../certificates/index.ts';
import type { DocumentDeps } from '../../documents/index.ts';
import type { Role, RunDeps } from '../../process/index.ts';
import type { ActingNames } from './contract.ts';
import type { Applicant } from './model.ts';
import type { Interests } from './rules/keeping-away.ts';

/** A person's file was read: kept apart from the log of facts, and shown to the person. */
export type FileRead = { caseId?: CaseId; person: PersonId; what: string; why: string };

/** What an agent may be let do, each by itself; `any`: only that the mandate runs. */
export type ActingAct = 'fill' | 'submit' | 'supplement' | 'withdraw' | 'papers' | 'any';

/** A mandate as its paper says it. */
export type MandateTerms = {
  principal: string;
  agent: string;
  items: readonly string[] | 'all';
  acts: readonly Exclude<ActingAct, 'any'>[];
  confirmedOn: CivilDate;
  until: CivilDate;
};

/** Acting for others: filled by whoever knows mandates, children and organisations. */
export type ActingPort = {
  /**
   * Whether the caller may do this for the applicant now; for himself he always may. Holds the right until the transaction ends, so that
   * a revocation comes first or waits.
   */
  holds: (
    tx: Tx,
    asked: { caller: Caller; applicant: Applicant; item: string; act: ActingAct },
  ) => Promise<'holds' | 'ended' | 'beyond'>;
  /** Under which two names the caller acts; undefined for who acts for himself. */
  namesOf: (tx: Tx, acting: { caller: Caller; applicant: Applicant }) => Promise<ActingNames | undefined>;
  /** Under which two names a matter stands, whoever looks at it. */
  namesOfMatter: (tx: Tx, matter: { scope: Scope; applicant: Applicant }) => Promise<ActingNames | undefined>;
  /** What both sides of a mandate agreed to, with the items that it is for by key; undefined where nobody confirmed it. */
  termsOf: (tx: Tx, mandate: string) => Promise<MandateTerms | undefined>;
  /** The element whose answer names somebody else than the person acted for; undefined when all is well. */
  strangerIn: (
    tx: Tx,
    acting: { caller: Caller; applicant: Applicant },
    answers: Readonly<Record<string, string>>,
  ) => Promise<string | undefined>;
};

/** An officer with his roles in the tasks of a department. */
export type Staff = { id: string; name: string; roles: readonly Role[]; section: string | null };

export type CaseDeps = {
  acting: ActingPort;
  db: Db;
  /** What runs need: departments by name, the calendar. */
  runs: RunDeps;
  vault: Vault;
  documents: DocumentDeps;
  certificates: CertificateDeps;
  now: () => Date;
  /** The calendar of today's notices, or of those by whose version a day was reckoned; and the hours of the hall. */
  conventions: (calendar?: string) => Conventions;
  /** From whose matters an officer keeps away (公务员法 art. 76). */
  interestsOf: (tx: Tx, officer: OfficerId) => Promise<Interests>;
  recordRead: (tx: Tx, caller: Caller, read: FileRead) => Promise<void>;
  /** Names on duty of officers, by id. */
  officerNames: (tx: Tx, ids: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  /** Who serves in a role for a department now, by the name on duty. */
  officersIn: (tx: Tx, place: { department: string; role: Role }) => Promise<{ id: string; name: string }[]>;
  /** Whether that officer serves in a role for a department now. */
  serves: (tx: Tx, post: { officer: string; department: string; role: Role }) => Promise<boolean>;
  /** To which section of a department an officer belongs; none: he works for the whole. */
  sectionsOf: (tx: Tx, officer: OfficerId) => Promise<{ department: string; section: string }[]>;
  /** Whether a task of that section is an officer's to work on, as far as sections go; null: of no section. */
  worksIn: (tx: Tx, officer: OfficerId, place: { department: string; section: string | null }) => Promise<boolean>;
  /** Until which day each of these officers is away today; who is here is not among them. */
  awayUntil: (tx: Tx, officers: readonly string[]) => Promise<ReadonlyMap<string, CivilDate>>;
  /** Who does what work on the cases of a department, by the name on duty; section null: for the whole of it. */
  staffOf: (tx: Tx, department: string) => Promise<readonly Staff[]>;
  /**
   * Whose act it is in the log when this officer does this in a case of that department: his own, or his in the stead of an absent one.
   * Undefined when he may not.
   */
  actorFor: (caller: Caller, permission: string, department: string) => Actor | undefined;
  /** Whether the permission table lets this caller do this in a case of that department, in whatever capacity. */
  permits: (caller: Caller, permission: string, department: string) => boolean;
  files: Files;
  /** Where a person sees a case's status, for the receipt's QR code. */
  statusUrl: (caseNumber: string) => string;
};

/** Who asks, and the key under which he asks only once. */
export type Asking = { caller: Caller; once?: Once | undefined; counter?: AtCounter | undefined };

/**
 * The person is served at a counter: `caller` is then a clerk who stands in for the person, in the person's scope and under his own name.
 * `interests`: what this clerk keeps away from. `hall`: where the clerk works, said when it is handed in and if it is known.
 */
export type AtCounter = { officer: OfficerId; department: string; hall?: string | undefined; interests: Interests };

/** How the file room knows what officers added to the steps of a case; no applicant sees it. */
export const heldBySteps = (id: CaseId): string => `intake.steps/${id}`;

/** The same of a task that is not finished yet: whoever has the task may still take a file off. */
export const heldByTask = (id: CaseId, task: string): string => `intake.task/${id}/${task}`;

/** How the file room knows what belongs to a case; drafts hand their files over to this. */
export const heldByCase = (id: CaseId): string => `intake.case/${id}`;

/** Papers about a case that officers alone read, and of them whom their room lets. */
export const heldByMeetings = (id: CaseId): string => `intake.meetings/${id}`;

/** What goes with the result of a check after the grant: shown to the applicant too, or to officers alone. */
export const heldByPostCheck = (id: CaseId, seenBy: 'everybody' | 'office'): string =>
  `intake.postCheck/${id}/${seenBy}`;
