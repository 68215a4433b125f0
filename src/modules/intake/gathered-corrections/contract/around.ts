import { Type, type Static } from 'typebox';

const Bilingual = Type.Object({ zh: Type.String(), en: Type.Optional(Type.String()) });

/** What a department is told of the notice that its own correction stands in: who else asks, and nothing of what. */
export const GatheredAround = Type.Object({
  number: Type.String(),
  edition: Type.Integer(),
  others: Type.Array(
    Type.Object({ name: Bilingual, department: Bilingual, state: Type.Enum(['open', 'answered', 'fallen']) }),
  ),
});
export type GatheredAround = Static<typeof GatheredAround>;
