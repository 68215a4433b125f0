import type { Static } from 'typebox';
import { defineKind } from '../../../modules/messages/index.ts';
import { to } from '../../../web/portal/pages/addresses.ts';
import { Answered, Opened } from './parameters.ts';
import { en } from './wording/en.ts';
import { zh } from './wording/zh.ts';

const shared = {
  channels: ['sms', 'email'],
  urgency: 'ordinary',
  subject: ({ item }: Pick<Static<typeof Opened>, 'item'>) => item,
  place: (_about: string, { caseId, ofTheme }: Pick<Static<typeof Opened>, 'caseId' | 'ofTheme'>) =>
    ofTheme === true ? to.themeCase(caseId) : to.case(caseId),
} as const;

/** What somebody hears who put his name to a bad rating (谁评价、谁收到反馈). */
export const ratingKinds = {
  opened: defineKind(Opened, { ...shared, name: 'rating.opened', wording: { zh: zh.opened, en: en.opened } }),
  answered: defineKind(Answered, { ...shared, name: 'rating.answered', wording: { zh: zh.answered, en: en.answered } }),
  excluded: defineKind(Answered, { ...shared, name: 'rating.excluded', wording: { zh: zh.excluded, en: en.excluded } }),
};
