import { Type, type Static } from 'typebox';
import { limitUnits } from '../../../kernel/limit.ts';
import { CAUSES, PART_OUTCOMES } from './contract/kinds.ts';

const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
const Id = Type.String({ format: 'uuid' });
const At = Type.String({ format: 'date-time' });
const Item = Type.String({ minLength: 1 });
const Version = Type.Integer({ minimum: 1 });
const Moment = Type.Object({ on: Day, minute: Type.Integer({ minimum: 0, maximum: 1440 }) });
const Date = Type.Union([Moment, Type.Null()]);
const OrNull = (schema: typeof Id) => Type.Union([schema, Type.Null()]);

export const schemas = {
  /** The order is kept as it stood in this version of the theme, of what this matter needs. `told`: the answers of the guide. */
  themeCaseOpened: {
    schema: 1,
    data: Type.Object({
      at: At,
      number: Type.String({ pattern: '^TC\\d{18}$' }),
      theme: Type.Object({ key: Type.String(), version: Version }),
      applicant: Type.Object({
        person: Id,
        organisation: Type.Union([Type.String(), Type.Null()]),
        mandate: OrNull(Id),
        ward: OrNull(Id),
      }),
      told: Type.String({ minLength: 1 }),
      /** What was agreed to when all of it was handed in, and holds for what is handed in later. */
      said: Type.Object({
        consent: Type.Boolean(),
        anotherOne: Type.Boolean(),
        tolerance: Type.Boolean(),
        instant: Type.Boolean(),
      }),
      query: Type.Object({ hash: Type.String({ minLength: 1 }), code: Type.String({ minLength: 1 }) }),
      parts: Type.Array(
        Type.Object({
          item: Item,
          version: Version,
          department: Type.String(),
          draft: Id,
          limit: Type.Object({ value: Type.Number(), unit: Type.Enum([...limitUnits]) }),
          after: Type.Array(Item),
          afterOptional: Type.Array(Item),
        }),
        { minItems: 1 },
      ),
      finishes: Date,
      /** The clerk who took it down at a counter, and in which hall. */
      counter: Type.Optional(Type.Object({ officer: Id, hall: Type.Optional(Type.String()) })),
    }),
  },
  partStarted: { schema: 1, data: Type.Object({ at: At, item: Item, case: Id, number: Type.String() }) },
  /** The house could not hand it in: it lies with the applicant again. */
  partReturned: { schema: 1, data: Type.Object({ at: At, item: Item, why: Type.String() }) },
  /** What its own case says about time is another now. */
  partMoved: {
    schema: 1,
    data: Type.Object({
      at: At,
      item: Item,
      acceptedOn: Type.Union([Day, Type.Null()]),
      suspensions: Type.Array(Type.Object({ from: Day, until: Type.Union([Day, Type.Null()]) })),
      extension: Type.Integer({ minimum: 0 }),
    }),
  },
  partEnded: { schema: 1, data: Type.Object({ at: At, item: Item, outcome: Type.Enum([...PART_OUTCOMES]) }) },
  partStopped: { schema: 1, data: Type.Object({ at: At, item: Item, because: Item }) },
  partTakenBack: { schema: 1, data: Type.Object({ at: At, item: Item }) },
  /** The date of the whole is another one, and why. */
  dateMoved: {
    schema: 2,
    data: Type.Object({
      at: At,
      from: Date,
      to: Date,
      causes: Type.Array(Type.Object({ item: Item, cause: Type.Enum([...CAUSES]) })),
      pathBefore: Type.Array(Item),
      pathAfter: Type.Array(Item),
    }),
  },
  themeConcluded: { schema: 1, data: Type.Object({ at: At }) },
} as const;

export type Event = {
  [Kind in keyof typeof schemas]: { type: Kind } & Static<(typeof schemas)[Kind]['data']>;
}[keyof typeof schemas];
