import { defineKind } from '../../../modules/messages/index.ts';
import { to } from '../../../web/portal/pages/addresses.ts';
import { Answered } from './parameters.ts';
import { en } from './wording/en.ts';
import { zh } from './wording/zh.ts';

/** What somebody hears who asked about a draft before he applied. */
export const earlyServiceAnswered = defineKind(Answered, {
  ...{ name: 'earlyservice.answered', channels: ['sms', 'email'], urgency: 'ordinary' },
  subject: ({ item }) => item,
  place: (_about, { id }) => to.earlyService(id),
  wording: { zh, en },
});
