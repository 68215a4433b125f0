import { Type, type Static } from 'typebox';
import { Decision, DecisionTerms } from './contract/decision.ts';
import { NonAcceptance, NonAcceptanceTerms } from './contract/non-acceptance.ts';
import { Answers, RunView, TaskRow, TaskView } from './contract/tasks.ts';
import { ENDING_GROUNDS } from '../ending/contract/grounds.ts';
import { EndingView } from '../ending/contract.ts';
import { UrgingView } from '../urging/contract.ts';
import { HearingView } from '../procedures/hearing/contract.ts';
import { ProcedureView } from '../procedures/contract.ts';
import { CommittedView } from '../commitment/contract.ts';
import { GivenWord } from './contract/second-persons.ts';
import { Offered, Owing } from './contract/tolerance.ts';
import { MaterialRule } from './contract/verdicts.ts';
import { OUTCOMES } from './contract/outcomes.ts';
import { ThemeAround } from '../theme-cases/contract/around.ts';
import { MaterialSource } from '../sources/contract/sources.ts';

const Day = Type.String({ format: 'date' });
const DayOrNull = Type.Union([Day, Type.Null()]);
const Bilingual = Type.Object({ zh: Type.String(), en: Type.Optional(Type.String()) });
const Said = Type.String({ maxLength: 2_000 });

export const CaseIdParams = Type.Object({ caseId: Type.String({ format: 'uuid' }) });
export const CasePaperParams = Type.Object({
  caseId: Type.String({ format: 'uuid' }),
  paperId: Type.String({ format: 'uuid' }),
});

export const CaseFileParams = Type.Object({
  caseId: Type.String({ format: 'uuid' }),
  fileId: Type.String({ format: 'uuid' }),
});

const caseStates = ['submitted', 'awaitingCorrection', 'accepted', 'reviewed', 'notAccepted', 'concluded'] as const;
export const caseActs = [
  'accept',
  'askCorrection',
  'askAmendment',
  'remindCorrection',
  'refuseAcceptance',
  'finishTask',
  'decide',
  'extend',
  'takeOwed',
  'postponeSupply',
  'requestProcedure',
  'answerProcedure',
  'endProcedure',
  'offerHearing',
  'takeHearing',
  'scheduleHearing',
  'answerObjection',
  'recordHearing',
  'proposeEnding',
  'answerEnding',
] as const;
export type CaseAct = (typeof caseActs)[number];

/** Who acts for whom: an agent, a guardian, or an organisation's staff. */
export const ActingNames = Type.Object({
  as: Type.Enum(['agent', 'guardian', 'staff']),
  actor: Type.String(),
  principal: Type.String(),
});
export type ActingNames = Static<typeof ActingNames>;
const ActingOrNull = Type.Union([ActingNames, Type.Null()]);

const Light = Type.Enum(['green', 'yellow', 'red', 'suspended', 'none']);

/** A case as every list shows it. The applicant's name is masked. */
export const CaseRow = Type.Object({
  id: Type.String(),
  version: Type.Integer(),
  number: Type.String(),
  item: Type.Object({ key: Type.String(), version: Type.Integer(), name: Bilingual }),
  applicant: Type.String(),
  /** Who handed it in for whom, masked too; null when the applicant did it himself. */
  acting: ActingOrNull,
  forOrganisation: Type.Boolean(),
  state: Type.Enum([...caseStates]),
  outcome: Type.Union([Type.Enum([...OUTCOMES]), Type.Null()]),
  corrected: Type.Boolean(),
  receivedOn: Day,
  answerBy: Day,
  acceptedOn: DayOrNull,
  promisedOn: DayOrNull,
  statutoryOn: DayOrNull,
  provisional: Type.Boolean(),
  concludedOn: DayOrNull,
  /** Since when the clock stands still (行政许可法 art. 45); null while it runs. */
  suspendedOn: DayOrNull,
  /** Until when what it was accepted without (容缺) may come; null where nothing is owed. */
  owedBy: DayOrNull,
  /** Under reconsideration or in court, or what was ordered there is still to be done. */
  disputed: Type.Boolean(),
  /** What is due next, and how it stands: working days left, negative when late. */
  dueOn: DayOrNull,
  daysLeft: Type.Union([Type.Integer(), Type.Null()]),
  light: Light,
});
export type CaseRow = Static<typeof CaseRow>;

/** The database knows no year 0. */
const FilterDay = Type.String({ format: 'date', pattern: '^[1-9]' });

/** What narrows a list of cases; each part of it may stand in an address, since none says who applies. */
export const caseFilter = {
  /** `open`: all that still has something due; `all`: whatever the state; otherwise one state. */
  state: Type.Optional(Type.Enum(['open', 'all', ...caseStates])),
  number: Type.Optional(Type.String({ maxLength: 40 })),
  /** Overdue, due today, or due within seven days from today on. */
  due: Type.Optional(Type.Enum(['overdue', 'today', 'week'])),
  department: Type.Optional(Type.String({ maxLength: 120 })),
  item: Type.Optional(Type.String({ maxLength: 120 })),
  /** Received from this day on, and until that one; both count. */
  from: Type.Optional(FilterDay),
  until: Type.Optional(FilterDay),
};

export const CaseListQuery = Type.Object({
  ...caseFilter,
  /** The cursor of the page before, as the answer gave it. */
  after: Type.Optional(Type.String({ maxLength: 200 })),
});
export type CaseListQuery = Static<typeof CaseListQuery>;

export const TaskPage = Type.Object({
  tasks: Type.Array(Type.Object({ case: CaseRow, task: TaskRow })),
  after: Type.Union([Type.String(), Type.Null()]),
});
export type TaskPage = Static<typeof TaskPage>;

export const CasePage = Type.Object({ cases: Type.Array(CaseRow), after: Type.Union([Type.String(), Type.Null()]) });
export type CasePage = Static<typeof CasePage>;

/** One answer as people read it: the label of an option instead of its value. */
export const AnswerRow = Type.Object({
  element: Type.String(),
  label: Bilingual,
  value: Bilingual,
  /** The applicant corrected it since it was last handed in. */
  changed: Type.Boolean(),
  /** The same in rows and columns, where the answer is a table. */
  table: Type.Optional(Type.Object({ headings: Type.Array(Bilingual), rows: Type.Array(Type.Array(Bilingual)) })),
});
export type AnswerRow = Static<typeof AnswerRow>;

const materialWays = ['atWindow', 'later', 'commitment', 'originalSeen', 'notNeeded'] as const;
/** How a material is handed in that was not uploaded; the last two a clerk says at the counter. */
export type MaterialWay = (typeof materialWays)[number];

/** One material: what was asked and which files were handed in. */
export const MaterialRow = Type.Object({
  id: Type.String(),
  name: Type.String(),
  necessity: Type.String(),
  rule: MaterialRule,
  /** How the applicant means to hand it in where no file was uploaded. */
  way: Type.Union([Type.Enum([...materialWays]), Type.Null()]),
  /** The applicant handed in something else since it was last handed in. */
  changed: Type.Boolean(),
  files: Type.Array(
    Type.Object({ id: Type.String(), name: Type.String(), mediaType: Type.String(), size: Type.Integer() }),
  ),
  /** What stood in for it, so that it was not asked for. */
  source: Type.Optional(MaterialSource),
});
export type MaterialRow = Static<typeof MaterialRow>;

const CompletedStep = Type.Object({ name: Type.String(), department: Bilingual });
export type CompletedStep = Static<typeof CompletedStep>;

const DueDays = Type.Object({ promisedOn: DayOrNull, statutoryOn: DayOrNull });

/** What happened, in order. Words of officers are opened for who may read the case. */
export const TimelineEntry = Type.Object({
  type: Type.String(),
  at: Type.String({ format: 'date-time' }),
  by: Type.Enum(['applicant', 'officer', 'system']),
  /** Both names, where somebody acted for the applicant. */
  acting: Type.Optional(ActingNames),
  officer: Type.Optional(Type.String()),
  /** It came to the window, and a clerk took it in. */
  atWindow: Type.Optional(Type.Literal(true)),
  /** Both names, where an officer acted in the stead of one who was away (乙代甲). */
  inStead: Type.Optional(Type.Object({ deputy: Type.String(), absent: Type.String() })),
  department: Type.Optional(Type.String()),
  /** `title`: the heading that the officer gave it, where it is a part of his own. */
  words: Type.Optional(
    Type.Array(Type.Object({ about: Type.String(), title: Type.Optional(Type.String()), text: Type.String() })),
  ),
  basis: Type.Optional(Type.String()),
  /** By how many working days the limit was extended, and both days as they were then. */
  extension: Type.Optional(Type.Object({ days: Type.Integer(), promisedOn: DayOrNull, statutoryOn: DayOrNull })),
  /** The dates before and after a later notice of holidays. */
  moved: Type.Optional(Type.Object({ from: DueDays, until: DueDays })),
  opinion: Type.Optional(Type.Enum(['grant', 'deny'])),
  /** On which ground of the law it was not accepted. */
  nonAcceptance: Type.Optional(NonAcceptance),
  /** Why it ended, or is to end, by hand, and the number of the case that goes on instead. */
  ending: Type.Optional(
    Type.Object({ ground: Type.Enum([...ENDING_GROUNDS]), twin: Type.Union([Type.String(), Type.Null()]) }),
  ),
  /** The last day of which the applicant was reminded. */
  until: Type.Optional(Day),
  /** Which step of the process was completed, and by which department. */
  step: Type.Optional(CompletedStep),
  /** Which kind of special procedure. */
  procedure: Type.Optional(Bilingual),
  /** When departments meet about it. */
  meeting: Type.Optional(Type.Object({ on: Day, from: Type.String(), until: Type.String() })),
});
export type TimelineEntry = Static<typeof TimelineEntry>;

const CasePaper = Type.Object({
  id: Type.String(),
  kind: Type.String(),
  number: Type.Union([Type.String(), Type.Null()]),
  issuedAt: Type.String({ format: 'date-time' }),
});

/** A licence that came of the case; its PDF is a file of the case. */
export const CaseLicence = Type.Object({
  id: Type.String(),
  type: Type.String(),
  number: Type.String(),
  identifier: Type.String(),
  /** As of today, as anyone is told who checks it. */
  status: Type.Enum([
    'valid',
    'notYet',
    'changed',
    'suspended',
    'revoked',
    'recalled',
    'struckOff',
    'cancelled',
    'expired',
  ]),
  file: Type.String(),
});
export type CaseLicence = Static<typeof CaseLicence>;

/**
 * 行政许可法 art. 45: the clock stands still since a day, for steps of the process or special procedures, and by provisions, in their own
 * Chinese words; `until`: the last day of their own limits, null where one has none.
 */
export const ClockStop = Type.Object({
  on: Day,
  steps: Type.Array(Type.String()),
  bases: Type.Array(Type.String()),
  until: DayOrNull,
  /** That day is over. */
  late: Type.Boolean(),
});
export type ClockStop = Static<typeof ClockStop>;
const StopOrNull = Type.Union([ClockStop, Type.Null()]);

export const CaseFile = Type.Object({
  row: CaseRow,
  applicantName: Type.String(),
  /** Who handed it in for whom, in full. */
  acting: ActingOrNull,
  answers: Type.Array(AnswerRow),
  materials: Type.Array(MaterialRow),
  timeline: Type.Array(TimelineEntry),
  /** Every step, in the order in which they began; empty for who does not work in an office. */
  tasks: Type.Array(TaskView),
  /** Where the process stands; null for who does not work in an office. */
  run: Type.Union([RunView, Type.Null()]),
  papers: Type.Array(CasePaper),
  licences: Type.Array(CaseLicence),
  /** The numbers and days that the grant gave; none before it. */
  assigned: Type.Array(Type.Object({ element: Type.String(), name: Bilingual, value: Type.String() })),
  /** What the item demands of whoever is accepted, in its words. */
  conditions: Type.Array(Type.String()),
  /** Legal basis as the item names it, to choose from when one is asked for. */
  legalBases: Type.Array(Type.String()),
  /** What it would be accepted without; null where everything is here, or it was accepted. Only for officers. */
  offered: Type.Union([Offered, Type.Null()]),
  /** What it was accepted without and has not come; null where nothing is owed. */
  owing: Type.Union([Owing, Type.Null()]),
  /** What the applicant committed to instead of proving (告知承诺); null on the ordinary way. */
  commitment: Type.Union([CommittedView, Type.Null()]),
  /** What others confirmed beside the applicant, as it was signed. */
  secondPersons: Type.Array(GivenWord),
  /** The theme (一件事) that it is a part of, with the other parts; null for a case by itself. */
  theme: Type.Union([ThemeAround, Type.Null()]),
  /** Only for who may decide it now. */
  decision: Type.Optional(DecisionTerms),
  /** Only for who may decline to accept it now. */
  nonAcceptance: Type.Optional(NonAcceptanceTerms),
  /** What this caller may do now; what is missing here would be refused. */
  acts: Type.Array(Type.Enum([...caseActs])),
  /** Why the clock stands still; null while it runs. */
  stop: StopOrNull,
  /** Special procedures, in the order in which they were asked for; an applicant sees those that were approved. */
  procedures: Type.Array(ProcedureView),
  /** The hearing of which the applicant was told; null where there was no such notice. */
  hearing: Type.Union([HearingView, Type.Null()]),
  /** Who urges whom, and whether the applicant may; null once it is over. */
  urging: Type.Union([UrgingView, Type.Null()]),
  /** Its end by hand that was proposed and waits for an answer; null where none is, and for who does not work in an office. */
  ending: Type.Union([EndingView, Type.Null()]),
  /** Working days that the head of the organ added to both dates (行政许可法 art. 42); null where none were. */
  extendedBy: Type.Union([Type.Integer(), Type.Null()]),
  /** How the promised day was counted; as far as it is known while the clock stands still. */
  ledger: Type.Array(
    Type.Object({
      date: Day,
      counted: Type.Boolean(),
      why: Type.String(),
      /** What the holiday is called, or by which article the clock stood still. */
      name: Type.Optional(Type.String()),
      /** The day lies in a year whose holidays have not been announced. */
      provisional: Type.Boolean(),
      /** The day came by the extension. */
      extended: Type.Boolean(),
    }),
  ),
});
export type CaseFile = Static<typeof CaseFile>;

const Version = Type.Integer({ minimum: 0 });

/** `supplyBy`: until when what is to follow may come; the proposed day where it is left out. */
export const AcceptCase = Type.Object({
  version: Version,
  answers: Type.Optional(Answers),
  supplyBy: Type.Optional(Day),
});
export const AskCorrection = Type.Object({
  version: Version,
  missing: Type.Array(Type.Object({ key: Type.String({ maxLength: 120 }), what: Said }), { maxItems: 50 }),
});
/** What may be set right on the spot: answers by key, each with what is wrong with it. */
export const AskAmendment = Type.Object({
  version: Version,
  fields: Type.Array(Type.Object({ key: Type.String({ maxLength: 120 }), what: Said }), { maxItems: 50 }),
});
export const RemindCorrection = Type.Object({ version: Version });
/** `answers`: what ways behind the decision ask for besides it, such as whether it goes beyond what a town may decide alone. */
export const DecideCase = Type.Object({ version: Version, answers: Type.Optional(Answers), ...Decision.properties });

export const Moved = Type.Object({ version: Type.Integer() });
export type Moved = Static<typeof Moved>;

export const StatusQuestion = Type.Object({
  number: Type.String({ maxLength: 60 }),
  code: Type.String({ maxLength: 20 }),
});
export type StatusQuestion = Static<typeof StatusQuestion>;

/** What anybody with number and query code may know: nothing about the person. */
export const PublicStatus = Type.Object({
  number: Type.String(),
  item: Bilingual,
  state: Type.Enum([...caseStates]),
  outcome: Type.Union([Type.Enum([...OUTCOMES]), Type.Null()]),
  /** Who holds it now. */
  department: Bilingual,
  receivedOn: Day,
  answerBy: Day,
  acceptedOn: DayOrNull,
  promisedOn: DayOrNull,
  /** Since when the clock stands still; null while it runs. */
  suspendedOn: DayOrNull,
  /** Why it does; null while it runs. */
  stop: StopOrNull,
  provisional: Type.Boolean(),
  concludedOn: DayOrNull,
  steps: Type.Array(Type.Object({ type: Type.String(), on: Day, step: Type.Optional(CompletedStep) })),
});
export type PublicStatus = Static<typeof PublicStatus>;
