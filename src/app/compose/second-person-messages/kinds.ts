import { defineKind } from '../../../modules/messages/index.ts';
import { to } from '../../../web/portal/pages/addresses.ts';
import { Answered, CodeSent, LinkSent } from './parameters.ts';
import { en } from './wording/en.ts';
import { zh } from './wording/zh.ts';

/** What somebody gets who has to confirm and has no account, and what the applicant hears of it. */
export const secondPersonKinds = {
  link: defineKind(LinkSent, {
    ...{ name: 'secondperson.link', channels: ['sms'], urgency: 'ordinary', hidden: true },
    number: ({ mobile }) => mobile,
    place: () => '/',
    wording: { zh: zh.link, en: en.link },
  }),
  code: defineKind(CodeSent, {
    ...{ name: 'secondperson.code', channels: ['sms'], urgency: 'immediate', hidden: true },
    number: ({ mobile }) => mobile,
    place: () => '/',
    wording: { zh: zh.code, en: en.code },
  }),
  answered: defineKind(Answered, {
    ...{ name: 'secondperson.answered', channels: ['sms', 'email'], urgency: 'ordinary' },
    subject: ({ item }) => item,
    place: (_about, { draft }) => to.secondPersons(draft),
    wording: { zh: zh.answered, en: en.answered },
  }),
};
