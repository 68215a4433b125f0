import { Type, type Static } from 'typebox';
import { PART_STATES, TOLD_CAUSES } from '../../theme-cases/contract/kinds.ts';

const Id = Type.String({ format: 'uuid' });
const Day = Type.String({ format: 'date' });
const DayOrNull = Type.Union([Day, Type.Null()]);
const Name = Type.Object({ zh: Type.String(), en: Type.Optional(Type.String()) });

export const ThemeBoardQuery = Type.Object({
  theme: Type.Optional(Type.String({ pattern: '^[a-z0-9-]{1,80}$' })),
  /** Whose turn it is. */
  department: Type.Optional(Type.String({ maxLength: 120 })),
  /** Only those in which somebody is late. */
  late: Type.Optional(Type.Literal('yes')),
  /** The cursor of the page before, as the answer gave it. */
  after: Type.Optional(Type.String({ maxLength: 80 })),
});
export type ThemeBoardQuery = Static<typeof ThemeBoardQuery>;

/** Whose turn it is, since when, and by when; `lateBy`: in working days, 0 in time. */
const Turn = Type.Object({
  item: Type.String(),
  name: Name,
  department: Name,
  since: Day,
  due: DayOrNull,
  lateBy: Type.Integer(),
  paused: Type.Boolean(),
  /** Null where this officer does not read the cases of that department. */
  case: Type.Union([Id, Type.Null()]),
});

/** A running theme case on the board: nothing of the person. The name of a theme is Chinese. */
export const ThemeBoardRow = Type.Object({
  id: Id,
  number: Type.String(),
  theme: Type.Object({ key: Type.String(), name: Type.String() }),
  openedOn: Day,
  /** The day that was said first, and the one that is expected now. */
  promisedOn: DayOrNull,
  finishesOn: DayOrNull,
  change: Type.Union([
    Type.Object({
      on: Day,
      causes: Type.Array(Type.Object({ item: Name, cause: Type.Enum([...TOLD_CAUSES]) })),
    }),
    Type.Null(),
  ]),
  /** The longest way, with where it stands on it. */
  path: Type.Array(Type.Object({ item: Type.String(), name: Name, state: Type.Enum([...PART_STATES]) })),
  turns: Type.Array(Turn),
  /** The greatest lateness of them. */
  lateBy: Type.Integer(),
});
export type ThemeBoardRow = Static<typeof ThemeBoardRow>;

export const ThemeBoardPage = Type.Object({
  rows: Type.Array(ThemeBoardRow),
  after: Type.Union([Type.String(), Type.Null()]),
});
export type ThemeBoardPage = Static<typeof ThemeBoardPage>;
