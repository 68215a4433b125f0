import { Type, type Static } from 'typebox';
import { Bilingual, Day, NullOr } from './shapes.ts';

/** 已收件 submitted · 待补正 awaitingCorrection · 已受理 accepted · 已审查 reviewed · 已办结 concluded · 不予受理 notAccepted. */
export const CaseState = Type.Enum([
  'submitted',
  'awaitingCorrection',
  'accepted',
  'reviewed',
  'concluded',
  'notAccepted',
]);
export type CaseState = Static<typeof CaseState>;

export const Outcome = Type.Enum(['granted', 'denied', 'withdrawn']);

/** One line of a work list or of "my cases". The name of the applicant is masked. */
export const CaseRow = Type.Object({
  id: Type.String({ format: 'uuid' }),
  number: Type.String(),
  item: Type.Object({ key: Type.String(), version: Type.Integer(), name: Bilingual }),
  department: Type.String(),
  applicant: Type.String(),
  applicantKind: Type.Enum(['person', 'organisation']),
  state: CaseState,
  outcome: NullOr(Outcome),
  submittedOn: Day,
  /** What has to happen next has to happen by this day; null where no clock of ours runs. */
  dueOn: NullOr(Day),
  /** The day rests on weekdays of a year whose holidays are not announced. */
  provisional: Type.Boolean(),
  version: Type.Integer(),
});
export type CaseRow = Static<typeof CaseRow>;

/** A page of a list. `after` leads to the next one; null on the last. */
export const CasePage = Type.Object({ cases: Type.Array(CaseRow), after: NullOr(Type.String()) });
export type CasePage = Static<typeof CasePage>;

/** What the notice says is missing: a question of the form or a material, and what to do about it. */
export const Missing = Type.Object({
  kind: Type.Enum(['field', 'material']),
  id: Type.String({ minLength: 1, maxLength: 200 }),
  what: Type.String({ minLength: 1, maxLength: 500 }),
});
export type Missing = Static<typeof Missing>;

const Answered = Type.Object({
  field: Type.String(),
  label: Bilingual,
  /** As people read it; masked where `masked` says so. */
  value: Type.String(),
  masked: Type.Boolean(),
  /** Answered otherwise before the correction. */
  changed: Type.Boolean(),
});

/** One page of the form with what was answered. */
export const AnsweredPage = Type.Object({ id: Type.String(), question: Bilingual, answers: Type.Array(Answered) });
export type AnsweredPage = Static<typeof AnsweredPage>;

export const AttachedFile = Type.Object({
  id: Type.String({ format: 'uuid' }),
  name: Type.String(),
  mediaType: Type.String(),
  size: Type.Integer(),
  scanState: Type.Enum(['unscanned', 'clean', 'infected']),
});
export type AttachedFile = Static<typeof AttachedFile>;

/** A material that the item asks for, and what was handed in for it. */
export const CaseMaterial = Type.Object({
  id: Type.String(),
  name: Type.String(),
  need: Type.Enum(['required', 'supplyLater', 'commitmentInstead', 'ifApplicable', 'madeFromForm']),
  files: Type.Array(AttachedFile),
});
export type CaseMaterial = Static<typeof CaseMaterial>;

/** A fact of the case as its history shows it. `words` are what an officer wrote; null where nothing was, or it was erased. */
export const TimelineEntry = Type.Object({
  type: Type.String(),
  at: Type.String({ format: 'date-time' }),
  by: Type.Enum(['applicant', 'officer', 'system']),
  /** Name on duty, where an officer acted and the reader is one. */
  officer: NullOr(Type.String()),
  words: NullOr(Type.String()),
  document: NullOr(Type.Object({ id: Type.String(), kind: Type.String(), number: NullOr(Type.String()) })),
});
export type TimelineEntry = Static<typeof TimelineEntry>;

export const CaseDocument = Type.Object({
  id: Type.String(),
  kind: Type.String(),
  number: NullOr(Type.String()),
  issuedAt: Type.String({ format: 'date-time' }),
  fileId: Type.String(),
});

/** Everything about one case that its reader may see. */
export const CaseDetail = Type.Object({
  ...CaseRow.properties,
  corrected: Type.Boolean(),
  /** Last day for the one correction notice (行政许可法 art. 32); after it the application counts as accepted. */
  correctionNoticeBy: Day,
  acceptedOn: NullOr(Day),
  promisedDueOn: NullOr(Day),
  statutoryDueOn: NullOr(Day),
  missing: Type.Array(Missing),
  opinion: NullOr(Type.Enum(['grant', 'deny'])),
  /** False once the person's data were erased. */
  readable: Type.Boolean(),
  pages: Type.Array(AnsweredPage),
  materials: Type.Array(CaseMaterial),
  documents: Type.Array(CaseDocument),
  timeline: Type.Array(TimelineEntry),
});
export type CaseDetail = Static<typeof CaseDetail>;
