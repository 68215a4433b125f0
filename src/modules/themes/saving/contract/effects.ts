import { Type, type Static } from 'typebox';

/** Which limits are compared with each other: those that the county promises, or those of the law. */
export const LimitsOf = Type.Enum(['promised', 'statutory']);
export type LimitsOf = Static<typeof LimitsOf>;
export const EffectQuery = Type.Object({ limits: Type.Optional(LimitsOf) });

const Figure = Type.Union([Type.Number(), Type.Null()]);
/** The items one by one, and joined; null where it hangs on the case. */
const Pair = Type.Object({ separate: Figure, joined: Figure });
const Sum = Type.Object({ separate: Type.Number(), joined: Type.Number(), without: Type.Integer({ minimum: 0 }) });

const each = <Shape extends typeof Pair | typeof Sum>(shape: Shape) =>
  Type.Object({
    ...{ items: shape, links: shape, materials: shape, formFields: shape, days: shape, visits: shape, cost: shape },
  });

/** A theme in service and what it was counted from; `effect` is null where it cannot be counted, since an item of it is not in force. */
const ThemeEffect = Type.Object({
  key: Type.String(),
  number: Type.String(),
  name: Type.String(),
  version: Type.Integer({ minimum: 1 }),
  /** The items that the usual answers need, in the version that was counted. */
  items: Type.Array(
    Type.Object({
      key: Type.String(),
      name: Type.Object({ zh: Type.String(), en: Type.Optional(Type.String()) }),
      version: Type.Union([Type.Integer({ minimum: 1 }), Type.Null()]),
    }),
  ),
  effect: Type.Union([each(Pair), Type.Null()]),
});
export type ThemeEffect = Static<typeof ThemeEffect>;

export const ThemeEffects = Type.Object({
  on: Type.String({ format: 'date' }),
  limits: LimitsOf,
  themes: Type.Array(ThemeEffect),
  sum: each(Sum),
  /** Themes in service that could not be counted. */
  uncounted: Type.Integer({ minimum: 0 }),
});
export type ThemeEffects = Static<typeof ThemeEffects>;
