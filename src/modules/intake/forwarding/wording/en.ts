import type { ForwardingWording } from './zh.ts';

export const en: ForwardingWording = {
  refusals: {
    notForwardable: 'This organ decides on the item itself, so nothing goes up.',
    forwardedAlready: 'This case was sent up already. Reload the page.',
    notAcceptedYet: 'A case goes up after it is accepted and before it is decided.',
    preliminaryOpinionMissing: 'Write the opinion of the preliminary review; the higher organ reads it.',
    notForwarded: 'It was not sent up, so no receipt can be noted.',
    receivedAlready: 'The receipt is noted already. Reload the page.',
    receiptMissing: 'Enter the number under which the higher organ took it in, or who signed.',
    receiptDay: 'The day of receipt lies between the day on which it went up ({forwardedOn}) and today. Check it.',
    receiptAwaited: 'Note the receipt of the higher organ first, then its decision.',
    resultHere: 'The decision of the higher organ is noted already. Reload the page.',
    resultNumberMissing: 'Enter the number of the higher organ’s decision.',
    resultDay: 'The day of the decision lies between the receipt ({receivedOn}) and today. Check it.',
    takenBackReasonMissing: 'Write why it is taken back.',
  },
  opinions: { grant: 'granting it', deny: 'denying it' },
};
