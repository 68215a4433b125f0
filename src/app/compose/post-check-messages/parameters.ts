import { Type, type Static } from 'typebox';

const Words = Type.Object({ zh: Type.String(), en: Type.Optional(Type.String()) });
const Day = Type.String({ format: 'date' });

const ofCheck = {
  caseId: Type.String({ format: 'uuid' }),
  number: Type.String({ pattern: '^\\d{18}$' }),
  item: Words,
};

/** What every message about a check needs. What was found stands on the page of the case, not in the message. */
export const OfCheck = Type.Object(ofCheck);
export type OfCheck = Static<typeof OfCheck>;

/** `until`: the last day on which the applicant can do something. */
export const OfCheckUntil = Type.Object({ ...ofCheck, until: Day });
export type OfCheckUntil = Static<typeof OfCheckUntil>;
