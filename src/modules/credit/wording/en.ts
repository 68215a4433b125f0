import type { CreditWording } from './shape.ts';

export const en: CreditWording = {
  refusals: {
    recordNotFound: 'There is no such credit record.',
    notYourRecord: 'Another department made this record, or you have no post that may end it.',
    recordMade: 'This has been recorded already.',
    recordEnded: 'This record has ended. Please reload and look again.',
  },
  kinds: {
    toleranceOverrun: 'Materials promised for later did not come',
    falseCommitment: 'A declaration was not true',
  },
  endings: { repaired: 'put right', mistaken: 'made by mistake' },
};
