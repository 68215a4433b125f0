import type { EarlyServiceWording } from './shape.ts';

export const en: EarlyServiceWording = {
  refusals: {
    earlyServiceNotFound: 'No such early service was found. Check and try again.',
    earlyServiceWaits: 'The last question still waits for an answer. Ask again after it, or withdraw it first.',
    earlyServiceNotWaiting: 'No question waits for an answer now. Reload the page.',
    earlyServiceOver: 'This early service is over: the application was handed in, or it was withdrawn.',
    earlyServiceOnlyBefore: 'This draft adds to an application that was handed in. Complete it and hand it in.',
    preconditionMissing: 'Say which precondition is missing: choose a material, or write it in words.',
    preconditionDay: 'The expected day cannot be before today. Leave it out if you do not know.',
    guidanceMissing: 'Write guidance, or say something about at least one material or question.',
    guidanceAboutUnknown: 'One remark is about nothing that this item asks for. Choose from the draft.',
  },
};
