import { Type, type Static } from 'typebox';
import { CHANNEL, FIGURES } from './contract/figure.ts';

const Day = Type.String({ format: 'date', pattern: '^[1-9]' });
const Month = Type.String({ pattern: '^[1-9]\\d{3}-(0[1-9]|1[0-2])$' });
const Key = Type.String({ minLength: 1, maxLength: 120 });
const Name = Type.Object({ zh: Type.String(), en: Type.Optional(Type.String()) });
const Named = Type.Object({ key: Type.String(), name: Name });
const Count = Type.Integer({ minimum: 0 });

/** Of what the figures are: any part left out means all that the caller may see. */
const narrowing = {
  department: Type.Optional(Key),
  channel: Type.Optional(Type.String({ pattern: CHANNEL.source, maxLength: 100 })),
  item: Type.Optional(Key),
};

export const FiguresQuery = Type.Object({
  /** `YYYY-MM`; this month where nothing is said. */
  month: Type.Optional(Month),
  ...narrowing,
});
export type FiguresQuery = Static<typeof FiguresQuery>;

/** What is counted in a stretch of days. `onTime` and `late`: of granted and denied, those with a day to keep. */
export const Counts = Type.Object({
  received: Count,
  accepted: Count,
  refused: Count,
  corrections: Count,
  granted: Count,
  denied: Count,
  withdrawn: Count,
  lapsed: Count,
  ended: Count,
  procedureKept: Count,
  procedureOverran: Count,
  onTime: Count,
  late: Count,
});
export type Counts = Static<typeof Counts>;

/** A share with its interval (Wilson, 95 %), between 0 and 1; null of no cases. */
const ShareOrNull = Type.Union([
  Type.Object({ share: Type.Number(), low: Type.Number(), high: Type.Number() }),
  Type.Null(),
]);
export type Share = Static<typeof ShareOrNull>;

const Stretch = Type.Object({ from: Day, until: Day });

/** Cases on their way, by light; `waiting`: for the applicant's correction; `unlimited`: no limit runs. */
export const Lights = Type.Object({
  green: Count,
  yellow: Count,
  red: Count,
  suspended: Count,
  waiting: Count,
  unlimited: Count,
});
export type Lights = Static<typeof Lights>;

/** The month of one department, channel, hall or item, and what of it is red now. */
export const Part = Type.Object({
  ...Named.properties,
  counts: Counts,
  onTime: ShareOrNull,
  red: Count,
});
export type Part = Static<typeof Part>;

const Cause = Type.Object({ cause: Type.String(), name: Type.String(), times: Count });
export type Cause = Static<typeof Cause>;

/** A department whose on-time rate differs from that of all together by more than chance, with enough decisions to say so. */
const StandsOut = Type.Object({ ...Named.properties, onTime: ShareOrNull, decided: Count });
export type StandsOut = Static<typeof StandsOut>;

const said = { valid: Count, bad: Count, excluded: Count, satisfaction: ShareOrNull } as const;

/** Ratings of services: those that count, the bad ones among them, those found not to count. */
const SaidOf = Type.Object(said);
export type Said = Static<typeof SaidOf>;

/** Bad ratings that are not closed, and those whose day is over. */
const open = { open: Count, late: Count } as const;

const SaidOfDepartment = Type.Object({ ...Named.properties, ...said, ...open });
export type SaidOfDepartment = Static<typeof SaidOfDepartment>;

export const Figures = Type.Object({
  /** When the answer was made, and how far the counting was behind the log then. */
  at: Type.String({ format: 'date-time' }),
  delay: Type.Object({ events: Count, since: Type.Union([Type.String({ format: 'date-time' }), Type.Null()]) }),
  today: Day,
  month: Month,
  /** The days of the month that are over or under way, and the same days of the month before. */
  stretch: Stretch,
  before: Stretch,
  /** What is narrowed to, by name. */
  of: Type.Object({ department: Type.Optional(Named), hall: Type.Optional(Named), item: Type.Optional(Named) }),
  counts: Type.Object({ today: Counts, month: Counts, before: Counts }),
  onTime: Type.Object({ month: ShareOrNull, before: ShareOrNull }),
  /** Special procedures that overran their own limit, of those that came to its end or ended within it. */
  overruns: Type.Object({ month: ShareOrNull, before: ShareOrNull }),
  days: Type.Array(Type.Object({ on: Day, received: Count, concluded: Count, late: Count })),
  lights: Lights,
  forecast: Type.Object({
    days: Type.Array(Day),
    departments: Type.Array(Type.Object({ department: Named, late: Count, due: Type.Array(Count) })),
    /** Where most of what turns red this week lies, and what it waits for. */
    reasons: Type.Array(
      Type.Object({ department: Named, item: Named, phase: Type.Enum(['submitted', 'accepted']), cases: Count }),
    ),
  }),
  causes: Type.Object({ correction: Type.Array(Cause), refusal: Type.Array(Cause) }),
  /** What people said in the month and in the whole month before; null where it is narrowed to a channel. */
  ratings: Type.Union([
    Type.Object({ month: SaidOf, before: SaidOf, ...open, departments: Type.Array(SaidOfDepartment) }),
    Type.Null(),
  ]),
  departments: Type.Array(Part),
  channels: Type.Array(Part),
  /** Windows whose hall is known; `key` is the hall's. */
  halls: Type.Array(Part),
  items: Type.Array(Part),
  /** `tooFew`: departments with fewer decisions than `least`, which are not compared. */
  standOut: Type.Object({
    best: Type.Array(StandsOut),
    worst: Type.Array(StandsOut),
    tooFew: Count,
    least: Count,
  }),
});
export type Figures = Static<typeof Figures>;

export const FigureCasesQuery = Type.Object({
  figure: Type.Enum([...FIGURES]),
  ...narrowing,
  /** Of what happened: between these days, both included. Of what is due: until the second. */
  from: Type.Optional(Day),
  until: Type.Optional(Day),
  /** Of a cause, as the figures name it. */
  cause: Type.Optional(Type.String({ maxLength: 400 })),
  after: Type.Optional(Type.String({ maxLength: 200 })),
});
export type FigureCasesQuery = Static<typeof FigureCasesQuery>;

const DayOrNull = Type.Union([Day, Type.Null()]);

/** A case behind a figure; nothing in it names a person. */
export const FigureCase = Type.Object({
  id: Type.String({ format: 'uuid' }),
  number: Type.String(),
  item: Name,
  department: Named,
  state: Type.Enum(['submitted', 'awaitingCorrection', 'accepted', 'reviewed', 'notAccepted', 'concluded']),
  outcome: Type.Union([Type.Enum(['granted', 'denied', 'withdrawn', 'lapsed', 'ended']), Type.Null()]),
  receivedOn: Day,
  /** When the thing happened for which it is counted; null of how it stands now. */
  happenedOn: DayOrNull,
  dueOn: DayOrNull,
  daysLeft: Type.Union([Type.Integer(), Type.Null()]),
  light: Type.Enum(['green', 'yellow', 'red', 'suspended', 'none']),
});
export type FigureCase = Static<typeof FigureCase>;

export const FigureCases = Type.Object({
  cases: Type.Array(FigureCase),
  after: Type.Union([Type.String(), Type.Null()]),
});
export type FigureCases = Static<typeof FigureCases>;

export const BulletinQuery = Type.Object({
  month: Month,
  language: Type.Optional(Type.Enum(['zh', 'en'])),
  ...narrowing,
});
export type BulletinQuery = Static<typeof BulletinQuery>;
