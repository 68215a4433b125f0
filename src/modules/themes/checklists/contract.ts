import { Type, type Static } from 'typebox';

const Day = Type.String({ format: 'date' });
const Answer = Type.Union([Type.Boolean(), Type.String({ minLength: 1, maxLength: 200 }), Type.Null()]);
const ToldAnswers = Type.Record(Type.String({ pattern: '^[a-zA-Z0-9]{1,40}$' }), Answer);

/** `told`: null is "I do not know". */
export const SaveChecklist = Type.Object({ told: ToldAnswers });
export const ChecklistSaved = Type.Object({ code: Type.String(), until: Day });
export const ChecklistParams = Type.Object({ code: Type.String({ maxLength: 40 }) });

/** `version`: the one in service today, by which the answers are read; `renewed`: it is another one than when it was kept. */
export const OpenedChecklist = Type.Object({
  code: Type.String(),
  theme: Type.Object({ key: Type.String(), name: Type.String() }),
  version: Type.Integer(),
  renewed: Type.Boolean(),
  told: ToldAnswers,
  dropped: Type.Array(Type.String()),
  savedOn: Day,
  until: Day,
});
export type OpenedChecklist = Static<typeof OpenedChecklist>;
