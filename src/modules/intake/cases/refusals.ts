import type { CommandRefusal } from './commands.ts';
import type { StatusRefusal } from './status.ts';

type Code = (CommandRefusal | StatusRefusal)['code'];

const STATUS = {
  notAllowed: 409,
  conflictOfInterest: 403,
  nothingMissing: 422,
  alreadyCorrected: 409,
  deemedAccepted: 409,
  reasonMissing: 422,
  basisMissing: 422,
  reviewerMayNotDecide: 403,
  stale: 412,
  caseNotFound: 404,
  notYourAct: 403,
  mandateEnded: 403,
  beyondMandate: 403,
  keyReused: 422,
  fontMissing: 503,
  glyphMissing: 422,
  unknownCase: 404,
  tooManyAttempts: 429,
} as const satisfies Record<Code, number>;

export const statusOf = (refusal: { code: Code }): number => STATUS[refusal.code];
