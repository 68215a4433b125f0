import { defineKind } from '../../../modules/messages/index.ts';
import { idIn } from '../../../platform/log/index.ts';
import { to } from '../../../web/portal/pages/addresses.ts';
import {
  Concluded,
  DateMoved,
  CorrectionAdded,
  CorrectionAnswered,
  CorrectionGathered,
  OfTheme,
  PartBegun,
  PartFailed,
  PartReturned,
  Submitted,
  VisitGivenUp,
  VisitOffered,
  VisitRectified,
} from './parameters.ts';
import { en } from './wording/en.ts';
import { zh } from './wording/zh.ts';

const shared = {
  channels: ['sms', 'email'],
  subject: ({ theme }: Pick<OfTheme, 'theme'>) => theme,
  place: (about: string) => to.themeCase(idIn(about)),
} as const;
const ofCorrection = { ...shared, place: (about: string) => to.gatheredCorrection(idIn(about)) };

/** What an applicant is told of a theme as a whole; each item tells of itself what the law wants told. */
export const themeKinds = {
  submitted: defineKind(Submitted, {
    ...{ ...shared, name: 'theme.submitted', urgency: 'ordinary' },
    wording: { zh: zh.submitted, en: en.submitted },
  }),
  partBegun: defineKind(PartBegun, {
    ...{ ...shared, name: 'theme.partBegun', urgency: 'ordinary' },
    wording: { zh: zh.partBegun, en: en.partBegun },
  }),
  partReturned: defineKind(PartReturned, {
    ...{ ...shared, name: 'theme.partReturned', urgency: 'urgent' },
    wording: { zh: zh.partReturned, en: en.partReturned },
  }),
  partFailed: defineKind(PartFailed, {
    ...{ ...shared, name: 'theme.partFailed', urgency: 'urgent' },
    wording: { zh: zh.partFailed, en: en.partFailed },
  }),
  dateMoved: defineKind(DateMoved, {
    ...{ ...shared, name: 'theme.dateMoved', urgency: 'ordinary' },
    wording: { zh: zh.dateMoved, en: en.dateMoved },
  }),
  concluded: defineKind(Concluded, {
    ...{ ...shared, name: 'theme.concluded', urgency: 'ordinary' },
    aside: (about: string) => to.rateCase(idIn(about), { via: 'message' }),
    wording: { zh: zh.concluded, en: en.concluded },
  }),
  correctionGathered: defineKind(CorrectionGathered, {
    ...{ ...ofCorrection, name: 'theme.correctionGathered', urgency: 'urgent' },
    wording: { zh: zh.correctionGathered, en: en.correctionGathered },
  }),
  correctionAdded: defineKind(CorrectionAdded, {
    ...{ ...ofCorrection, name: 'theme.correctionAdded', urgency: 'urgent' },
    wording: { zh: zh.correctionAdded, en: en.correctionAdded },
  }),
  correctionAnswered: defineKind(CorrectionAnswered, {
    ...{ ...shared, name: 'theme.correctionAnswered', urgency: 'ordinary' },
    wording: { zh: zh.correctionAnswered, en: en.correctionAnswered },
  }),
  visitOffered: defineKind(VisitOffered, {
    ...{ ...shared, name: 'theme.visitOffered', urgency: 'urgent' },
    wording: { zh: zh.visitOffered, en: en.visitOffered },
  }),
  visitRectified: defineKind(VisitRectified, {
    ...{ ...shared, name: 'theme.visitRectified', urgency: 'urgent' },
    wording: { zh: zh.visitRectified, en: en.visitRectified },
  }),
  visitOff: defineKind(OfTheme, {
    ...{ ...shared, name: 'theme.visitOff', urgency: 'ordinary' },
    wording: { zh: zh.visitOff, en: en.visitOff },
  }),
  visitGivenUp: defineKind(VisitGivenUp, {
    ...{ ...shared, name: 'theme.visitGivenUp', urgency: 'ordinary' },
    wording: { zh: zh.visitGivenUp, en: en.visitGivenUp },
  }),
};
