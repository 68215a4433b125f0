import { defineKind } from '../../../modules/messages/index.ts';
import { to } from '../../../web/portal/pages/addresses.ts';
import { Answered, Lapsed } from './parameters.ts';
import { en } from './wording/en.ts';
import { zh } from './wording/zh.ts';

/** What somebody hears who asked about a draft before he applied. */
export const earlyServiceKinds = {
  answered: defineKind(Answered, {
    ...{ name: 'earlyservice.answered', channels: ['sms', 'email'], urgency: 'ordinary' },
    subject: ({ item }) => item,
    place: (_about, { id }) => to.earlyService(id),
    wording: { zh: zh.answered, en: en.answered },
  }),
  lapsed: defineKind(Lapsed, {
    ...{ name: 'earlyservice.lapsed', channels: ['sms', 'email'], urgency: 'ordinary' },
    subject: ({ item }) => item,
    place: (_about, { id }) => to.earlyService(id),
    wording: { zh: zh.lapsed, en: en.lapsed },
  }),
};
