import { defineKind } from '../../../modules/messages/index.ts';
import { to } from '../../../web/portal/pages/addresses.ts';
import { OfCheck, OfCheckUntil } from './parameters.ts';
import { en } from './wording/en.ts';
import { zh } from './wording/zh.ts';

const subject = ({ item }: OfCheck) => item;
const place = (_about: string, { caseId }: OfCheck) => to.case(caseId);

type Plain = 'met' | 'notMet' | 'corrected' | 'notCorrected' | 'kept' | 'revoked';
type Dated = 'ordered' | 'proposed';

const plain = (name: Plain, urgency: 'ordinary' | 'urgent') =>
  defineKind(OfCheck, {
    ...{ name: `postcheck.${name}`, urgency, channels: ['sms', 'email'] },
    ...{ subject, place, wording: { zh: zh[name], en: en[name] } },
  });

const dated = (name: Dated) =>
  defineKind(OfCheckUntil, {
    ...{ name: `postcheck.${name}`, urgency: 'urgent', channels: ['sms', 'email'] },
    ...{ subject, place, wording: { zh: zh[name], en: en[name] } },
  });

/** What somebody hears of the check of what he was granted on a commitment. */
export const postCheckKinds = {
  met: plain('met', 'ordinary'),
  notMet: plain('notMet', 'urgent'),
  ordered: dated('ordered'),
  corrected: plain('corrected', 'ordinary'),
  notCorrected: plain('notCorrected', 'urgent'),
  proposed: dated('proposed'),
  kept: plain('kept', 'ordinary'),
  revoked: plain('revoked', 'urgent'),
};
