import { defineKind } from '../../../modules/messages/index.ts';
import { to } from '../../../web/portal/pages/addresses.ts';
import { OfPapers } from './parameters.ts';
import { en } from './wording/en.ts';
import { zh } from './wording/zh.ts';

type Name = keyof typeof zh;

const kind = (name: Name, urgency: 'ordinary' | 'urgent') =>
  defineKind(OfPapers, {
    ...{ name: `papers.${name}`, urgency, channels: ['sms', 'email'] },
    subject: ({ item }: OfPapers) => item,
    place: (_about, { caseId }) => to.case(caseId),
    wording: { zh: zh[name], en: en[name] },
  });

/** What somebody is told who had papers fetched. */
export const paperKinds = {
  courierComes: kind('courierComes', 'ordinary'),
  arrived: kind('arrived', 'ordinary'),
  refused: kind('refused', 'urgent'),
  cameBack: kind('cameBack', 'urgent'),
};
