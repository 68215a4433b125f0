import type { CommandRefusal } from './commands.ts';
import type { StatusRefusal } from './status.ts';

type Code = (CommandRefusal | StatusRefusal)['code'];

const STATUS = {
  notAllowed: 409,
  noRun: 409,
  runBegun: 409,
  runEnded: 409,
  taskUnknown: 404,
  taskClosed: 409,
  taskWaits: 409,
  taskNotYours: 403,
  heldByAnother: 409,
  notHeld: 409,
  opinionMissing: 422,
  answerMissing: 422,
  answerUnknown: 422,
  opinionAgainst: 409,
  publicityTooShort: 409,
  visitMissing: 422,
  visitAlone: 422,
  visitInFuture: 422,
  absenceUnexplained: 422,
  returnsToNothing: 409,
  assignsToSelf: 422,
  timerGone: 409,
  noIncident: 409,
  notYet: 409,
  conflictOfInterest: 403,
  nothingMissing: 422,
  alreadyCorrected: 409,
  deemedAccepted: 409,
  reasonMissing: 422,
  basisMissing: 422,
  reviewerMayNotDecide: 403,
  stale: 412,
  caseNotFound: 404,
  mandateEnded: 403,
  beyondMandate: 403,
  keyReused: 422,
  fontMissing: 503,
  glyphMissing: 422,
  unknownCase: 404,
  tooManyAttempts: 429,
} as const satisfies Record<Code, number>;

export const statusOf = (refusal: { code: Code }): number => STATUS[refusal.code];
