import { defineKind } from '../../../modules/messages/index.ts';
import { idIn } from '../../../platform/log/index.ts';
import { to } from '../../../web/portal/pages/addresses.ts';
import {
  Accepted,
  CheckAnnounced,
  CorrectionAsked,
  CorrectionReminded,
  Decided,
  DraftEnding,
  DueRecomputed,
  HearingOffered,
  HearingScheduled,
  LicenceActed,
  LimitExtended,
  OfCase,
  ProcedureBegun,
  ProcedureEnded,
  Received,
  RenewalCloses,
  Supplied,
  SupplyAsked,
  SupplyPostponed,
  UrgeAnswered,
} from './parameters.ts';
import { en } from './wording/en.ts';
import { zh } from './wording/zh.ts';

type Name = keyof typeof zh;

const shared = {
  channels: ['sms', 'email'],
  subject: ({ item }: Pick<OfCase, 'item'>) => item,
  place: (about: string) => to.case(idIn(about)),
} as const;

/** Where what was done is rated; whoever has a theme is asked once, at its end. */
const rated = {
  aside: (about: string, { inTheme }: Pick<OfCase, 'inTheme'>) =>
    inTheme === true ? undefined : to.rateCase(idIn(about), { via: 'message' }),
} as const;

const wordingOf = <One extends Name>(name: One): Readonly<Record<'zh' | 'en', (typeof zh)[One]>> => ({
  zh: zh[name],
  en: en[name],
});

/** What an applicant is told of what he began and handed in. What he must act upon, or may appeal against, is urgent. */
export const errandKinds = {
  received: defineKind(Received, {
    ...{ ...shared, name: 'case.received', urgency: 'ordinary' },
    wording: wordingOf('received'),
  }),
  correctionReceived: defineKind(Received, {
    ...{ ...shared, name: 'case.correctionReceived', urgency: 'ordinary' },
    wording: wordingOf('correctionReceived'),
  }),
  accepted: defineKind(Accepted, {
    ...{ ...shared, name: 'case.accepted', urgency: 'ordinary' },
    wording: wordingOf('accepted'),
  }),
  deemedAccepted: defineKind(Accepted, {
    ...{ ...shared, name: 'case.deemedAccepted', urgency: 'ordinary' },
    wording: wordingOf('deemedAccepted'),
  }),
  correctionAsked: defineKind(CorrectionAsked, {
    ...{ ...shared, name: 'case.correctionAsked', urgency: 'urgent' },
    wording: wordingOf('correctionAsked'),
  }),
  amendmentAsked: defineKind(CorrectionAsked, {
    ...{ ...shared, name: 'case.amendmentAsked', urgency: 'urgent' },
    wording: wordingOf('amendmentAsked'),
  }),
  correctionReminded: defineKind(CorrectionReminded, {
    ...{ ...shared, name: 'case.correctionReminded', urgency: 'urgent' },
    wording: wordingOf('correctionReminded'),
  }),
  notAccepted: defineKind(OfCase, {
    ...{ ...shared, ...rated, name: 'case.notAccepted', urgency: 'urgent' },
    wording: wordingOf('notAccepted'),
  }),
  limitExtended: defineKind(LimitExtended, {
    ...{ ...shared, name: 'case.limitExtended', urgency: 'urgent' },
    wording: wordingOf('limitExtended'),
  }),
  hearingOffered: defineKind(HearingOffered, {
    ...{ ...shared, name: 'case.hearingOffered', urgency: 'urgent' },
    wording: wordingOf('hearingOffered'),
  }),
  hearingScheduled: defineKind(HearingScheduled, {
    ...{ ...shared, name: 'case.hearingScheduled', urgency: 'urgent' },
    wording: wordingOf('hearingScheduled'),
  }),
  presiderAnswered: defineKind(OfCase, {
    ...{ ...shared, name: 'case.presiderAnswered', urgency: 'urgent' },
    wording: wordingOf('presiderAnswered'),
  }),
  dueRecomputed: defineKind(DueRecomputed, {
    ...{ ...shared, name: 'case.dueRecomputed', urgency: 'ordinary' },
    wording: wordingOf('dueRecomputed'),
  }),
  procedureBegun: defineKind(ProcedureBegun, {
    ...{ ...shared, name: 'case.procedureBegun', urgency: 'urgent' },
    wording: wordingOf('procedureBegun'),
  }),
  procedureEnded: defineKind(ProcedureEnded, {
    ...{ ...shared, name: 'case.procedureEnded', urgency: 'ordinary' },
    wording: wordingOf('procedureEnded'),
  }),
  toleranceAgreed: defineKind(SupplyAsked, {
    ...{ ...shared, name: 'case.toleranceAgreed', urgency: 'urgent' },
    wording: wordingOf('toleranceAgreed'),
  }),
  supplyEnding: defineKind(SupplyAsked, {
    ...{ ...shared, name: 'case.supplyEnding', urgency: 'urgent' },
    wording: wordingOf('supplyEnding'),
  }),
  supplied: defineKind(Supplied, {
    ...{ ...shared, name: 'case.supplied', urgency: 'ordinary' },
    wording: wordingOf('supplied'),
  }),
  supplyPostponed: defineKind(SupplyPostponed, {
    ...{ ...shared, name: 'case.supplyPostponed', urgency: 'urgent' },
    wording: wordingOf('supplyPostponed'),
  }),
  toleranceLapsed: defineKind(OfCase, {
    ...{ ...shared, ...rated, name: 'case.toleranceLapsed', urgency: 'urgent' },
    wording: wordingOf('toleranceLapsed'),
  }),
  urgeAnswered: defineKind(UrgeAnswered, {
    ...{ ...shared, name: 'case.urgeAnswered', urgency: 'ordinary' },
    wording: wordingOf('urgeAnswered'),
  }),
  ended: defineKind(OfCase, {
    ...{ ...shared, ...rated, name: 'case.ended', urgency: 'urgent' },
    wording: wordingOf('ended'),
  }),
  checkAnnounced: defineKind(CheckAnnounced, {
    ...{ ...shared, name: 'case.checkAnnounced', urgency: 'ordinary' },
    wording: wordingOf('checkAnnounced'),
  }),
  decided: defineKind(Decided, {
    ...{ ...shared, ...rated, name: 'case.decided', urgency: 'urgent' },
    wording: wordingOf('decided'),
  }),
  withdrawn: defineKind(OfCase, {
    ...{ ...shared, name: 'case.withdrawn', urgency: 'ordinary' },
    wording: wordingOf('withdrawn'),
  }),
  licenceActed: defineKind(LicenceActed, {
    ...{ ...shared, name: 'licence.acted', urgency: 'urgent' },
    place: (about) => to.licence(idIn(about)),
    wording: wordingOf('licenceActed'),
  }),
  renewalCloses: defineKind(RenewalCloses, {
    ...{ ...shared, name: 'licence.renewalCloses', urgency: 'urgent' },
    place: (about) => to.licence(idIn(about)),
    wording: wordingOf('renewalCloses'),
  }),
  draftEnding: defineKind(DraftEnding, {
    ...{ ...shared, name: 'draft.ending', urgency: 'urgent' },
    place: (about) => to.draft(idIn(about)),
    wording: wordingOf('draftEnding'),
  }),
};
