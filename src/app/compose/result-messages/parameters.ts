import { Type, type Static } from 'typebox';

const Words = Type.Object({ zh: Type.String(), en: Type.Optional(Type.String()) });

/** What every message about a result needs: of which case or theme case, what was applied for, and in which hall where it lies in one. */
export const OfResult = Type.Object({
  number: Type.String({ pattern: '^(TC)?\\d{18}$' }),
  item: Words,
  hall: Type.Union([Words, Type.Null()]),
});
export type OfResult = Static<typeof OfResult>;
