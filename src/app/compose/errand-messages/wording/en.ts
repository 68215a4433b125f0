import { civilDate } from '../../../../kernel/civil-date.ts';
import { dayText } from '../../../../web/ui/index.ts';
import type { DueRecomputed, LicenceActed, OfCase } from '../parameters.ts';
import type { ErrandMessageWording } from './zh.ts';

const tail = ({ number }: OfCase) => `case number ending in ${number.slice(-4)}`;
const numbered = ({ number, acting }: OfCase) =>
  acting ? `Case number ${number}, by ${acting.actor} on behalf of ${acting.principal}.` : `Case number ${number}.`;
const day = (text: string) => dayText(civilDate(text), 'en');

const lastDay = ({ promisedOn, statutoryOn }: DueRecomputed) => {
  const last = promisedOn ?? statutoryOn;
  return last === null ? [] : [`The decision is made by ${day(last)} at the latest.`];
};

const licenceActs: Readonly<Record<LicenceActed['what'], string>> = {
  changed: 'Your licence was changed; there is a new version',
  renewed: 'The term of your licence was renewed',
  corrected: 'Your licence was corrected; there is a new version',
  reissued: 'Your licence was issued anew',
  suspended: 'Your licence is suspended',
  resumed: 'Your licence holds again',
  revoked: 'Your licence was revoked',
  recalled: 'Your licence was withdrawn',
  struckOff: 'Your licence was struck off',
  cancelled: 'Your licence was cancelled',
  expired: 'Your licence has run out',
  renewalAsked: 'We have your request for renewal',
  renewalRefused: 'Your licence is not renewed',
  renewedByLaw: 'By law your licence is renewed',
};

function afterLicence(what: LicenceActed['what']): string {
  if (what === 'expired') return 'If you still need it, apply for a new one.';
  if (what === 'renewalAsked')
    return 'You hear of the decision at once. The page of the licence says whether you were in time and what follows if nobody decides.';
  if (what === 'renewedByLaw')
    return 'You asked in time and nobody decided before the last day. Notice and new licence can be downloaded.';
  return 'The decision can be downloaded with the licence; it says what you can do against it.';
}

export const en: ErrandMessageWording = {
  received: {
    title: () => 'We have your application',
    sentences: (about) => [
      numbered(about),
      `By ${day(about.answerBy)} at the latest you hear whether it is accepted or what is missing.`,
    ],
    outside: (about) => `We have your application (${tail(about)}). You hear from us by ${day(about.answerBy)}.`,
  },
  correctionReceived: {
    title: () => 'We have your correction',
    sentences: (about) => [numbered(about), `You hear from us by ${day(about.answerBy)} at the latest.`],
    outside: (about) => `We have your correction (${tail(about)}). You hear from us by ${day(about.answerBy)}.`,
  },
  accepted: {
    title: () => 'Your application is accepted',
    sentences: (about) => [
      numbered(about),
      about.promisedOn === null
        ? 'The decision is made on the spot.'
        : `The decision is made by ${day(about.promisedOn)} at the latest.`,
      'You can download the notice of acceptance from the case.',
    ],
    outside: (about) =>
      about.promisedOn === null
        ? `Your application (${tail(about)}) is accepted.`
        : `Your application (${tail(about)}) is accepted; it is decided by ${day(about.promisedOn)}.`,
  },
  deemedAccepted: {
    title: () => 'By law your application is accepted',
    sentences: (about) => [
      numbered(about),
      'Nobody told you within five working days what was missing: by law it is accepted as of the day on which we had it. You need not do anything.',
      ...(about.promisedOn === null ? [] : [`The decision is made by ${day(about.promisedOn)} at the latest.`]),
      'You can download the notice of acceptance from the case.',
    ],
    outside: (about) =>
      about.promisedOn === null
        ? `By law your application (${tail(about)}) is accepted.`
        : `By law your application (${tail(about)}) is accepted; it is decided by ${day(about.promisedOn)}.`,
  },
  correctionAsked: {
    title: () => 'Some things need your correction',
    sentences: (about) => [
      numbered(about),
      `Open the case and correct what is named there (${about.count}). You are asked only this once.`,
      'We answer within 5 working days after your correction.',
    ],
    outside: (about) => `Your application (${tail(about)}) needs your correction. Please sign in.`,
  },
  amendmentAsked: {
    title: () => 'Some small errors to set right',
    sentences: (about) => [
      numbered(about),
      `Open the case and set right what is named there (${about.count}). It takes a few minutes.`,
      'This is no correction notice and costs no time: the five working days run on.',
    ],
    outside: (about) =>
      `Your application (${tail(about)}) has small errors that you can set right at once. Please sign in.`,
  },
  correctionReminded: {
    title: () => 'We still wait for your correction',
    sentences: (about) => [
      numbered(about),
      `Please correct it by ${day(about.until)}; on that day it is still in time.`,
      'After it this application may be declined. If you do not want to go on, you can withdraw it. If you do not know how, ring 12345 or ask at the window.',
    ],
    outside: (about) => `Your application (${tail(about)}) still needs your correction, by ${day(about.until)}.`,
  },
  notAccepted: {
    aside: () => 'How was it? Please rate it',
    title: () => 'This application was not accepted',
    sentences: (about) => [
      numbered(about),
      'The written decision says why, where to go instead, and what you can do against it. Open the case to read it.',
    ],
    outside: (about) => `There is news about your application (${tail(about)}). Please sign in.`,
  },
  limitExtended: {
    title: () => 'The limit was extended',
    sentences: (about) => [
      numbered(about),
      `The head of the organ added ${about.days} working days. It is extended only this once.`,
      ...(about.reason === '' ? [] : [`Reason: ${about.reason}`]),
      ...lastDay(about),
      'You can download the notice of extension from the case.',
    ],
    outside: (about) =>
      `The limit for your application (${tail(about)}) was extended. Sign in for the reason and the new date.`,
  },
  hearingOffered: {
    title: () => 'You may ask for a hearing',
    sentences: (about) => [
      numbered(about),
      `Before it is decided you may ask for a hearing and say your opinion there. Ask by ${day(about.requestBy)} at the latest, in the case or at the window. It costs nothing.`,
      'You can download the notice from the case.',
    ],
    outside: (about) =>
      `You may ask for a hearing about your application (${tail(about)}) until ${day(about.requestBy)}. Please sign in.`,
  },
  hearingScheduled: {
    title: () => 'When and where the hearing is',
    sentences: (about) => [
      numbered(about),
      `${day(about.heldOn)}, ${about.time}, ${about.place}. Please be in time, with your identity card and your evidence. It costs nothing.`,
      'You can download the notice from the case. If whoever presides has an interest in this, ask for somebody else in the case.',
    ],
    outside: (about) =>
      `The hearing about your application (${tail(about)}) is on ${day(about.heldOn)}, ${about.time}. Sign in for the place.`,
  },
  presiderAnswered: {
    title: () => 'There is an answer about who presides',
    sentences: (about) => [numbered(about), 'Open the case to see who presides, and why.'],
    outside: (about) => `There is news about your application (${tail(about)}). Please sign in.`,
  },
  dueRecomputed: {
    title: () => 'The date of the decision follows the holidays',
    sentences: (about) => [
      numbered(about),
      'A new notice of public holidays was published, so the working days were counted again.',
      ...lastDay(about),
    ],
    outside: (about) =>
      `The date of the decision on your application (${tail(about)}) follows the holidays. Please sign in.`,
  },
  procedureBegun: {
    title: ({ procedure }) => `A special procedure begins: ${procedure.en}`,
    sentences: (about) => [
      numbered(about),
      `${about.procedure.en}: from ${day(about.startsOn)} to ${day(about.dueOn)} at the latest.`,
      about.stops
        ? 'By law this time is not counted; the limit goes on afterwards. You need not do anything.'
        : 'This time is counted as usual; the dates that you were told stay as they are.',
      'You can download the notice of the special procedure from the case.',
    ],
    outside: (about) =>
      `A special procedure begins for your application (${tail(about)}): ${about.procedure.en}, until ${day(about.dueOn)} at the latest.`,
  },
  procedureEnded: {
    title: ({ procedure }) => `The special procedure has ended: ${procedure.en}`,
    sentences: (about) => [
      numbered(about),
      `It ended on ${day(about.endedOn)}. Open the case for what came of it, and for the date of the decision.`,
    ],
    outside: (about) => `A special procedure of your application (${tail(about)}) has ended. Please sign in.`,
  },
  toleranceAgreed: {
    title: () => 'Accepted; materials are still to follow',
    sentences: (about) => [
      numbered(about),
      `${about.count} ${about.count === 1 ? 'material is' : 'materials are'} still to come. Please hand in by ${day(about.by)}; the day of arrival counts.`,
      'It can be decided once everything is here. If it does not come, the application ends and a credit record is made.',
    ],
    outside: (about) => `Your application (${tail(about)}) is accepted. Please hand in the rest by ${day(about.by)}.`,
  },
  supplyEnding: {
    title: () => 'The time for handing in the rest is nearly over',
    sentences: (about) => [
      numbered(about),
      `${about.count} ${about.count === 1 ? 'material is' : 'materials are'} still to come; the last day is ${day(about.by)}. If nothing comes, the application ends and a credit record is made.`,
    ],
    outside: (about) =>
      `Materials for your application (${tail(about)}) are still to come; the last day is ${day(about.by)}.`,
  },
  supplied: {
    title: () => 'We received what was to follow',
    sentences: (about) => [
      numbered(about),
      about.left === 0 ? 'Everything is here now, and the review goes on.' : `Still to come: ${about.left}.`,
    ],
    outside: (about) => `We received materials for your application (${tail(about)}).`,
  },
  supplyPostponed: {
    title: () => 'There is more time for handing in the rest',
    sentences: (about) => [
      numbered(about),
      `Please hand in by ${day(about.by)} now.`,
      ...(about.reason === '' ? [] : [`Reason: ${about.reason}`]),
    ],
    outside: (about) => `For your application (${tail(about)}) you can hand in the rest until ${day(about.by)}.`,
  },
  toleranceLapsed: {
    aside: () => 'How was it? Please rate it',
    title: () => 'The materials did not come, so the application has ended',
    sentences: (about) => [
      numbered(about),
      'The written decision gives the reasons and says what you can do against it. You can apply again with everything. A credit record was made.',
    ],
    outside: (about) => `There is news about your application (${tail(about)}). Please sign in.`,
  },
  urgeAnswered: {
    title: () => 'Your urge was answered',
    sentences: (about) => [
      numbered(about),
      ...(about.reason === '' ? [] : [`Answer: ${about.reason}`]),
      'The dates do not change by an urge; the page of the case shows how it goes.',
    ],
    outside: (about) => `Your urge of the application (${tail(about)}) was answered. Please sign in.`,
  },
  ended: {
    aside: () => 'How was it? Please rate it',
    title: () => 'Your application has ended',
    sentences: (about) => [
      numbered(about),
      'The written notice says why, what you can do now and how to object. Licences that you hold are not touched.',
    ],
    outside: (about) => `There is news about your application (${tail(about)}). Please sign in.`,
  },
  checkAnnounced: {
    title: () => 'Granted on your commitment, which will be checked',
    sentences: (about) => [
      numbered(about),
      `By ${day(about.until)} it is checked whether what you committed to is true. You committed to: ${about.what}`,
      'If it is not, you are asked to put it right in time; otherwise the decision is revoked and a credit record is made.',
    ],
    outside: (about) => `What you committed to in your application (${tail(about)}) is checked by ${day(about.until)}.`,
  },
  decided: {
    aside: () => 'How was it? Please rate it',
    title: ({ outcome }) =>
      outcome === 'granted' ? 'Finished: the licence is granted' : 'Finished: the licence is not granted',
    sentences: (about) => [
      numbered(about),
      about.outcome === 'granted'
        ? 'You can download the written decision from the case.'
        : 'The written decision gives the reasons and says what you can do against it. Open the case to read it.',
    ],
    outside: (about) => `There is news about your application (${tail(about)}). Please sign in.`,
  },
  withdrawn: {
    title: () => 'The application is withdrawn',
    sentences: (about) => [numbered(about), 'You did not withdraw it? Call 12345 at once.'],
    outside: (about) => `Your application (${tail(about)}) is withdrawn. If it was not you, call 12345.`,
  },
  licenceActed: {
    title: ({ what }) => licenceActs[what],
    sentences: ({ number, what, reason }) => [
      `Licence number ${number}.`,
      ...(reason === '' ? [] : [`Reason: ${reason}`]),
      afterLicence(what),
    ],
    outside: ({ number, what }) => `${licenceActs[what]} (number ending in ${number.slice(-4)}). Sign in to see it.`,
  },
  renewalCloses: {
    title: ({ closes }) => `Your licence ends soon: apply for its renewal by ${day(closes)}`,
    sentences: ({ number, until, closes }) => [
      `Licence number ${number}, valid until ${day(until)}.`,
      `Apply by ${day(closes)}: if nobody decides before its last day, it is renewed by law. Whoever applies later has no such certainty.`,
      'There is nothing to type again: open the licence and choose “Apply for renewal”. If you do not need it any more, do nothing.',
    ],
    outside: ({ number, closes }) =>
      `Your licence (number ending in ${number.slice(-4)}) ends soon. Sign in and apply for its renewal by ${day(closes)}.`,
  },
  draftEnding: {
    title: () => 'An application that you began will be deleted soon',
    sentences: ({ endsOn }) => [
      `Nobody has gone on with it for a long time. On ${day(endsOn)} it is deleted, with its files.`,
      'If you still want it, open it and go on: then it stays. If not, you need do nothing.',
    ],
    outside: ({ endsOn }) =>
      `An application that you began will be deleted on ${day(endsOn)}. To keep it, sign in and go on.`,
  },
};
