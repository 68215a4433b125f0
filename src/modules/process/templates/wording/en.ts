import type { zh } from './zh.ts';

export const en: typeof zh = {
  refusals: {
    notTheCity: 'Templates are published by the city; a county cannot publish one.',
    templateFaulty: 'The template cannot be published yet: there are {faults} things to put right first.',
    templateUnreadable: 'No process can be read from this file, so it cannot be a template.',
    fixedUnknown: 'The step “{element}” that is to be fixed is not in the template.',
    editionNotNext: 'The next edition has to be number {next}.',
    editionDiffers:
      'Edition {edition} is published with another content. A published edition does not change; publish this as the next one.',
    editionUnknown: 'There is no such edition of the template.',
    itemOfOtherTemplate: 'This template is not for this item.',
    departmentUnknown: 'There is no department “{detail}”.',
    adoptionMissing: 'This item follows no template at present.',
    alreadyAdopted: 'This item already follows the template “{template}”, edition {edition}.',
    adoptionChanged: 'A colleague has just changed how this item follows its template. Look at the newest state first.',
    changeUnknown: 'There is no such local change; it may have been withdrawn.',
    changeLeanedOn: 'Another change stands at this step. Withdraw that one first.',
    tooManyChanges: 'There can be {most} local changes at most. With so many, think of leaving the template.',
    editionNotNewer: 'The item already follows edition {edition}; it can only go over to a newer one.',
    conflictUndecided: 'Every conflict has to be decided by a person, with a reason.',
    conflictNotKept: 'The new edition does not bear this change; withdraw it or replace it by another.',
    replacementOfOtherKind:
      'A third version is of the same kind as the change that it replaces. For another kind withdraw it and write a new one.',
    replacementSame: 'This is the same change as before.',
    decisionUncalledFor: 'One of the decisions is about a change that is in no conflict. Refresh and look again.',
    changeNotAllowed: 'The template does not allow this kind of change.',
    elementFixed: 'The template fixes this step; nothing can be changed there.',
    elementUnknown: 'The template has no such step.',
    placeUnfit: 'Several ways go through here, so there is no single place for a step. Choose another place.',
    placeTaken: 'A local change stands here already. Withdraw it first, or put the step at your own step.',
    stepIdTaken: 'This id of a step is taken.',
    stepIdIllegal: 'The id of a step begins with local- and has small letters, digits and hyphens only.',
    limitTooLong: 'It cannot be longer than the limit of the template.',
    limitNotComparable:
      'The unit is another one than the template’s, so the two cannot be compared. Use the template’s.',
    sameAsTemplate: 'The template says the same; there is nothing to change.',
  },
};
