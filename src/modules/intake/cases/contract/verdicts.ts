import { Type, type Static } from 'typebox';

/** 合格, 不合格, 待核. */
export const verdictKinds = ['fit', 'unfit', 'open'] as const;
export type VerdictKind = (typeof verdictKinds)[number];

/** What a reviewer found of one material, by its key; what will not do says why. */
export const MaterialVerdict = Type.Object({
  key: Type.String({ maxLength: 120 }),
  verdict: Type.Enum([...verdictKinds]),
  words: Type.String({ maxLength: 500 }),
});
export type MaterialVerdict = Static<typeof MaterialVerdict>;

/** How the item wants a material, in the item's own words. */
export const MaterialRule = Type.Object({
  form: Type.Enum(['electronic', 'copy', 'original']),
  source: Type.String(),
  notes: Type.Array(Type.String()),
});
export type MaterialRule = Static<typeof MaterialRule>;
