import { Type, type Static } from 'typebox';

const Bilingual = Type.Object({ zh: Type.String(), en: Type.Optional(Type.String()) });

export const RateParams = Type.Object({ item: Type.String({ pattern: '^[a-z0-9-]{1,80}$' }) });

/** `changed`: since when and why, where it is not the starting share. `mayChange`: whether the reader may. */
export const SampleRates = Type.Object({
  rates: Type.Array(
    Type.Object({
      item: Type.Object({ key: Type.String(), name: Bilingual }),
      version: Type.Integer({ minimum: 0 }),
      percent: Type.Number(),
      changed: Type.Union([Type.Object({ on: Type.String({ format: 'date' }), reason: Type.String() }), Type.Null()]),
      mayChange: Type.Boolean(),
    }),
  ),
});
export type SampleRates = Static<typeof SampleRates>;

export const ChangeRate = Type.Object({
  version: Type.Integer({ minimum: 0 }),
  percent: Type.Number(),
  reason: Type.String({ maxLength: 500 }),
});
export type ChangeRate = Static<typeof ChangeRate>;

export const ChangedRate = Type.Object({ version: Type.Integer() });
