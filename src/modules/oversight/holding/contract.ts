import { Type, type Static } from 'typebox';
import { CAPACITIES } from '../clocks/events.ts';
import { LEVELS } from '../clocks/model.ts';
import { OrderRow } from '../orders/contract.ts';
import { POINTS } from '../rules/points.ts';

const OrNull = <Schema extends Parameters<typeof Type.Union>[0][number]>(schema: Schema) =>
  Type.Union([schema, Type.Null()]);
const Day = Type.String({ format: 'date' });
const Bilingual = Type.Object({ zh: Type.String(), en: Type.Optional(Type.String()) });
const Department = Type.Object({ key: Type.String(), name: Bilingual });

/** Hours for which the hall was open; `redHours`: of those, after the task's or the case's day. */
const Time = { hours: Type.Number(), redHours: Type.Number() };
const Place = { department: Department, section: OrNull(Type.String()) };

const Warning = Type.Object({
  at: Type.String({ format: 'date-time' }),
  of: Type.Enum(['case', 'task', 'order', 'dispute', 'postCheck', 'forwarding']),
  task: OrNull(Type.String()),
  what: Type.Enum([...POINTS, ...LEVELS]),
  dueOn: Day,
  told: Type.Array(
    Type.Object({ name: OrNull(Type.String()), as: Type.Enum([...CAPACITIES]), inSteadOf: OrNull(Type.String()) }),
  ),
});

/** Who had a case and for how long, what was said of its limits and to whom, and what was ordered. */
export const CaseRecord = Type.Object({
  waited: Type.Object(Time),
  sections: Type.Array(Type.Object({ ...Place, ...Time })),
  officers: Type.Array(Type.Object({ name: OrNull(Type.String()), ...Place, ...Time })),
  warnings: Type.Array(Warning),
  orders: Type.Array(OrderRow),
  /** Whether the caller may issue an order about it. */
  mayOrder: Type.Boolean(),
});
export type CaseRecord = Static<typeof CaseRecord>;

export const CaseParams = Type.Object({ caseId: Type.String({ format: 'uuid' }) });

export const OfficerTimesQuery = Type.Object({ from: Type.Optional(Day), until: Type.Optional(Day) });
export type OfficerTimesQuery = Static<typeof OfficerTimesQuery>;

/** What officers finished in a stretch of days, and how long it took from opening to completion, in open hours. */
export const OfficerTimes = Type.Object({
  from: Day,
  until: Day,
  dayHours: Type.Number(),
  officers: Type.Array(
    Type.Object({
      name: OrNull(Type.String()),
      ...Place,
      done: Type.Integer(),
      late: Type.Integer(),
      medianHours: Type.Number(),
      longestHours: Type.Number(),
    }),
  ),
});
export type OfficerTimes = Static<typeof OfficerTimes>;
