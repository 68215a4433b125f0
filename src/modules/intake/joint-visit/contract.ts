import { Type, type Static, type TSchema } from 'typebox';
import { LEAVE_CAUSES, MEMBER_STATES, VISIT_RESULTS, VISIT_STAGES } from './contract/kinds.ts';

const Id = Type.String({ format: 'uuid' });
const Day = Type.String({ format: 'date' });
const Time = Type.String({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' });
const Key = Type.String({ maxLength: 120 });
const Item = Type.String({ pattern: '^[a-z0-9-]{1,80}$' });
const Bilingual = Type.Object({ zh: Type.String(), en: Type.Optional(Type.String()) });
const Named = Type.Object({ key: Type.String(), name: Bilingual });
const OrNull = <Schema extends TSchema>(schema: Schema) => Type.Union([schema, Type.Null()]);
const Words = Type.String({ maxLength: 4_000 });
const Line = Type.String({ maxLength: 200 });
const Reason = Type.String({ maxLength: 1_000 });

export const VisitSlot = Type.Object({ heldOn: Day, from: Time, until: Time });
export type VisitSlot = Static<typeof VisitSlot>;

export const VisitParams = Type.Object({ visitId: Id });
export const OwnVisitParams = Type.Object({ themeCaseId: Id, visitId: Id });
export const MovedVisit = Type.Object({ id: Id });
export type MovedVisit = Static<typeof MovedVisit>;

export const NameInspectors = Type.Object({
  ...{ department: Key, inspectors: Type.Array(Id, { maxItems: 20, uniqueItems: true }) },
});
export type NameInspectors = Static<typeof NameInspectors>;

/** `reason` where the time is another one than was offered or agreed before. */
export const OfferTimes = Type.Object({
  ...{ department: Key, slots: Type.Array(VisitSlot, { maxItems: 20 }), place: Line, reason: Type.Optional(Reason) },
});
export type OfferTimes = Static<typeof OfferTimes>;

export const CallOffVisit = Type.Object({ department: Key, reason: Reason });
export type CallOffVisit = Static<typeof CallOffVisit>;

export const LeaveVisit = Type.Object({ item: Item, reason: Reason });
export type LeaveVisit = Static<typeof LeaveVisit>;

export const NoteAbsent = Type.Object({ department: Key, absent: Key });
export type NoteAbsent = Static<typeof NoteAbsent>;

/** What was found about one point that is checked. */
const Finding = Type.Object({ check: Line, met: Type.Boolean(), words: Reason });

/** 现场核查记录 of one department about one case. `until`: the last day for putting it right. `answers`: what the step asks beside. */
export const RecordVisit = Type.Object({
  item: Item,
  result: Type.Enum([...VISIT_RESULTS]),
  findings: Type.Array(Finding, { minItems: 1, maxItems: 50 }),
  place: Line,
  staff: Type.Array(Line, { minItems: 2, maxItems: 20 }),
  words: Words,
  until: OrNull(Day),
  answers: Type.Optional(Type.Record(Type.String(), Type.Union([Type.Boolean(), Type.Number(), Type.String()]))),
  /** Pictures that were added to the step; where something is to be put right they wait with it until the second visit. */
  files: Type.Optional(Type.Array(Id, { maxItems: 20, uniqueItems: true })),
});
export type RecordVisit = Static<typeof RecordVisit>;

/** What the sealed record holds. */
export type VisitRecord = Pick<RecordVisit, 'findings' | 'place' | 'staff' | 'words'> & { on: string };

export const ChooseTime = Type.Object({ slot: VisitSlot });
export const WithReason = Type.Object({ reason: Reason });
export const AskRevisit = Type.Object({ items: Type.Array(Item, { maxItems: 40, uniqueItems: true }), said: Words });
export type AskRevisit = Static<typeof AskRevisit>;

const Seen = Type.Object({
  result: Type.Enum([...VISIT_RESULTS]),
  round: Type.Integer(),
  on: Type.String(),
  until: OrNull(Day),
  /** Null where it is not the reader's, or the data were erased. */
  findings: OrNull(Type.Array(Finding)),
  words: OrNull(Type.String()),
  staff: Type.Array(Type.String()),
});

const member = {
  item: Type.String(),
  name: Bilingual,
  department: Named,
  state: Type.Enum([...MEMBER_STATES]),
  /** Why it is not of this visit any more. */
  cause: OrNull(Type.Enum([...LEAVE_CAUSES])),
  until: OrNull(Day),
  inspectors: Type.Array(Type.String()),
  seen: Type.Array(Seen),
};

const appointment = {
  id: Id,
  stage: Type.Enum([...VISIT_STAGES]),
  round: Type.Integer(),
  lead: OrNull(Named),
  offered: Type.Array(VisitSlot),
  slot: OrNull(VisitSlot),
  place: OrNull(Type.String()),
  /** The last day for offering a time. */
  arrangeBy: Day,
  /** Every time that it was moved, and why. */
  moves: Type.Array(
    Type.Object({ by: Type.Enum(['department', 'applicant']), on: Day, reason: OrNull(Type.String()) }),
  ),
  off: OrNull(Type.Object({ by: Type.Enum(['department', 'applicant']), on: Day, reason: OrNull(Type.String()) })),
};

const Staff = Type.Object({
  ...{ department: Named },
  officers: Type.Array(Type.Object({ id: Id, name: Type.String() })),
});

/** An appointment as the departments see it. */
export const VisitFile = Type.Object({
  ...appointment,
  themeNumber: Type.String(),
  members: Type.Array(
    Type.Object({
      ...member,
      /** Null for who does not reach the case itself. */
      caseId: OrNull(Id),
      number: Type.String(),
      /** What is checked, as the entry of the item says. */
      checks: Type.Array(Type.String()),
    }),
  ),
  acts: Type.Object({
    /** For these departments somebody is named, out of these officers. */
    names: Type.Array(Staff),
    /** The lead, for which times are offered, moved or called off; null for others. */
    leads: OrNull(Key),
    /** Whether offering is a move, which needs a reason. */
    offering: OrNull(Type.Enum(['first', 'move'])),
    callsOff: Type.Boolean(),
    leaves: Type.Array(Type.String()),
    absent: Type.Array(Named),
    /** `task`: the step to which pictures are added. `asks`: what that step asks whoever finishes it with yes or no. */
    records: Type.Array(
      Type.Object({
        ...{ item: Type.String(), task: Type.String(), mayRectify: Type.Boolean() },
        asks: Type.Array(Type.Object({ variable: Type.String(), words: Type.String() })),
      }),
    ),
  }),
  mostSlots: Type.Integer(),
});
export type VisitFile = Static<typeof VisitFile>;
export const CaseVisits = Type.Object({ visits: Type.Array(VisitFile) });
export type CaseVisits = Static<typeof CaseVisits>;

/** An appointment as its applicant sees it. */
export const OwnVisit = Type.Object({
  ...appointment,
  members: Type.Array(Type.Object(member)),
  may: Type.Object({
    choose: Type.Boolean(),
    move: Type.Boolean(),
    callOff: Type.Boolean(),
    revisit: Type.Array(Type.String()),
  }),
});
export type OwnVisit = Static<typeof OwnVisit>;
