import { Type, type Static, type TSchema } from 'typebox';
import { LISTED_REASONS, ORIGINS, PATHS, REASONS, STATES } from './contract/kinds.ts';

const Id = Type.String({ format: 'uuid' });
const Day = Type.String({ format: 'date' });
const Key = Type.String({ maxLength: 120 });
const Count = Type.Integer({ minimum: 0 });
const Bilingual = Type.Object({ zh: Type.String(), en: Type.Optional(Type.String()) });
const Named = Type.Object({ key: Type.String(), name: Bilingual });
const Officer = Type.Object({ id: Type.String(), name: Type.Union([Type.String(), Type.Null()]) });
const OrNull = <Schema extends TSchema>(schema: Schema) => Type.Union([schema, Type.Null()]);
const Words = Type.String({ maxLength: 1_000 });

export const TurnedAwayParams = Type.Object({ turnedAwayId: Id });

/** What a clerk writes down at the counter. `meeting`: whom he has before him, where the card was seen. */
export const RegisterTurnedAway = Type.Object({
  meeting: Type.Optional(Id),
  item: Type.Optional(Type.String({ pattern: '^[a-z0-9-]{1,80}$' })),
  asked: Type.Optional(Type.String({ maxLength: 200 })),
  contact: Type.Optional(Type.String({ maxLength: 100 })),
  reason: Type.Enum([...REASONS]),
  demanded: Type.Optional(Type.String({ maxLength: 500 })),
  words: Words,
  path: Type.Array(Type.Object({ kind: Type.Enum([...PATHS]), text: Words }), { maxItems: 10 }),
  counter: Type.Optional(Type.String({ maxLength: 60 })),
});
export type RegisterTurnedAway = Static<typeof RegisterTurnedAway>;

/** What is given into the person's hand; the code is shown this once. */
export const RegisteredTurnedAway = Type.Object({
  id: Id,
  number: Type.String(),
  queryCode: Type.String(),
  reviewBy: Day,
});
export type RegisteredTurnedAway = Static<typeof RegisteredTurnedAway>;

export const ReviewTurnedAway = Type.Object({
  version: Type.Integer({ minimum: 0 }),
  outcome: Type.Enum(['upheld', 'overturned']),
  words: Words,
});
export type ReviewTurnedAway = Static<typeof ReviewTurnedAway>;

export const TakeInTurnedAway = Type.Object({
  version: Type.Integer({ minimum: 0 }),
  caseNumber: Type.String({ maxLength: 60 }),
});
export type TakeInTurnedAway = Static<typeof TakeInTurnedAway>;

export const MovedTurnedAway = Type.Object({ version: Type.Integer() });

/** The database knows no year 0. */
const Month = Type.String({ pattern: '^[1-9]\\d{3}-(0[1-9]|1[0-2])$' });
const narrowing = {
  month: Type.Optional(Month),
  hall: Type.Optional(Key),
  reason: Type.Optional(Type.Enum([...LISTED_REASONS])),
  item: Type.Optional(Key),
  department: Type.Optional(Key),
  officer: Type.Optional(Id),
};

/** Which of the list: `overdue` awaits its review after the last day, `open` is everything that somebody still has to do. */
const LISTED = ['open', 'overdue', ...STATES, 'all'] as const;
export const TurnedAwayQuery = Type.Object({
  ...narrowing,
  state: Type.Optional(Type.Enum([...LISTED])),
  after: Type.Optional(Type.String({ maxLength: 80 })),
});
export type TurnedAwayQuery = Static<typeof TurnedAwayQuery>;

/** `item` null: nothing of the catalogue; what was asked for stands in the file. */
export const TurnedAwayListRow = Type.Object({
  id: Id,
  origin: Type.Enum([...ORIGINS]),
  state: Type.Enum([...STATES]),
  number: OrNull(Type.String()),
  item: OrNull(Named),
  reason: Type.Enum([...LISTED_REASONS]),
  department: Named,
  hall: OrNull(Named),
  officer: Officer,
  registeredOn: Day,
  reviewBy: Day,
  askedOn: OrNull(Day),
  reviewedOn: OrNull(Day),
  daysLeft: OrNull(Type.Integer()),
  light: Type.Enum(['green', 'yellow', 'red', 'suspended', 'none']),
  version: Type.Integer(),
});
export type TurnedAwayListRow = Static<typeof TurnedAwayListRow>;

export const TurnedAwayPage = Type.Object({
  rows: Type.Array(TurnedAwayListRow),
  after: OrNull(Type.String()),
});
export type TurnedAwayPage = Static<typeof TurnedAwayPage>;

const said = {
  row: TurnedAwayListRow,
  asked: OrNull(Type.String()),
  demanded: OrNull(Type.String()),
  words: OrNull(Type.String()),
  path: Type.Array(Type.Object({ kind: Type.Enum([...PATHS]), text: OrNull(Type.String()) })),
  counter: OrNull(Type.String()),
  hasPaper: Type.Boolean(),
  /** What the person says against it, and what the head answered. */
  objection: OrNull(Type.String()),
  answer: OrNull(Type.String()),
};

/** What who was turned away sees of it; without the names of officers. */
export const OwnTurnedAway = Type.Object({ ...said, mayAsk: Type.Boolean() });
export type OwnTurnedAway = Static<typeof OwnTurnedAway>;

/** A no with everything about it, for the office. Words are null once the person's data were erased. */
export const TurnedAwayFile = Type.Object({
  ...said,
  /** Whom it turned away: by name, by what he gave, or nobody in particular. */
  who: OrNull(Type.String()),
  known: Type.Boolean(),
  caseId: OrNull(Type.String()),
  reviewer: OrNull(Officer),
  takenIn: OrNull(Type.Object({ by: OrNull(Type.String()), on: Day, caseNumber: Type.String() })),
  acts: Type.Array(Type.Enum(['review', 'takeIn'])),
});
export type TurnedAwayFile = Static<typeof TurnedAwayFile>;

const AXES = ['month', 'hall', 'reason', 'item', 'department', 'officer'] as const;
export type Axis = (typeof AXES)[number];

/** The last twelve months unless one is asked for. */
export const TurnedAwayFiguresQuery = Type.Object({ from: Type.Optional(Month), until: Type.Optional(Month) });
export type TurnedAwayFiguresQuery = Static<typeof TurnedAwayFiguresQuery>;

const Share = OrNull(Type.Number({ minimum: 0, maximum: 1 }));
const counted = {
  all: Count,
  unreviewed: Count,
  overdue: Count,
  upheld: Count,
  overturned: Count,
  /** Overturned of those that were reviewed; not reviewed of all. Null of nothing. */
  overturnedShare: Share,
  unreviewedShare: Share,
};
export const TurnedAwayCount = Type.Object({ key: Type.String(), name: Bilingual, ...counted });
export type TurnedAwayCount = Static<typeof TurnedAwayCount>;

/** Key '' stands for what has none: no hall, no item. */
export const TurnedAwayFigures = Type.Object({
  from: Month,
  until: Month,
  total: Type.Object(counted),
  by: Type.Object({
    month: Type.Array(TurnedAwayCount),
    hall: Type.Array(TurnedAwayCount),
    reason: Type.Array(TurnedAwayCount),
    item: Type.Array(TurnedAwayCount),
    department: Type.Array(TurnedAwayCount),
    officer: Type.Array(TurnedAwayCount),
  }),
});
export type TurnedAwayFigures = Static<typeof TurnedAwayFigures>;
