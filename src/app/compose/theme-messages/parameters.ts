import { Type, type Static } from 'typebox';
import { TOLD_CAUSES } from '../../../modules/intake/index.ts';
import type { KindWording } from '../../../modules/messages/index.ts';

const ItemName = Type.Object({ zh: Type.String(), en: Type.Optional(Type.String()) });
const Day = Type.String({ format: 'date' });

/** `theme`: as it is called in Chinese. `to`: null where no day can be named. */
export const DateLater = Type.Object({
  theme: Type.String(),
  from: Day,
  to: Type.Union([Day, Type.Null()]),
  causes: Type.Array(Type.Object({ item: ItemName, cause: Type.Enum([...TOLD_CAUSES]) })),
});

export type ThemeMessageWording = { dateLater: KindWording<Static<typeof DateLater>> };
