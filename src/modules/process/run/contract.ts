import { Type, type Static } from 'typebox';

const Day = Type.String({ format: 'date' });
const Department = Type.Object({
  key: Type.String(),
  name: Type.Object({ zh: Type.String(), en: Type.Optional(Type.String()) }),
});

/** A stretch of days, both ends included; the last thirty where nothing is said. */
export const TimesQuery = Type.Object({ from: Type.Optional(Day), until: Type.Optional(Day) });

export const SectionTime = Type.Object({
  department: Department,
  section: Type.Union([Type.String(), Type.Null()]),
  done: Type.Integer(),
  late: Type.Integer(),
  /** From opening to completion, in hours for which the hall was open. */
  medianHours: Type.Number(),
  longestHours: Type.Number(),
});
export type SectionTime = Static<typeof SectionTime>;

/** What turns red: open tasks by the day on which they are due. `late`: due before today. */
export const Forecast = Type.Object({
  days: Type.Array(Day),
  departments: Type.Array(
    Type.Object({ department: Department, late: Type.Integer(), due: Type.Array(Type.Integer()) }),
  ),
});
export type Forecast = Static<typeof Forecast>;

export const Times = Type.Object({
  from: Day,
  until: Day,
  /** Hours for which the hall is open on a working day. */
  dayHours: Type.Number(),
  sections: Type.Array(SectionTime),
  forecast: Forecast,
});
export type Times = Static<typeof Times>;
