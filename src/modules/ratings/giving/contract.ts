import { Type, type Static } from 'typebox';
import { GRADES } from '../rules/grade.ts';
import { SERVICE_STEPS } from '../rules/ratable.ts';

export { GRADES, type Grade } from '../rules/grade.ts';

const Day = Type.String({ format: 'date' });
const Bilingual = Type.Object({ zh: Type.String(), en: Type.Optional(Type.String()) });

/** Longer than anybody writes on a telephone; more belongs into a complaint. */
const MOST_CHARACTERS = 500;

export const ServiceParams = Type.Object({
  caseId: Type.String({ format: 'uuid' }),
  serial: Type.String({ pattern: '^[1-9]\\d{0,3}$' }),
});

/** `named`: with the name of who is signed in; else nothing that is kept leads to him. */
export const GiveRating = Type.Object({
  grade: Type.Enum([...GRADES]),
  options: Type.Optional(Type.Array(Type.String({ pattern: '^\\d{3}$' }), { maxItems: 20 })),
  words: Type.Optional(Type.String({ maxLength: MOST_CHARACTERS })),
  named: Type.Boolean(),
});
export type GiveRating = Static<typeof GiveRating>;

export const GivenRating = Type.Object({ bad: Type.Boolean(), answerBy: Type.Union([Day, Type.Null()]) });
export type GivenRating = Static<typeof GivenRating>;

/** A service that was done in a case, and whether it can be rated. */
export const RatableService = Type.Object({
  caseId: Type.String({ format: 'uuid' }),
  serial: Type.Integer(),
  step: Type.Enum([...SERVICE_STEPS]),
  item: Bilingual,
  /** A theme as a whole, and no item. */
  theme: Type.Boolean(),
  department: Bilingual,
  givenOn: Day,
  rateUntil: Day,
  state: Type.Enum(['open', 'rated', 'over']),
});
export type RatableService = Static<typeof RatableService>;

export const RatableServices = Type.Object({ services: Type.Array(RatableService) });
