import { Type, type Static } from 'typebox';
import type { KindWording } from '../../../modules/messages/index.ts';

const ItemName = Type.Object({ zh: Type.String(), en: Type.Optional(Type.String()) });

/** What was answered stands on the page of the draft, not in the message. */
export const Answered = Type.Object({ item: ItemName, id: Type.String({ format: 'uuid' }), department: ItemName });

export const Lapsed = Type.Object({
  ...Answered.properties,
  why: Type.Enum(['unanswered', 'unused']),
});

export type EarlyServiceMessageWording = {
  answered: KindWording<Static<typeof Answered>>;
  lapsed: KindWording<Static<typeof Lapsed>>;
};
