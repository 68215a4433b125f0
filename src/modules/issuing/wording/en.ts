import type { IssuingWording } from './shape.ts';

export const en: IssuingWording = {
  refusals: {
    resultNotFound:
      'No such result: the case may not be decided yet, or belongs to another department. Check the number.',
    resultNotAllowed: 'This cannot be done with the result now. Reload to see where it is.',
    alreadyDelivered:
      'This result was delivered already ({on}) and is not given out again. Open it to see to whom and how.',
    onItsWay: 'The post has this result: it cannot be given out here too. Wait until it is signed for or comes back.',
    otherHall: 'It does not lie in this hall. Go on in the hall where it lies.',
    shelfMissing: 'Type the code of the shelf, such as A-03.',
    addressMissing:
      'The applicant did not ask for the post, or left no address. It is said under “How the result comes to you”.',
    addressUnfit: 'Something is missing for the post. See what is marked.',
    notTheReceiver: 'The number does not fit: compare it with the card, or choose “with a paper of authority”.',
    outsideNoteMissing: 'Say why it was not given out in the window.',
    sheetNotOnIt: 'The result is not printed on this number. Reload and look again.',
    keepsAway: 'You have to keep away from this matter. A colleague has to do it.',
    bookReceived: 'These blank forms were entered already.',
    bookUnknown: 'No such blank forms. Reload and choose again.',
    rangeUnfit:
      'The range is wrong: the first number is not above the last, no number has more digits than said, 500 sheets at most.',
    rangeOverlaps: 'The range overlaps one that was entered before. Check first and last number.',
    sheetOutside: 'This number is not of this book. Compare it with the paper.',
    sheetSpent: 'This number was used or made void already. Compare it with the paper.',
    notNextSheet: 'Numbers are used in order. Make a spoilt or missing one void first, with its reason.',
    otherForm: 'These blank forms are for another kind of licence.',
    hallUnknown: 'There is no such hall. Choose another.',
    dayIsClosed: 'The day is closed here. To go on, reopen it first with the reason.',
    dayClosed: 'The day is closed already.',
    dayOpen: 'The day is not closed: nothing to reopen.',
    notCounted: 'Some blank forms were not counted. Fill in what is left of each book.',
    differenceUnexplained: 'What was counted is not what the record says. Check again, or say why.',
    reopeningUnexplained: 'Say why the day is reopened.',
    receiverUnnamed: 'Read the card, or type name and number of who takes it.',
    authorityMissing: 'Somebody else needs a paper of authority: take a picture of it first.',
    signatureMissing: 'Have it signed; who cannot sign on the screen: type the name and choose why.',
    issuingFileUnknown: 'Signature or paper of authority was not kept. Sign or upload it again.',
    goesTogether:
      'The applicant wants the results of this theme in one parcel, and some are still to come. It goes on {on} at the latest, with what is ready then.',
    nothingMarked: 'Mark at least one result.',
    nothingLeftToChoose:
      'All results of this theme are delivered or on their way: how they come cannot be changed any more.',
    receiptUnprintable:
      'The receipt cannot be printed: a Chinese font is missing, or lacks a character of the name. Have the administrator install it, then hand over.',
    noCourier: 'No courier is connected in this county: nothing can be posted.',
  },
};
