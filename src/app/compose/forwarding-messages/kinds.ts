import { defineKind } from '../../../modules/messages/index.ts';
import { to } from '../../../web/portal/pages/addresses.ts';
import { OfForwarding } from './parameters.ts';
import { en } from './wording/en.ts';
import { zh, type ForwardingMessageWording } from './wording/zh.ts';

const kind = (name: keyof ForwardingMessageWording, urgency: 'ordinary' | 'urgent' = 'ordinary') =>
  defineKind(OfForwarding, {
    ...{ name: `forwarding.${name}`, urgency, channels: ['sms', 'email'] },
    subject: ({ item }: OfForwarding) => item,
    place: (_about: string, { caseId }: OfForwarding) => to.case(caseId),
    wording: { zh: zh[name], en: en[name] },
  });

/** What an applicant hears of what a higher organ decides. */
export const forwardingKinds = {
  sent: kind('sent'),
  received: kind('received'),
  granted: kind('granted', 'urgent'),
  denied: kind('denied', 'urgent'),
  withdrawn: kind('withdrawn', 'urgent'),
  takenBack: kind('takenBack'),
};
