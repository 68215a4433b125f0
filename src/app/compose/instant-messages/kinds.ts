import { defineKind } from '../../../modules/messages/index.ts';
import { to } from '../../../web/portal/pages/addresses.ts';
import { OfCheck, OfCheckUntil } from '../post-check-messages/parameters.ts';
import { en } from './wording/en.ts';
import { zh } from './wording/zh.ts';

const subject = ({ item }: OfCheck) => item;
const place = (_about: string, { caseId }: OfCheck) => to.case(caseId);

type Plain = 'leftToPerson' | 'lookedRight' | 'confirmed' | 'rolledBack';

const plain = (name: Plain, urgency: 'ordinary' | 'urgent') =>
  defineKind(OfCheck, {
    ...{ name: `instant.${name}`, urgency, channels: ['sms', 'email'] },
    ...{ subject, place, wording: { zh: zh[name], en: en[name] } },
  });

/** What somebody hears of what the system decided for him, beside the outcome of his case, which is told as of every case. */
export const instantKinds = {
  leftToPerson: plain('leftToPerson', 'ordinary'),
  lookedRight: plain('lookedRight', 'ordinary'),
  proposed: defineKind(OfCheckUntil, {
    ...{ name: 'instant.proposed', urgency: 'urgent', channels: ['sms', 'email'] },
    ...{ subject, place, wording: { zh: zh.proposed, en: en.proposed } },
  }),
  confirmed: plain('confirmed', 'ordinary'),
  rolledBack: plain('rolledBack', 'urgent'),
};
