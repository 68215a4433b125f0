import { Type, type Static } from 'typebox';

const Words = Type.Object({ zh: Type.String(), en: Type.Optional(Type.String()) });

/** What every message about papers on their way needs: to which case they belong, and what was applied for. */
export const OfPapers = Type.Object({
  caseId: Type.String({ format: 'uuid' }),
  number: Type.String({ pattern: '^\\d{18}$' }),
  item: Words,
});
export type OfPapers = Static<typeof OfPapers>;
