import type { CatalogueWording } from './shape.ts';

export const en: CatalogueWording = {
  refusals: {
    noDraft: 'There is no draft to publish.',
    nothingChanged: 'This is what is published already; there is nothing to publish.',
    inThePast: 'A version can neither begin nor end before today.',
    beforeItTakesEffect: 'The day cannot be before the present version takes effect.',
    notPublished: 'No version of this item is in use.',
  },
  doubts: {
    promisedLimit: 'The promised limit is typical; what the county has published counts.',
    visits: 'The number of visits is typical; what the county has published counts.',
    steps: 'Steps and days were put together and not yet confirmed by the department.',
    legalBasis: 'Some articles were not compared with the official text.',
    code: 'The national base code has not been verified and is left empty.',
    scope: 'This guide was put together by the platform and not yet confirmed point by point by the department.',
  },
  loading: {
    misshapen: 'a field is missing or has another form',
    draftInProgress: 'somebody is working on it: publish or delete that draft first',
    promiseLongerThanLaw: 'the promised limit is longer than the legal one',
    instantButNotSameDay: 'what is decided at once has to be promised for the same day',
    unknownDepartment: 'there is no such department',
    unknownElement: 'there is no such data element',
    elementOfOtherType: 'the data element has another type',
    askedTwice: 'the same thing is asked for twice',
    assignedTwice: 'the same number is given twice',
    feeNotDescribed: 'a fee is charged but not described',
  },
};
