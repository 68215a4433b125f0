import { Type, type Static } from 'typebox';
import { easeKeys, type Ease } from './ease.ts';
import { Element, Item } from './item.ts';
import { fieldKeys, keyGroupKeys, type Field, type KeyGroup } from './livelihood.ts';
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
  /** 今天办、简易办、就近办、快捷办, as far as it is so. */
  ease: Type.Array(Type.Enum([...easeKeys])),
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
  field: Type.Optional(Type.Enum([...fieldKeys])),
  group: Type.Optional(Type.Enum([...keyGroupKeys])),
  ease: Type.Optional(Type.Enum([...easeKeys])),
  /** `name` and `key` of the last row of the page before, as the answer gave them. */
  after: Type.Optional(Type.String({ maxLength: 400 })),
});
export type ListQuery = Static<typeof ListQuery>;

export const ItemPage = Type.Object({
  items: Type.Array(ItemRow),
  /** How many there are in all. */
  total: Type.Integer({ minimum: 0 }),
  after: Type.Union([Type.String(), Type.Null()]),
});
export type ItemPage = Static<typeof ItemPage>;

/** How many items in force there are of each kind; what a county has none of is not named. */
export type ItemCounts = {
  fields: ReadonlyMap<Field, number>;
  groups: ReadonlyMap<KeyGroup, number>;
  eases: ReadonlyMap<Ease, number>;
};

export const MissesQuery = Type.Object({ since: Type.Optional(Type.String({ format: 'date' })) });

/** What people looked for in vain since a day: words that at least three searches asked for, without digits and without a person. */
export const Misses = Type.Object({
  since: Type.String({ format: 'date' }),
  misses: Type.Array(Type.Object({ words: Type.String(), times: Type.Integer({ minimum: 1 }) })),
});

/** 容缺受理: how many entries for enterprises let something follow, those decided at once counted apart, and which let nothing follow. */
export const ToleranceCoverage = Type.Object({
  on: Type.String({ format: 'date' }),
  counted: Type.Integer(),
  tolerating: Type.Integer(),
  atOnce: Type.Integer(),
  without: Type.Array(Type.Object({ key: Type.String(), name: Bilingual })),
});
export type ToleranceCoverage = Static<typeof ToleranceCoverage>;
