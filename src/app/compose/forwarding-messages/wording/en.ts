import type { OfForwarding } from '../parameters.ts';
import type { ForwardingMessageWording } from './zh.ts';

const numbered = ({ number }: OfForwarding) => `Case ${number}.`;
const tail = ({ number }: OfForwarding) => `number ending in ${number.slice(-4)}`;
const organ = ({ organ: { zh: name, en = name } }: OfForwarding) => en;

export const en: ForwardingMessageWording = {
  sent: {
    title: (about) => `Your application was examined here and went up to ${organ(about)}`,
    sentences: (about) => [
      numbered(about),
      `${organ(about)} decides it. Our preliminary opinion and all of your materials went up together: you need not go there, nor hand anything in again.`,
      'The page of the case has the opinion and the day of every step.',
    ],
    outside: (about) => `Your application (${tail(about)}) was examined and went up; nothing is to be handed in again.`,
  },
  received: {
    title: (about) => `${organ(about)} has received your application`,
    sentences: (about) => [
      numbered(about),
      'Its limit is counted from the day of the receipt; the page of the case has the last day.',
    ],
    outside: (about) => `The higher organ has received your application (${tail(about)}).`,
  },
  granted: {
    title: (about) => `${organ(about)} granted your application`,
    sentences: (about) => [
      numbered(about),
      'The page of the case has the number of its decision. We now see to it that it reaches you, and tell you how you get the result.',
    ],
    outside: (about) => `The higher organ has decided on your application (${tail(about)}). Please sign in.`,
  },
  denied: {
    title: (about) => `${organ(about)} did not grant your application`,
    sentences: (about) => [
      numbered(about),
      'The page of the case has the number of its decision. The decision that is served on you gives the reasons, and what you can do about it until when.',
    ],
    outside: (about) => `The higher organ has decided on your application (${tail(about)}). Please sign in.`,
  },
  withdrawn: {
    title: (about) => `${organ(about)} noted that the application was withdrawn`,
    sentences: (about) => [numbered(about), 'If you did not withdraw it, please call or come to the window at once.'],
    outside: (about) => `The higher organ has answered about your application (${tail(about)}). Please sign in.`,
  },
  takenBack: {
    title: () => 'Your application came back to us and goes on here',
    sentences: (about) => [
      numbered(about),
      `${organ(about)} did not decide, and the application is with us again. There is nothing for you to do; the limit runs on from acceptance, as the page of the case shows.`,
    ],
    outside: (about) =>
      `Your application (${tail(about)}) came back to us and goes on; there is nothing for you to do.`,
  },
};
