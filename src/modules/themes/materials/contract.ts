import { Type, type Static } from 'typebox';

/** What of a material of an item matters when it is asked for once for several. */
export const ItemMaterial = Type.Object({
  id: Type.String({ minLength: 1 }),
  name: Type.String({ minLength: 1 }),
  form: Type.Enum(['electronic', 'copy', 'original']),
  necessity: Type.Enum(['必要', '容缺可后补', '告知承诺可替代', '非必要(情形提供)']),
  shareable: Type.Boolean(),
  /** A situation of the item, or a condition in words. */
  applicableWhen: Type.Optional(Type.String()),
  producedByItem: Type.Optional(Type.String()),
  producedByAny: Type.Optional(Type.Array(Type.String())),
  /** Materials of the item any of which will do instead. */
  alternatives: Type.Optional(Type.Array(Type.String())),
});
export type ItemMaterial = Static<typeof ItemMaterial>;
