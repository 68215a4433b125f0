import { Type, type Static } from 'typebox';
import { defineKind, type KindWording } from '../../../modules/messages/index.ts';
import { to } from '../../../web/portal/pages/addresses.ts';
import { en } from './wording/en.ts';
import { zh } from './wording/zh.ts';

const ItemName = Type.Object({ zh: Type.String(), en: Type.Optional(Type.String()) });
const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
const CaseId = Type.String({ format: 'uuid' });

const Opened = Type.Object({ item: ItemName, caseId: CaseId, verifyBy: Day });
/** `words`: the department's; empty when the data of who rated were erased. */
const Answered = Type.Object({ item: ItemName, caseId: CaseId, words: Type.String() });

export type RatingMessageWording = {
  opened: KindWording<Static<typeof Opened>>;
  answered: KindWording<Static<typeof Answered>>;
  excluded: KindWording<Static<typeof Answered>>;
};

const shared = {
  channels: ['sms', 'email'],
  urgency: 'ordinary',
  subject: ({ item }: Pick<Static<typeof Opened>, 'item'>) => item,
  place: (_about: string, { caseId }: Pick<Static<typeof Opened>, 'caseId'>) => to.case(caseId),
} as const;

/** What somebody hears who put his name to a bad rating (谁评价、谁收到反馈). */
export const ratingKinds = {
  opened: defineKind(Opened, { ...shared, name: 'rating.opened', wording: { zh: zh.opened, en: en.opened } }),
  answered: defineKind(Answered, { ...shared, name: 'rating.answered', wording: { zh: zh.answered, en: en.answered } }),
  excluded: defineKind(Answered, { ...shared, name: 'rating.excluded', wording: { zh: zh.excluded, en: en.excluded } }),
};
