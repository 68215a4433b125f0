import { Type, type Static } from 'typebox';

const Day = Type.String({ format: 'date' });
const Names = Type.Array(Type.Object({ id: Type.String(), name: Type.String() }));

/**
 * 容缺受理, before acceptance: what the applicant promised for later. `term`: the day that is proposed and the last that may be set; null
 * where the item lets nothing be supplied later. `barred`: he has lost the right.
 */
export const Offered = Type.Object({
  materials: Names,
  term: Type.Union([Type.Object({ usual: Day, latest: Day }), Type.Null()]),
  barred: Type.Boolean(),
});
export type Offered = Static<typeof Offered>;

/** After acceptance: what has not come, and until when it may. `late`: that day is over. */
export const Owing = Type.Object({ by: Day, materials: Names, late: Type.Boolean() });
export type Owing = Static<typeof Owing>;

const Version = Type.Integer({ minimum: 0 });

/** `arrivedOn`: when the paper came, which is what counts; today where it is left out. */
export const TakeOwed = Type.Object({
  version: Version,
  materials: Type.Array(Type.String({ maxLength: 200 }), { minItems: 1, maxItems: 50 }),
  arrivedOn: Type.Optional(Day),
});

export const PostponeSupply = Type.Object({ version: Version, by: Day, reason: Type.String({ maxLength: 2_000 }) });
