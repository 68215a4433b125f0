import type { LicenceRefusal } from './acts.ts';
import type { HoldRefusal } from '../remedies/rules/held-back.ts';
import type { LicenceCode } from './model.ts';

/** Codes of cases that this room uses too. */
type OfCases = 'conflictOfInterest' | 'stale' | 'keyReused' | 'reasonMissing' | 'fontMissing' | 'glyphMissing';

const STATUS = {
  licenceNotFound: 404,
  holderErased: 409,
  notYourLicence: 403,
  underDispute: 409,
  executionStopped: 409,
  conflictOfInterest: 403,
  stale: 412,
  keyReused: 422,
  certificateNotAllowed: 409,
  decisionMissing: 422,
  reasonMissing: 422,
  validityReversed: 422,
  notLonger: 422,
  tooManyVersions: 409,
  nothingChanged: 422,
  copyUnsaid: 422,
  copyTerm: 422,
  tooManyCopies: 409,
  notRenewable: 409,
  renewalAlreadyAsked: 409,
  renewalTooEarly: 409,
  renewalTooLate: 409,
  renewedByLaw: 409,
  renewalAsked: 409,
  causeMissing: 422,
  causeUnfit: 409,
  notHolder: 403,
  notYetExpired: 409,
  fontMissing: 503,
  glyphMissing: 422,
} as const satisfies Record<LicenceRefusal['code'] & (LicenceCode | OfCases | HoldRefusal['code']), number>;

/** Whether this room refuses with that code. */
export const isLicenceCode = (code: string): code is keyof typeof STATUS => code in STATUS;

export const statusOf = ({ code }: { code: LicenceRefusal['code'] }): number => STATUS[code];
