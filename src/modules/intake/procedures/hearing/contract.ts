import { Type, type Static } from 'typebox';

const Day = Type.String({ format: 'date' });
const DayOrNull = Type.Union([Day, Type.Null()]);
const TextOrNull = Type.Union([Type.String(), Type.Null()]);
const Said = Type.String({ maxLength: 2_000 });
const Version = Type.Integer({ minimum: 0 });

/** What an officer does about a hearing, in its order. */
export const hearingActs = [
  'offerHearing',
  'takeHearing',
  'scheduleHearing',
  'answerObjection',
  'recordHearing',
] as const;
export type HearingAct = (typeof hearingActs)[number];

/** The hearing of a case, for its file. */
export const HearingView = Type.Object({
  state: Type.Enum(['offered', 'requested', 'scheduled', 'held']),
  /** What it would be about, and whom else the organ told. */
  matter: Type.String(),
  interested: TextOrNull,
  toldOn: Day,
  /** The last day on which it can be asked for. */
  requestBy: Day,
  /** That day is over and nobody asked. */
  isPast: Type.Boolean(),
  requestedOn: DayOrNull,
  reason: TextOrNull,
  organiseBy: DayOrNull,
  heldOn: DayOrNull,
  time: TextOrNull,
  place: TextOrNull,
  presider: TextOrNull,
  /** What the applicant said against who presides, and what was answered. */
  objection: TextOrNull,
  answer: TextOrNull,
  record: TextOrNull,
  present: TextOrNull,
  /** Who could preside, for an officer who may say so. */
  presiders: Type.Array(Type.Object({ id: Type.String(), name: Type.String() })),
  /** The first day of which notice can still be given in time. */
  earliest: Day,
});
export type HearingView = Static<typeof HearingView>;

export const OfferHearing = Type.Object({ version: Version, matter: Said, interested: Type.Optional(Said) });
export const TakeHearing = Type.Object({ version: Version, reason: Type.Optional(Said) });
export const ScheduleHearing = Type.Object({
  version: Version,
  heldOn: Day,
  time: Type.String({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' }),
  place: Type.String({ maxLength: 200 }),
  presider: Type.String({ format: 'uuid' }),
});
export const AnswerObjection = Type.Object({
  version: Version,
  presider: Type.String({ format: 'uuid' }),
  reason: Said,
});
export const RecordHearing = Type.Object({
  version: Version,
  record: Type.String({ maxLength: 20_000 }),
  present: Said,
  isSigned: Type.Boolean(),
});
