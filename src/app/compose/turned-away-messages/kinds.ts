import type { Static } from 'typebox';
import { defineKind } from '../../../modules/messages/index.ts';
import { to } from '../../../web/portal/pages/addresses.ts';
import { Reviewed } from './parameters.ts';
import { en } from './wording/en.ts';
import { zh } from './wording/zh.ts';

const shared = {
  channels: ['sms', 'email'],
  urgency: 'ordinary',
  subject: ({ item }: Pick<Static<typeof Reviewed>, 'item'>) => item,
  place: (_about: string, { id }: Pick<Static<typeof Reviewed>, 'id'>) => to.ownTurnedAway(id),
} as const;

/** What somebody hears who was turned away at a counter and is known to us. */
export const turnedAwayKinds = {
  upheld: defineKind(Reviewed, { ...shared, name: 'turnedaway.upheld', wording: { zh: zh.upheld, en: en.upheld } }),
  overturned: defineKind(Reviewed, {
    ...{ ...shared, name: 'turnedaway.overturned' },
    wording: { zh: zh.overturned, en: en.overturned },
  }),
};
