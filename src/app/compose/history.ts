import {
  certificateCopies,
  certificateRenewals,
  certificateStreams,
  certificateVersions,
} from '../../modules/certificates/index.ts';
import { creditStreams, recordList } from '../../modules/credit/index.ts';
import { parcelList, parcelStreams } from '../../modules/delivery/index.ts';
import { identityStreams } from '../../modules/identity/index.ts';
import { runProjections, runStreams } from '../../modules/process/index.ts';
import {
  blankStreams,
  bookList,
  dayStreams,
  hallDays,
  movementList,
  resultList,
  resultStreams,
  sheetList,
} from '../../modules/issuing/index.ts';
import {
  ratingProjections,
  ratingStreams,
  recount,
  rectificationList,
  rectificationStreams,
} from '../../modules/ratings/index.ts';
import { orderList, orderStreams, watchStreams } from '../../modules/oversight/index.ts';
import { findMiscounts, happeningList, standingList } from '../../modules/supervision/index.ts';
import {
  caseList,
  caseStreams,
  consultationList,
  consultationStreams,
  disputeList,
  disputeStreams,
  forwardingList,
  forwardingStreams,
  meetingList,
  meetingStreams,
  themeCaseList,
  themeCaseStreams,
  themePartList,
  noteList,
  noteStreams,
  paperServices,
  instantList,
  postCheckList,
  instantStreams,
  postCheckStreams,
  sampleRateStreams,
  procedureList,
  urgeList,
  serviceStreams,
  turnedAwayList,
  turnedAwayStreams,
  earlyServiceList,
  earlyServiceStreams,
} from '../../modules/intake/index.ts';

const issuing = [resultStreams, blankStreams, dayStreams, parcelStreams] as const;
const issued = [resultList, movementList, bookList, sheetList, hallDays, parcelList] as const;

/** Every kind of stream, every table that follows from one, and every sum over those: what `verify` proves and a rebuild makes again. */
export const history = {
  streams: [
    ...identityStreams,
    caseStreams,
    consultationStreams,
    disputeStreams,
    forwardingStreams,
    meetingStreams,
    themeCaseStreams,
    noteStreams,
    turnedAwayStreams,
    earlyServiceStreams,
    instantStreams,
    sampleRateStreams,
    postCheckStreams,
    serviceStreams,
    runStreams,
    certificateStreams,
    creditStreams,
    ...issuing,
    ratingStreams,
    rectificationStreams,
    watchStreams,
    orderStreams,
  ],
  projections: [
    caseList,
    consultationList,
    disputeList,
    forwardingList,
    meetingList,
    themeCaseList,
    themePartList,
    procedureList,
    urgeList,
    noteList,
    turnedAwayList,
    earlyServiceList,
    instantList,
    postCheckList,
    paperServices,
    ...runProjections,
    certificateVersions,
    certificateCopies,
    certificateRenewals,
    recordList,
    ...issued,
    happeningList,
    standingList,
    ...ratingProjections,
    rectificationList,
    orderList,
  ],
  recounts: [
    { name: 'figures', recount: findMiscounts },
    { name: 'ratings', recount },
  ],
} as const;
