import { Type, type Static } from 'typebox';
import type { KindWording } from '../../../modules/messages/index.ts';

const ItemName = Type.Object({ zh: Type.String(), en: Type.Optional(Type.String()) });

/** `words`: the head's; empty when the data of who was turned away were erased. */
export const Reviewed = Type.Object({
  item: ItemName,
  id: Type.String({ format: 'uuid' }),
  department: ItemName,
  words: Type.String(),
});

export type TurnedAwayMessageWording = {
  upheld: KindWording<Static<typeof Reviewed>>;
  overturned: KindWording<Static<typeof Reviewed>>;
};
