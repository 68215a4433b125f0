import { defineKind } from '../../../modules/messages/index.ts';
import { idIn } from '../../../platform/log/index.ts';
import { to } from '../../../web/portal/pages/addresses.ts';
import { OfResult } from './parameters.ts';
import { en } from './wording/en.ts';
import { zh } from './wording/zh.ts';

type Name = keyof typeof zh;

const kind = (name: Name, urgency: 'ordinary' | 'urgent') =>
  defineKind(OfResult, {
    ...{ name: `result.${name}`, urgency, channels: ['sms', 'email'] },
    subject: ({ item }: OfResult) => item,
    place: (about) => (about.startsWith('intake.themeCase/') ? to.themeCase(idIn(about)) : to.case(idIn(about))),
    wording: { zh: zh[name], en: en[name] },
  });

/** What somebody is told of a result: that it is ready, where it is, and who has it. */
export const resultKinds = {
  ready: kind('ready', 'urgent'),
  reminder: kind('reminder', 'urgent'),
  posted: kind('posted', 'ordinary'),
  handedOver: kind('handedOver', 'urgent'),
  arrived: kind('arrived', 'urgent'),
  cameBack: kind('cameBack', 'urgent'),
};
