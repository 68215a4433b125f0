import { defineKind } from '../../../modules/messages/index.ts';
import { idIn } from '../../../platform/log/index.ts';
import { to } from '../../../web/portal/pages/addresses.ts';
import { DateLater } from './parameters.ts';
import { en } from './wording/en.ts';
import { zh } from './wording/zh.ts';

/** What somebody hears of a theme as a whole. */
export const themeKinds = {
  dateLater: defineKind(DateLater, {
    ...{ name: 'theme.dateLater', channels: ['sms', 'email'], urgency: 'ordinary' },
    subject: ({ theme }) => ({ zh: theme }),
    place: (about) => to.themeCase(idIn(about)),
    wording: { zh: zh.dateLater, en: en.dateLater },
  }),
};
