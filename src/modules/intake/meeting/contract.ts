import { Type, type Static, type TSchema } from 'typebox';
import { READERS } from '../consultation/contract/kinds.ts';
import { ANSWERS, MEETING_STANDS, OFF_CAUSES, RECORD_WORDS, STAGES } from './contract/kinds.ts';

const Id = Type.String({ format: 'uuid' });
const Day = Type.String({ format: 'date' });
const Time = Type.String({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' });
const Key = Type.String({ maxLength: 120 });
const Bilingual = Type.Object({ zh: Type.String(), en: Type.Optional(Type.String()) });
const Named = Type.Object({ key: Type.String(), name: Bilingual });
const Officer = Type.Object({ id: Type.String(), name: Type.String() });
const OrNull = <Schema extends TSchema>(schema: Schema) => Type.Union([schema, Type.Null()]);
const Words = Type.String({ maxLength: 4_000 });
const Line = Type.String({ maxLength: 200 });
const Reason = Type.String({ maxLength: 1_000 });
const Slot = { heldOn: Day, from: Time, until: Time };

export const MeetingParams = Type.Object({ meetingId: Id });
export const MeetingFileParams = Type.Object({ meetingId: Id, fileId: Id });
export const MeetingPaperParams = Type.Object({ meetingId: Id, paperId: Id });

export const CallMeeting = Type.Object({
  /** Each department, and whom of it, where somebody is asked for by name. */
  invited: Type.Array(Type.Object({ department: Key, officer: OrNull(Id) }), { maxItems: 20 }),
  subject: Words,
  ...Slot,
  place: Line,
  /** Materials of the application, by key. */
  materials: Type.Array(Key, { maxItems: 50, uniqueItems: true }),
  readers: Type.Enum([...READERS]),
  /** The task in which it is called waits for the minutes. */
  holds: Type.Boolean(),
  /** The applicant learns that it takes place, and when. */
  told: Type.Boolean(),
});
export type CallMeeting = Static<typeof CallMeeting>;

export const AnswerInvitation = Type.Object({
  ...{ department: Key, answer: Type.Enum([...ANSWERS]), whom: OrNull(Id), reason: Type.Optional(Reason) },
});
export type AnswerInvitation = Static<typeof AnswerInvitation>;

export const MoveMeeting = Type.Object({ ...Slot, place: Line, reason: Reason });
export type MoveMeeting = Static<typeof MoveMeeting>;

export const CallOffMeeting = Type.Object({ reason: Reason });
export type CallOffMeeting = Static<typeof CallOffMeeting>;

/** Who of the invited is not among the opinions was not there. */
export const DraftMinutes = Type.Object({
  ...{ present: Words, absent: Words, conclusion: Words, tasks: Words, corrects: OrNull(Words) },
  opinions: Type.Array(Type.Object({ department: Key, stand: Type.Enum([...MEETING_STANDS]), words: Words }), {
    maxItems: 20,
  }),
});
export type DraftMinutes = Static<typeof DraftMinutes>;

export const CirculateMinutes = Type.Object({ days: Type.Integer({ minimum: 1, maximum: 60 }) });
export type CirculateMinutes = Static<typeof CirculateMinutes>;

export const SayOfRecord = Type.Object({
  ...{ department: Key, word: Type.Enum(['confirmed', 'objected']), reason: Type.Optional(Reason) },
});
export type SayOfRecord = Static<typeof SayOfRecord>;

export const MovedMeeting = Type.Object({ id: Id });
export type MovedMeeting = Static<typeof MovedMeeting>;

const Guest = Type.Object({
  department: Named,
  /** Who was asked for by name, and who comes where another is sent. */
  officer: OrNull(Type.String()),
  answer: OrNull(Type.Enum([...ANSWERS])),
  whom: OrNull(Type.String()),
  /** Why it does not come; null where it is not his to read. */
  reason: OrNull(Type.String()),
});

const Minutes = Type.Object({
  edition: Type.Integer(),
  stage: Type.Enum(['drafted', 'circulated', 'final']),
  answerBy: OrNull(Day),
  /** Null where the data of whose case it is were erased. */
  text: OrNull(DraftMinutes),
  /** What each attending department said of the record; null while it is awaited. */
  words: Type.Array(
    Type.Object({ department: Named, word: OrNull(Type.Enum([...RECORD_WORDS])), reason: OrNull(Type.String()) }),
  ),
});

const MEETING_ACTS = ['move', 'callOff', 'draft', 'circulate', 'finish'] as const;

export const MeetingFile = Type.Object({
  id: Id,
  /** Null for who does not reach the case itself. */
  caseId: OrNull(Id),
  caseNumber: Type.String(),
  item: Bilingual,
  calling: Named,
  caller: OrNull(Type.String()),
  calledOn: Day,
  ...{ heldOn: Day, from: Type.String(), until: Type.String() },
  stage: Type.Enum([...STAGES]),
  readers: Type.Enum([...READERS]),
  ...{ holds: Type.Boolean(), told: Type.Boolean() },
  readable: Type.Boolean(),
  ...{ subject: OrNull(Type.String()), place: OrNull(Type.String()) },
  /** Every time that it was moved: from which hour, and why. */
  moves: Type.Array(Type.Object({ on: Day, from: Type.Object(Slot), reason: OrNull(Type.String()) })),
  off: OrNull(Type.Object({ on: Day, cause: Type.Enum([...OFF_CAUSES]), reason: OrNull(Type.String()) })),
  materials: Type.Array(
    Type.Object({
      ...{ key: Type.String(), name: Bilingual },
      files: Type.Array(Type.Object({ id: Id, name: Type.String(), size: Type.Integer() })),
    }),
  ),
  guests: Type.Array(Guest),
  /** Null before there are any, and for whoever may not read them as they stand. */
  minutes: OrNull(Minutes),
  /** Every edition that is final. */
  papers: Type.Array(Type.Object({ id: Id, number: OrNull(Type.String()), edition: Type.Integer(), on: Day })),
  acts: Type.Array(Type.Enum([...MEETING_ACTS])),
  /** Invited departments for which the caller may answer now, with whom each could send. */
  answersFor: Type.Array(Type.Object({ ...Named.properties, staff: Type.Array(Officer) })),
  /** Attending departments for which he may say now whether the record is right. */
  saysFor: Type.Array(Named),
  mostDays: Type.Integer(),
});
export type MeetingFile = Static<typeof MeetingFile>;

/** Meetings about a case; `departments`: who can be invited, where the caller may call one. */
export const CaseMeetings = Type.Object({
  meetings: Type.Array(MeetingFile),
  departments: OrNull(Type.Array(Named)),
  materials: Type.Array(Named),
  /** Whether there is a task of his that could wait for the minutes. */
  mayHold: Type.Boolean(),
});
export type CaseMeetings = Static<typeof CaseMeetings>;

export const GuestsQuery = Type.Object({ department: Key });
export const MeetingStaff = Type.Object({ staff: Type.Array(Officer) });
export type MeetingStaff = Static<typeof MeetingStaff>;

export const MeetingQuery = Type.Object({
  side: Type.Optional(Type.Enum(['ofUs', 'byUs'])),
  state: Type.Optional(Type.Enum(['open', 'over', 'all'])),
  after: Type.Optional(Type.String({ maxLength: 200 })),
});
export type MeetingQuery = Static<typeof MeetingQuery>;

const Row = Type.Object({
  ...{ id: Id, caseNumber: Type.String(), item: Bilingual, calling: Named, department: Named },
  ...{ heldOn: Day, from: Type.String(), until: Type.String(), stage: Type.Enum([...STAGES]) },
  answer: OrNull(Type.Enum([...ANSWERS])),
  /** Of the record that goes round: awaited, or what it said. */
  word: OrNull(Type.Enum(['waiting', ...RECORD_WORDS])),
  answerBy: OrNull(Day),
});
export type MeetingListRow = Static<typeof Row>;

export const MeetingPage = Type.Object({ rows: Type.Array(Row), after: OrNull(Type.String()) });
export type MeetingPage = Static<typeof MeetingPage>;
