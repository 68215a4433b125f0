import { Type, type Static } from 'typebox';

const Day = Type.String({ format: 'date' });
const Bilingual = Type.Object({ zh: Type.String(), en: Type.Optional(Type.String()) });

/**
 * What stands in for a material that was not asked for: a licence of the one whose material it is, which held on that day, or the answer of a
 * register to what he authorised, by its receipt. `department`: the keeper of the register, by key.
 */
export const MaterialSource = Type.Union([
  Type.Object({
    kind: Type.Literal('held'),
    certificate: Type.String({ format: 'uuid' }),
    name: Type.String(),
    number: Type.String(),
    organ: Bilingual,
    until: Type.Union([Day, Type.Null()]),
    on: Day,
  }),
  Type.Object({
    kind: Type.Literal('shared'),
    register: Type.String(),
    name: Bilingual,
    department: Type.String(),
    authorisation: Type.String({ format: 'uuid' }),
    receipt: Type.String({ format: 'uuid' }),
    on: Day,
  }),
]);
export type MaterialSource = Static<typeof MaterialSource>;

/**
 * A register that the applicant may let us ask in place of a material. `unansweredOn`: asked on that day, it did not say so. `mayAsk`: it was
 * not asked today.
 */
export const MaterialSharing = Type.Object({
  name: Bilingual,
  department: Type.String(),
  fields: Type.Array(Bilingual),
  unansweredOn: Type.Union([Day, Type.Null()]),
  mayAsk: Type.Boolean(),
});
export type MaterialSharing = Static<typeof MaterialSharing>;
