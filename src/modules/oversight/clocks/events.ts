import { Type, type Static } from 'typebox';
import { POINTS } from '../rules/points.ts';
import { LEVELS } from './model.ts';

const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
const Id = Type.String({ format: 'uuid' });
const OrNull = <Schema extends Parameters<typeof Type.Union>[0][number]>(schema: Schema) =>
  Type.Union([schema, Type.Null()]);

/** In what capacity somebody was told. */
export const CAPACITIES = ['holder', 'mayTake', 'head', 'leader', 'overseer', 'issuer'] as const;

const Told = Type.Array(Type.Object({ officer: Id, as: Type.Enum([...CAPACITIES]), inSteadOf: OrNull(Id) }));
export type Told = Static<typeof Told>[number];

/** What both say: of what, against which day, and who was told. */
const Warned = {
  kind: Type.Enum(['case', 'task', 'order', 'dispute', 'postCheck', 'forwarding']),
  task: OrNull(Type.String()),
  department: Type.String(),
  section: OrNull(Type.String()),
  dueOn: Day,
  at: Type.String({ format: 'date-time' }),
  told: Told,
};

export const schemas = {
  reminded: { schema: 4, data: Type.Object({ ...Warned, point: Type.Enum([...POINTS]) }) },
  /** `owed`: how many reminders a limit of this length has; so many came before it turned red. */
  escalated: {
    schema: 4,
    data: Type.Object({ ...Warned, level: Type.Enum([...LEVELS]), owed: Type.Integer({ minimum: 1 }) }),
  },
} as const;

export type Event = {
  [Kind in keyof typeof schemas]: { type: Kind } & Static<(typeof schemas)[Kind]['data']>;
}[keyof typeof schemas];
