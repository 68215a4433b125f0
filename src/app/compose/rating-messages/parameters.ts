import { Type, type Static } from 'typebox';
import type { KindWording } from '../../../modules/messages/index.ts';

const ItemName = Type.Object({ zh: Type.String(), en: Type.Optional(Type.String()) });
const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
const CaseId = Type.String({ format: 'uuid' });

/** `ofTheme`: a theme (一件事) as a whole was rated, and the case is that of the theme. Optional, since older messages have none. */
const rated = { item: ItemName, caseId: CaseId, ofTheme: Type.Optional(Type.Boolean()) };

export const Opened = Type.Object({ ...rated, verifyBy: Day });
/** `words`: the department's; empty when the data of who rated were erased. */
export const Answered = Type.Object({ ...rated, words: Type.String() });

export type RatingMessageWording = {
  opened: KindWording<Static<typeof Opened>>;
  answered: KindWording<Static<typeof Answered>>;
  excluded: KindWording<Static<typeof Answered>>;
};
