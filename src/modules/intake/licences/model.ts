/** Why nothing is decided on a licence, beside what cases refuse too and say in their own words. */
export type LicenceCode =
  /** Not there, or given by an organ whose licences the officer does not see. */
  | 'licenceNotFound'
  | 'holderErased'
  /** Another organ gave it, or no role of the officer's decides there. */
  | 'notYourLicence'
  /** What the licence itself refuses. */
  | 'certificateNotAllowed'
  | 'decisionMissing'
  | 'validityReversed'
  | 'notLonger'
  | 'tooManyVersions'
  | 'nothingChanged'
  | 'copyUnsaid'
  | 'copyTerm'
  | 'tooManyCopies'
  | 'notRenewable'
  | 'renewalAlreadyAsked'
  | 'renewalTooEarly'
  | 'renewalTooLate'
  | 'renewedByLaw'
  | 'renewalAsked'
  | 'causeMissing'
  | 'causeUnfit'
  | 'notHolder'
  | 'notYetExpired';
