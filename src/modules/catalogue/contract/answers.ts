import { Type, type Static } from 'typebox';
import { Element, Item } from './item.ts';
import { Department } from './place.ts';
import { Bilingual, Doubt } from './words.ts';

export const ItemKeyParams = Type.Object({ key: Type.String({ pattern: '^[a-z0-9-]{1,80}$' }) });

/** An item in a list: what a person needs to recognise it. */
export const ItemRow = Type.Object({
  key: Type.String(),
  name: Bilingual,
  department: Type.Object({ key: Type.String(), name: Bilingual }),
  audience: Type.Enum(['enterprise', 'citizen', 'both']),
  promisedLimit: Item.properties.promisedLimit,
  visits: Type.Integer(),
  charged: Item.properties.fee.properties.charged,
});
export type ItemRow = Static<typeof ItemRow>;

/** One published version, whole, with everything that its guide page says and how sure the data are of it. */
export const ItemVersion = Type.Object({
  key: Type.String(),
  version: Type.Integer({ minimum: 1 }),
  name: Bilingual,
  effectiveOn: Type.String({ format: 'date' }),
  retiredOn: Type.Union([Type.String({ format: 'date' }), Type.Null()]),
  sha256: Type.String(),
  item: Item,
  elements: Type.Array(Element),
  department: Department,
  doubts: Type.Array(Doubt),
});
export type ItemVersion = Static<typeof ItemVersion>;

export const SearchQuery = Type.Object({ words: Type.String({ minLength: 1, maxLength: 100 }) });

export const ListQuery = Type.Object({
  audience: Type.Optional(Type.Enum(['enterprise', 'citizen'])),
  department: Type.Optional(Type.String({ maxLength: 80 })),
  /** `name` and `key` of the last row of the page before, as the answer gave them. */
  after: Type.Optional(Type.String({ maxLength: 400 })),
});
export type ListQuery = Static<typeof ListQuery>;

export const ItemPage = Type.Object({ items: Type.Array(ItemRow), after: Type.Union([Type.String(), Type.Null()]) });
export type ItemPage = Static<typeof ItemPage>;
