import type { MessageWording } from './shape.ts';

export const en: MessageWording = {
  refusals: {
    messageNotFound: 'This message was not found. Open it from “My messages”.',
    channelNotOffered: 'The county does not send messages this way at present. Read them under “My messages”.',
    addressUnfit: 'This is no e-mail address that we can write to. Enter one like name@example.com.',
    noPhone: 'Your account has no mobile number. Register one at a window first.',
    tooManyCodes: 'Too many codes were asked for. Wait a while and try again.',
    noCodeAsked: 'No code was sent, or it was used. Send one first.',
    codeExpired: 'This code no longer counts. Send a new one.',
    wrongMessageCode: 'The code is wrong. Compare it with the message you received.',
    notConfirmed: 'No confirmed number or address stands here.',
    quietHoursUnfit: 'Quiet hours cannot begin and end at the same time.',
  },
  reasons: {
    throttled: 'the sending service asked us to go slower',
    unreachable: 'the sending service cannot be reached',
    gatewayFailed: 'the sending service failed',
    gatewayRefusesUs: 'the sending service does not accept this system',
    outcomeUnknown: 'it is not known whether it arrived',
    tooLate: 'it could not be sent in time',
    expired: 'it was not received in time',
    numberRefused: 'this number takes no short messages',
    addressRefused: 'this mailbox does not exist or takes no mail',
    messageRefused: 'the content was not accepted',
    notDelivered: 'it did not arrive',
    addressGone: 'the number or address has changed',
    notWished: 'you switched this off',
    erased: 'the personal data were erased',
  },
  code: {
    title: () => 'Code',
    sentences: ({ minutes }) => [`The code counts for ${minutes} minutes.`],
    outside: ({ code, minutes }) => `Your code is ${code}. It counts for ${minutes} minutes. Tell it to nobody.`,
  },
  outside: {
    demonstration: '(Demonstration, without legal effect)',
    sms: (sentence, link) => `${sentence} Read: ${link}`,
    mail: ({ subject, sentence, link, service }) => ({
      subject: `${service}: ${subject}`,
      text: [
        sentence,
        ...(link === undefined ? [] : [`Read: ${link}`, 'Sign in to see everything.']),
        'We never ask for your password or a code by e-mail. This letter was sent by a program; please do not answer it. To get no more of them, switch them off under “My messages”.',
        '',
      ].join('\n\n'),
    }),
  },
};
