import { Type, type Static } from 'typebox';
import { GRADES } from '../rules/grade.ts';
import { SERVICE_STEPS } from '../rules/ratable.ts';
import { CLOSINGS, FINDINGS } from './model.ts';

const Day = Type.String({ format: 'date' });
const DayOrNull = Type.Union([Day, Type.Null()]);
const OrNull = <Schema extends Parameters<typeof Type.Union>[0][number]>(schema: Schema) =>
  Type.Union([schema, Type.Null()]);
const Bilingual = Type.Object({ zh: Type.String(), en: Type.Optional(Type.String()) });
const Words = Type.String({ maxLength: 2_000 });

const STATES = [
  'awaitingVerification',
  'rectifying',
  'awaitingAnswer',
  'awaitingRevisit',
  'awaitingReview',
  'closed',
] as const;

const ACTS = ['verify', 'extend', 'rectify', 'answer', 'revisit', 'review'] as const;
export type RectificationAct = (typeof ACTS)[number];

/** A bad rating and how it stands; `daysLeft`: working days, negative when late. */
export const RectificationRow = Type.Object({
  id: Type.String({ format: 'uuid' }),
  item: Bilingual,
  department: Type.Object({ key: Type.String(), name: Bilingual }),
  step: Type.Enum([...SERVICE_STEPS]),
  grade: Type.Enum([...GRADES]),
  named: Type.Boolean(),
  state: Type.Enum([...STATES]),
  openedOn: Day,
  dueOn: DayOrNull,
  daysLeft: OrNull(Type.Integer()),
  light: Type.Enum(['green', 'yellow', 'red', 'suspended', 'none']),
  complex: Type.Boolean(),
  onTime: OrNull(Type.Boolean()),
  closedAs: OrNull(Type.Enum([...CLOSINGS])),
  version: Type.Integer({ minimum: 1 }),
});
export type RectificationRow = Static<typeof RectificationRow>;

export const RectificationQuery = Type.Object({
  state: Type.Optional(Type.Enum(['open', 'closed'])),
  after: Type.Optional(Type.String({ maxLength: 60 })),
});
export type RectificationQuery = Static<typeof RectificationQuery>;

export const RectificationPage = Type.Object({
  rectifications: Type.Array(RectificationRow),
  after: OrNull(Type.String()),
});
export type RectificationPage = Static<typeof RectificationPage>;

/** What was done about it. `words` is null once the person's data were erased. */
const Happened = Type.Object({
  type: Type.String(),
  at: Type.String({ format: 'date-time' }),
  by: OrNull(Type.String()),
  words: OrNull(Type.String()),
  /** What was found or how a call ended, by its name. */
  outcome: OrNull(Type.String()),
  dueOn: DayOrNull,
});

/** `caseId` only where a name was put to the rating. */
export const RectificationFile = Type.Object({
  row: RectificationRow,
  caseId: OrNull(Type.String({ format: 'uuid' })),
  ratedOn: Day,
  channel: Type.String(),
  hall: OrNull(Bilingual),
  options: Type.Array(Type.String()),
  /** Null where nothing was written, or the person's data were erased. */
  hasWords: Type.Boolean(),
  words: OrNull(Type.String()),
  served: OrNull(Type.String()),
  happened: Type.Array(Happened),
  /** What the caller may do now. */
  acts: Type.Array(Type.Enum([...ACTS])),
});
export type RectificationFile = Static<typeof RectificationFile>;

export const RatingParams = Type.Object({ ratingId: Type.String({ format: 'uuid' }) });

const version = Type.Integer({ minimum: 1 });

export const HandleRectification = Type.Object({
  version,
  act: Type.Union([
    Type.Object({
      type: Type.Literal('verify'),
      finding: Type.Enum([...FINDINGS]),
      contact: OrNull(Type.Enum(['reached', 'unreachable'])),
      words: Words,
    }),
    Type.Object({ type: Type.Literal('extend'), words: Words }),
    Type.Object({ type: Type.Literal('rectify'), words: Words }),
    Type.Object({ type: Type.Literal('answer'), words: Words }),
    Type.Object({
      type: Type.Literal('revisit'),
      contact: Type.Enum(['content', 'notContent', 'unreachable']),
      words: Words,
    }),
  ]),
});
export type HandleRectification = Static<typeof HandleRectification>;

export const ReviewExclusion = Type.Object({ version, upheld: Type.Boolean(), words: Words });
export type ReviewExclusion = Static<typeof ReviewExclusion>;

export const MovedRectification = Type.Object({ version });
