import { Type, type Static } from 'typebox';

const Id = Type.String({ format: 'uuid' });
const At = Type.String({ format: 'date-time' });
const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
const Item = Type.String({ minLength: 1 });
const OrNull = (schema: typeof Id) => Type.Union([schema, Type.Null()]);

/** Whose correction it is and when its notice was given; what it names lies sealed in the event of its own case. */
const AskFacts = Type.Object({
  item: Item,
  version: Type.Integer({ minimum: 1 }),
  department: Type.String(),
  case: Id,
  number: Type.String(),
  askedOn: Day,
  /** Its last day, as it was when it joined the notice; a reminder names another. */
  until: Day,
});
export type AskFacts = Static<typeof AskFacts>;

/** Which notice of the theme, from 1. */
const Place = Type.Integer({ minimum: 1 });

export const schemas = {
  /** A first edition opens a notice; a later one says what was added. */
  correctionsGathered: {
    schema: 1,
    data: Type.Object({
      at: At,
      theme: Type.Object({ id: Id, number: Type.String() }),
      applicant: Type.Object({
        person: Id,
        organisation: Type.Union([Type.String(), Type.Null()]),
        mandate: OrNull(Id),
        ward: OrNull(Id),
      }),
      notice: Place,
      edition: Type.Integer({ minimum: 1 }),
      asks: Type.Array(AskFacts, { minItems: 1 }),
    }),
  },
  /** What these items asked for was handed in; their cases go on. */
  correctionsAnswered: {
    schema: 1,
    data: Type.Object({ at: At, notice: Place, items: Type.Array(Item, { minItems: 1 }) }),
  },
  /** These cases ended without it: nothing is asked for them any more. */
  correctionsFallen: {
    schema: 1,
    data: Type.Object({ at: At, notice: Place, items: Type.Array(Item, { minItems: 1 }) }),
  },
} as const;

export type Event = {
  [Kind in keyof typeof schemas]: { type: Kind } & Static<(typeof schemas)[Kind]['data']>;
}[keyof typeof schemas];
export type Gathering = Extract<Event, { type: 'correctionsGathered' }>;
