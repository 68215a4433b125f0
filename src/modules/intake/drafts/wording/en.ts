import type { DraftWording } from './shape.ts';

export const en: DraftWording = {
  refusals: {
    draftNotFound: 'There is no such draft. It may have been deleted, or begun in another capacity.',
    draftSubmitted: 'This application has been handed in and can no longer be changed. You find it under “My cases”.',
    draftHeld:
      'This application was handed in with several others and waits for them. It goes on by itself and can no longer be changed.',
    partOfTheme:
      'This draft is one part of a set of matters. Please fill it in and hand it in together with the others.',
    itemNotFound: 'There is no such matter, or it takes no new applications at present.',
    notOnline: 'This cannot be applied for online yet. Please apply at a window of the service hall.',
    notPermitted:
      'You cannot do this in your present capacity. To act for an organisation, switch to acting for it first.',
    levelTooLow: 'Your identity has to be verified first. Come back afterwards: everything you entered is kept.',
    tooManyDrafts: 'You have too many drafts. Please hand in or delete some of them first.',
    unknownQuestion: 'This question is not part of the form. Please reload the page.',
    rowNotFound:
      'There is no such row. It may just have been changed elsewhere; please look at the table as it is now.',
    tooManyRows: 'At most 50 rows can be entered online. Please upload a longer list as a material.',
    locked: 'In a correction only what the notice names can be changed. This need not be.',
    materialNotAsked: 'This document is not asked for here. Please reload the page.',
    tooManyFiles: 'Too many files for one document. Please merge them, or remove some first.',
    fileNotAttached: 'There is no such file. It may have been removed already.',
    nothingToCorrect: 'There is nothing for you to correct at present.',
    wayNotOpen: 'This document cannot be handed in that way. Please upload it or bring it to the window.',
    uploadUnannounced: 'The upload does not say its size, name or place. Please choose the file again.',
    itemChanged:
      'What is asked for here has changed since you began. Please look at the changes first; all that you entered is kept.',
    mandateEnded:
      'The mandate, or the guardianship, under which you acted has ended. Nothing is lost: the person goes on, or gives you a new mandate.',
    beyondMandate: 'The mandate does not cover this. The person does it himself, or gives you another mandate.',
    otherPersonNamed:
      'An identity number in the form is not that of the person for whom you act. Correct it, then submit.',
    incomplete: 'A few things are still missing. You can hand it in as soon as they are there.',
    alikeUnderWay:
      'You already have a like application under way. If you mean this one as well, confirm and hand it in.',
    secondPersonMissing:
      'Somebody else has to confirm this first, or did not agree. See “Ask somebody to confirm”; without a mobile phone, bring the signed paper to the window.',
    toleranceBarred: 'Earlier promises were not kept, so nothing can follow later. Please hand in everything now.',
    commitmentUnsigned: 'A commitment is to stand for some material: read and sign it first, or hand the material in.',
    commitmentBarred:
      'A false commitment on record has not been repaired: no commitment will do. Apply in the ordinary way.',
    commitmentOutdated: 'The text of the commitment has changed: read the new one, then sign.',
    commitmentMissing: 'Some materials are to follow later: please confirm the commitment before you hand in.',
    consentMissing: 'Please consent to the use of the sensitive personal information in the form first.',
  },
  needs: {
    required: 'Must be uploaded',
    optional: 'May be left out; the window tells you once if it is needed',
    madeFromForm: 'Made from your answers; nothing to upload',
  },
};
