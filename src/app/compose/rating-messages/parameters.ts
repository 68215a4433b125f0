import { Type, type Static } from 'typebox';
import type { KindWording } from '../../../modules/messages/index.ts';

const ItemName = Type.Object({ zh: Type.String(), en: Type.Optional(Type.String()) });
const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
const CaseId = Type.String({ format: 'uuid' });

export const Opened = Type.Object({ item: ItemName, caseId: CaseId, verifyBy: Day });
/** `words`: the department's; empty when the data of who rated were erased. */
export const Answered = Type.Object({ item: ItemName, caseId: CaseId, words: Type.String() });

export type RatingMessageWording = {
  opened: KindWording<Static<typeof Opened>>;
  answered: KindWording<Static<typeof Answered>>;
  excluded: KindWording<Static<typeof Answered>>;
};
