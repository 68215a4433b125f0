import type { LicenceWording } from './shape.ts';

export const en: LicenceWording = {
  refusals: {
    licenceNotFound: 'This licence was not found, or your department did not issue it.',
    holderErased: "The holder's personal data were erased by law; nothing more can be decided on this licence.",
    notYourLicence: 'Another organ issued this licence, or you have no post that decides on it.',
    certificateNotAllowed: 'The licence is not in a state that allows this. Reload it and look again.',
    decisionMissing: 'There is no number of a decision.',
    validityReversed: 'The last day lies before the first; check the dates.',
    notLonger: 'The renewed term must end later than the one before.',
    tooManyVersions: 'The licence has had 999 versions; cancel it and issue another.',
    nothingChanged: 'The new version says what the old one says. Change what is to be changed first.',
    copyUnsaid: 'Say for whom the copy is and what for.',
    copyTerm: 'A copy lasts until {latest} at the latest and not shorter than today; change the day.',
    tooManyCopies: 'Many copies of this licence can be opened already; withdraw those that nobody needs first.',
    notRenewable: 'This licence needs no renewal, or none that is applied for here.',
    renewalAlreadyAsked: 'A renewal was applied for already and waits for a decision. Nothing more is needed.',
    renewalTooEarly: 'It is too early to apply for a renewal; that begins on {opens}.',
    renewalTooLate: 'This licence has run out and cannot be renewed any more; apply for a new one.',
    renewedByLaw:
      'The holder applied in time and nobody decided before the last day: by law the licence is renewed, and nothing else can be decided.',
    renewalAsked: 'The holder applied for renewal in time; until that is decided the licence does not run out.',
    causeMissing: 'Choose the cause from those that the law lists.',
    causeUnfit: 'This cause does not fit the licence as it stands. Reload it and look again.',
    notHolder: 'Only the holder does this.',
    notYetExpired: 'The licence has not run out yet.',
  },
};
