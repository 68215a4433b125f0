import { Type, type Static } from 'typebox';
import { GatheredAround } from '../../gathered-corrections/contract/around.ts';
import { PART_STATES } from './kinds.ts';

const Bilingual = Type.Object({ zh: Type.String(), en: Type.Optional(Type.String()) });

/** A part as whoever may read one of the cases is told of it. */
const PartAround = Type.Object({
  item: Type.String(),
  name: Bilingual,
  department: Bilingual,
  state: Type.Enum([...PART_STATES]),
  /** Null where it is none yet, and where this reader does not see that department's cases. */
  case: Type.Union([Type.String({ format: 'uuid' }), Type.Null()]),
});

/** The theme case around a case: all of its parts, this one among them. The name of a theme is Chinese. */
export const ThemeAround = Type.Object({
  id: Type.String({ format: 'uuid' }),
  number: Type.String(),
  name: Type.String(),
  parts: Type.Array(PartAround),
  /** The one notice in which the correction of this case stands; null where it stands in none. */
  correction: Type.Union([GatheredAround, Type.Null()]),
});
export type ThemeAround = Static<typeof ThemeAround>;
