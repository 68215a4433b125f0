import { Type, type Static } from 'typebox';
import type { KindWording } from '../../../modules/messages/index.ts';

const ItemName = Type.Object({ zh: Type.String(), en: Type.Optional(Type.String()) });

/** The secret of the link stands here alone, sealed with the key of whose matter it is, until it was sent. */
export const LinkSent = Type.Object({
  mobile: Type.String(),
  link: Type.String(),
  asker: Type.String(),
  item: ItemName,
  days: Type.Integer({ minimum: 1 }),
});

export const CodeSent = Type.Object({
  mobile: Type.String(),
  code: Type.String({ pattern: '^\\d{6}$' }),
  minutes: Type.Integer({ minimum: 1 }),
});

export const Answered = Type.Object({
  item: ItemName,
  draft: Type.String({ format: 'uuid' }),
  role: Type.Enum(['otherParent', 'landlord', 'spouse', 'guardian']),
  as: Type.Enum(['confirmed', 'declined']),
});

export type SecondPersonMessageWording = {
  link: KindWording<Static<typeof LinkSent>>;
  code: KindWording<Static<typeof CodeSent>>;
  answered: KindWording<Static<typeof Answered>>;
};
