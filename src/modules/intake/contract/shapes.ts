import { Type, type Static, type TSchema } from 'typebox';

export const Day = Type.String({ format: 'date' });
export const NullOr = <Shape extends TSchema>(shape: Shape) => Type.Union([shape, Type.Null()]);

/** Content in Chinese, with English where somebody wrote it. */
export const Bilingual = Type.Object({ zh: Type.String(), en: Type.Optional(Type.String()) });
export type Bilingual = Static<typeof Bilingual>;
