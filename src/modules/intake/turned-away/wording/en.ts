import type { TurnedAwayWording } from './shape.ts';

export const en: TurnedAwayWording = {
  reasons: {
    missingMaterial: 'A main material is missing',
    notThisOrgan: 'Another organ does this',
    noLicenceNeeded: 'No licence is needed for this',
    notInCatalogue: 'Not in the catalogue of this county',
    conditionsNotMet: 'The conditions are not met',
    applicantsWish: 'The person decided not to apply',
    other: 'Another reason',
    notAccepted: 'Decided not to accept',
    discarded: 'The counter threw the sheet away',
  },
  paths: {
    otherOrgan: 'Go there',
    appointment: 'Book an appointment',
    bring: 'Bring next time',
    laterOrCommitment: 'Hand in now, with a material to follow or a commitment',
    other: 'What else you can do',
  },
  states: {
    awaitingReview: 'Awaiting review',
    upheld: 'Upheld',
    overturned: 'Overturned, to be taken in',
    takenIn: 'Taken in',
  },
  origins: { counter: 'Registered at the counter', case: 'Case', sheet: 'Sheet' },
  visitor: 'Visitor',
  noItem: 'No item',
  noHall: 'No hall recorded',
  refusals: {
    turnedAwayItemMissing: 'Choose the item first: what is missing or not met is said against what its entry demands.',
    turnedAwayAskedMissing: 'Where no item is chosen, write what the person asked for.',
    turnedAwayItemListed: 'The item that you chose is in the catalogue. Choose another reason, or remove the item.',
    materialNotDemanded:
      'The entry does not list it as required, so it is no reason to say no. Choose a material that the entry requires.',
    materialMayFollow:
      '“{material}” may be handed in later, so it is no reason to say no. Take the application in and choose “to follow”.',
    materialMayBePromised:
      '“{material}” may be replaced by a commitment, so it is no reason to say no. Take the application in and choose “commitment”.',
    conditionNotDemanded: 'The entry has no such condition. Choose one of the conditions of the item.',
    turnedAwayWordsMissing: 'Write why nothing was taken in, so that the person understands it.',
    turnedAwayPathMissing: 'Write at least one thing that the person can do. “No” alone is not enough.',
    otherOrganMissing: 'Write which organ does it, and where.',
    bringListMissing: 'Write what to bring next time.',
    ownNo: 'You registered this yourself. Another head reviews it.',
    noAlreadyReviewed: 'A head has reviewed this already. Reload to see the result.',
    reviewAlreadyAsked: 'The review was asked for already. Please wait for the answer.',
    noNotOverturned: 'Only what was overturned and not taken in yet can be taken in.',
    reviewReasonMissing: 'Write the reason of the review. The person will read it.',
    noNotFound: 'This record was not found. Check it and try again.',
    takenInCaseUnknown:
      'No such case: it has to be of this department, received since, and of the same person. Check the case number.',
  },
};
