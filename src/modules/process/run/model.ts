import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { OfficerId } from '../../../kernel/id.ts';
import type { Json } from '../core/expression/value.ts';
import type { IncidentCode, State } from '../core/state.ts';
import type { Place as WaitingPlace, Wait } from '../core/waiting.ts';
import type { Act, ModelOutcome, Role } from '../definition/work/facts.ts';

/** The version of an item's model that a run began with, and stays on. */
export type ModelRef = { item: string; version: number };

/** Who does a task: a role in a department, and its section where one is meant. */
export type Place = { role: Role; department: string; section: string | null };

/** What every event of a task says of it, so that the log alone tells who did what in which model, and what it came from. */
export type TaskFacts = Place & {
  model: ModelRef;
  /** Names the task within its case, by the order in which they opened: `t1`, `t2` … */
  task: string;
  node: string;
  token: number;
  /** The tokens that this one came from. */
  from: readonly number[];
  act: Act;
};

/** `suspended`: waits for the applicant, or for a task that was returned. */
export type TaskState = 'open' | 'suspended' | 'done' | 'cancelled';

export type RunTask = TaskFacts & {
  name: string;
  jointWith: readonly string[];
  openedAt: string;
  startedAt: string | null;
  dueOn: CivilDate | null;
  state: TaskState;
  /** Who took it; nobody else completes it. */
  holder: OfficerId | null;
  /** Who asked the holder to do it and gets it back (委派). */
  lentBy: OfficerId | null;
  /** Who did it for who completes it, asked by him. */
  helpedBy: readonly OfficerId[];
  /** The article by which the limit of the whole stands still while it is open (行政许可法 art. 45). */
  suspendedBy: string | null;
  /** It is somebody's signature for another task (加签), asked for by an officer: `all` sign it, or `any` one of them. */
  signs?: { for: string; when: 'before' | 'after'; of: 'all' | 'any'; by: OfficerId };
  /** Who is to sign when it is finished. */
  signsAfter?: { signers: readonly OfficerId[]; of: 'all' | 'any'; by: OfficerId };
  /** What was answered when it was finished, while others have still to sign. */
  answered?: Readonly<Record<string, Json>>;
  /** It was done, and the run went back to before it. */
  isVoid?: true;
  /** The task that was returned to this one, and goes on when this one is done. */
  returnedFrom: string | null;
  doneAt: string | null;
  doneBy: OfficerId | null;
  opinion: Opinion | null;
};

/** What an officer says of an application in his own matter. */
export type Opinion = 'agree' | 'disagree';

export type Timer = { token: number; element: string; dueAt: string };

/** `at`: since when. */
export type Incident = { token: number; element: string; code: IncidentCode; at: string };

/** How a run ended: at its last event, by an error, or ended from outside. */
export type RunEnd = 'completed' | 'terminated' | 'failed' | 'ended';

/** What a run waits for from outside, and since when: a message or a signal, by the first of its names. */
export type Waiting = Wait & { since: string };

export type Running = {
  status: 'running' | 'ended';
  model: ModelRef;
  /** SHA-256 of the model's file. */
  file: string;
  /** The department in charge of the case. */
  department: string;
  state: State;
  tasks: readonly RunTask[];
  timers: readonly Timer[];
  incidents: readonly Incident[];
  /** Absent until it has waited for something. */
  waits?: readonly Waiting[];
  /** Ids of messages and signals that were taken: none is taken twice. Absent while there were none. */
  taken?: readonly string[];
};

export type Run = { status: 'unbegun' } | Running;
export const initial: Run = { status: 'unbegun' };

/** Words of an officer about people: as said, and sealed with the applicant's key, which alone is kept. */
export type Words = { said: string; sealed: string };

/** Who acts. `may`: whether the permission table lets him do the work of that place. */
export type ActingOfficer = {
  id: OfficerId;
  /** The absent officer whom he stands in for (代). */
  behalfOf: OfficerId | null;
  /** His own case or that of a relative (公务员法 art. 76). */
  keepsAway: boolean;
  may: (place: Place & { act: Act }) => boolean;
};

/** Whoever is to have a task; `away`: on leave that day. */
export type Recipient = Omit<ActingOfficer, 'behalfOf'> & { away: boolean };

/** 行政许可法 art. 34: at least two officers go, and every department that was to come did, or it is said why not. */
export type Visit = { on: CivilDate; staff: readonly string[]; absent: readonly { department: string; why: string }[] };

/** What was found of one material, by its key. Which materials there are is known to whoever owns the case. */
export type MaterialVerdict = { key: string; verdict: 'fit' | 'unfit' | 'open'; words: Words | null };

/** What is handed in with a completed task. */
export type Completion = {
  opinion: Opinion | null;
  note: Words | null;
  verdicts: readonly MaterialVerdict[];
  /** Values of the variables that the task asks for. */
  answers: Readonly<Record<string, Json>>;
  visit: Visit | null;
  /** Ids of files that belong to the case. */
  files: readonly string[];
};

/** `comesBack`: only that step is done again, and the one that returned it goes on; `goesThrough`: everything after it is done again too. */
export type ReturnWay = 'comesBack' | 'goesThrough';

export type Command =
  | { type: 'begin'; model: ModelRef; file: string; department: string }
  | { type: 'claim' | 'release' | 'start'; task: string; officer: ActingOfficer }
  | { type: 'assign'; task: string; officer: ActingOfficer; to: Recipient; how: 'handOver' | 'lend'; reason: Words }
  | AddSigners
  | { type: 'dropSigner'; task: string; officer: ActingOfficer; signer: OfficerId; reason: Words }
  | { type: 'addDepartments'; task: string; officer: ActingOfficer; departments: readonly string[]; reason: Words }
  | { type: 'dropDepartment'; task: string; officer: ActingOfficer; department: string; reason: Words }
  | { type: 'takeBack'; task: string; head: ActingOfficer; from: OfficerId; reason: Words }
  | { type: 'reassign'; task: string; head: ActingOfficer; from: OfficerId; to: Recipient; reason: Words }
  | { type: 'complete'; task: string; officer: ActingOfficer; done: Completion }
  | { type: 'return'; task: string; officer: ActingOfficer; to: string; how: ReturnWay; reason: Words }
  | { type: 'fetchBack'; task: string; officer: ActingOfficer; reason: Words }
  | { type: 'suspend' }
  | { type: 'resume' }
  | { type: 'trigger'; token: number; element: string }
  | { type: 'retry'; token: number; set: Readonly<Record<string, Json>> }
  | { type: 'deliver'; message: Message; at?: WaitingPlace; set: Readonly<Record<string, Json>> }
  | { type: 'signal'; signal: Omit<Message, 'key'>; set: Readonly<Record<string, Json>> }
  | { type: 'end'; why: RunEndReason };

/** 加签: `before` or `after` the step is finished; `all` sign (会签), or `any` one of them (或签). */
export type AddSigners = {
  type: 'addSigners';
  task: string;
  officer: ActingOfficer;
  when: 'before' | 'after';
  of: 'all' | 'any';
  signers: readonly Recipient[];
  reason: Words;
};

/** `id` names the message for good, however often it comes; `key` is what the model tells several places of one name apart by. */
export type Message = { id: string; name: string; key?: Json | undefined };

/** Why a run is ended from outside: what it served is over, or somebody takes the matter in hand. */
export type RunEndReason = 'withdrawn' | 'notAccepted' | 'decided' | 'byHand';

export type Refusal =
  | { code: 'noRun' }
  | { code: 'runBegun' }
  | { code: 'runEnded' }
  | { code: 'taskUnknown'; task: string }
  | { code: 'taskClosed'; task: string; state: TaskState }
  | { code: 'taskWaits'; task: string }
  | { code: 'taskNotYours'; department: string; role: Role }
  | { code: 'heldByAnother'; holder: OfficerId }
  | { code: 'notHeld' }
  | { code: 'holderChanged'; holder: OfficerId | null }
  | { code: 'colleagueAway' }
  | { code: 'colleagueKeepsAway' }
  | { code: 'colleagueExamined' }
  | { code: 'colleagueMayNot'; department: string; role: Role; section: string | null }
  | { code: 'conflictOfInterest' }
  | { code: 'reviewerMayNotDecide' }
  | { code: 'opinionMissing' }
  | { code: 'reasonMissing' }
  | { code: 'answerMissing'; variable: string }
  | { code: 'answerUnknown'; variable: string }
  /** No department is named, or too many. */
  | { code: 'departmentsMissing'; most: number }
  | { code: 'departmentUnknown'; department: string }
  | { code: 'departmentClosed'; department: string }
  | { code: 'departmentTwice'; department: string }
  /** This step chose no departments, or what they are asked for is not under way. */
  | { code: 'asksNoDepartments'; task: string }
  | { code: 'departmentNotAsked'; department: string }
  | { code: 'departmentAnswered'; department: string }
  /** Nobody would be asked any more: then the step is returned. */
  | { code: 'lastDepartment'; department: string }
  | { code: 'opinionAgainst'; departments: readonly string[] }
  | { code: 'publicityTooShort'; until: CivilDate }
  | { code: 'visitMissing' }
  | { code: 'visitAlone' }
  | { code: 'visitInFuture'; on: CivilDate }
  | { code: 'absenceUnexplained'; departments: readonly string[] }
  | { code: 'returnsToNothing'; task: string }
  /** The way from there cannot be gone back: `why` by the core. */
  | { code: 'noWayBack'; why: 'elsewhere' | 'otherBranch' | 'noBlock'; task: string }
  | { code: 'returnsPastEffect'; task: string }
  | { code: 'doneForAnother'; task: string }
  | { code: 'notSentByYou'; task: string }
  | { code: 'touchedAlready'; task: string; by: OfficerId | null }
  | { code: 'assignsToSelf' }
  /** Whoever signs for another says what he thinks, and passes nothing on. */
  | { code: 'signerMayNot'; task: string }
  | { code: 'takesNoSigners'; task: string }
  | { code: 'signersMissing'; most: number }
  | { code: 'signsAlready'; officer: OfficerId }
  | { code: 'notSigner'; officer: OfficerId }
  | { code: 'timerGone' }
  /** Nothing in this run waits for it now. */
  | { code: 'messageUnexpected'; name: string }
  | { code: 'noIncident' };

export type { ModelOutcome };
