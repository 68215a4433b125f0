import { Type, type Static } from 'typebox';

const Words = Type.Object({ zh: Type.String(), en: Type.Optional(Type.String()) });

const ofForwarding = {
  caseId: Type.String({ format: 'uuid' }),
  number: Type.String({ pattern: '^\\d{18}$' }),
  item: Words,
  /** The higher organ. */
  organ: Words,
};

/** What every message about a case that went up needs. Why it came back, and what the opinion says, stand on the page of the case. */
export const OfForwarding = Type.Object(ofForwarding);
export type OfForwarding = Static<typeof OfForwarding>;
