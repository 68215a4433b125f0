import type { delivery as shape } from '../zh/delivery.ts';

export const delivery: typeof shape = {
  title: 'How the result comes to you',
  section: 'Your result',
  now: {
    awaited: {
      counter: 'When it is decided, you fetch it from the hall.',
      post: 'When it is decided, it is sent to you by post.',
      electronic: 'When it is decided, you have it electronically; nothing is printed.',
    },
    prepared: 'Your result is being made ready. You are told when it is.',
    preparedPost: 'Your result is being made ready, and is sent then.',
    shelved: (hall) => `Ready to be collected: ${hall}.`,
    returned:
      'The courier could not deliver, and the result came back. It is not lost: check the address, or fetch it from the hall.',
    delivered: {
      counter: (day) => `Collected from the hall on ${day}.`,
      proxy: (day) => `Collected for you on ${day}, with a paper of authority.`,
      post: (day) => `Delivered by post on ${day}.`,
      electronic: (day) => `Delivered electronically on ${day}: download licence and decision from this page.`,
      outside: (day) => `Handed over on ${day}.`,
    },
  },
  due: (day) => `By law it is delivered by ${day} at the latest.`,
  hours: 'Open: ',
  bring:
    'Bring your identity card. Whoever comes for you brings a paper of authority signed by you, and a card of his own.',
  parcel: {
    ordered: 'It is being ordered at the courier.',
    refused: 'The courier does not go to this address. Change it, or fetch the result from the hall.',
    booked: 'The courier was called and will take it.',
    collected: 'The courier has it.',
    inTransit: 'It is on its way.',
    outForDelivery: 'It comes today. Show your identity card when you sign for it.',
    undelivered: 'The courier found nobody and comes again.',
    returning: 'It could not be delivered and is coming back.',
    delivered: 'It was signed for.',
    returned: 'It came back.',
  },
  place: (place) => `Now: ${place}.`,
  waybill: 'Waybill: ',
  payer: { county: 'The county pays the postage.', addressee: 'The postage is paid on delivery.' },
  change: 'Change how it comes',
  choose: 'How would you like to have it?',
  methods: {
    counter: { label: 'I fetch it from the hall', hint: 'You are told when it is ready; bring your identity card.' },
    post: { label: 'Send it to me', hint: 'You show your identity card when you sign for it.' },
    electronic: {
      label: 'Electronically only',
      hint: 'An electronic licence has the same force; nothing is printed then.',
    },
  },
  address: {
    legend: 'Where to (only if it is sent)',
    name: 'Name of the receiver',
    phone: 'Telephone of the receiver',
    address: 'Address',
    hint: 'With street and number. It is kept encrypted; courier and issuing window alone see it.',
  },
  act: 'Save',
  errors: {
    method: 'Choose how you would like to have it',
    name: 'Enter the name of the receiver',
    phone: 'Enter a telephone that is answered: 11 digits, or a landline with its area code',
    address: 'Enter the address with street and number',
  },
};
