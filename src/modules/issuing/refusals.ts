import type { DayRefusal } from './days/commands.ts';
import type { JointRefusal } from './joint/acts.ts';
import type { ActRefusal } from './results/acts.ts';
import type { ChooseRefusal } from './results/choose.ts';

export type IssuingRefusal = ActRefusal | ChooseRefusal | DayRefusal | JointRefusal;

const STATUS = {
  resultNotFound: 404,
  resultNotAllowed: 409,
  alreadyDelivered: 409,
  onItsWay: 409,
  otherHall: 409,
  shelfMissing: 422,
  addressMissing: 409,
  addressUnfit: 422,
  notTheReceiver: 422,
  outsideNoteMissing: 422,
  sheetNotOnIt: 409,
  keepsAway: 403,
  bookReceived: 409,
  bookUnknown: 404,
  rangeUnfit: 422,
  rangeOverlaps: 409,
  sheetOutside: 422,
  sheetSpent: 409,
  notNextSheet: 409,
  otherForm: 409,
  hallUnknown: 404,
  dayIsClosed: 409,
  dayClosed: 409,
  dayOpen: 409,
  notCounted: 422,
  differenceUnexplained: 422,
  reopeningUnexplained: 422,
  receiverUnnamed: 422,
  authorityMissing: 422,
  signatureMissing: 422,
  issuingFileUnknown: 422,
  noCourier: 409,
  goesTogether: 409,
  nothingMarked: 422,
  nothingLeftToChoose: 409,
  receiptUnprintable: 409,
  keyReused: 422,
} as const satisfies Record<IssuingRefusal['code'], number>;

export const statusOf = ({ code }: { code: IssuingRefusal['code'] }): number => STATUS[code];
