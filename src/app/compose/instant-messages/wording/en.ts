import { civilDate } from '../../../../kernel/civil-date.ts';
import { dayText } from '../../../../web/ui/index.ts';
import type { OfCheck, OfCheckUntil } from '../../post-check-messages/parameters.ts';
import type { InstantMessageWording } from './zh.ts';

const numbered = ({ number }: OfCheck) => `Case ${number}.`;
const tail = ({ number }: OfCheck) => `number ending in ${number.slice(-4)}`;
const day = ({ until }: OfCheckUntil) => dayText(civilDate(until), 'en');

export const en: InstantMessageWording = {
  leftToPerson: {
    title: () => 'A person deals with your application',
    sentences: (about) => [
      numbered(about),
      'The system did not approve it by itself, which is no refusal. A person deals with it in the ordinary way; the page of the case says why. There is nothing for you to do now.',
    ],
    outside: (about) => `A person deals with your application (${tail(about)}). There is nothing for you to do now.`,
  },
  lookedRight: {
    title: () => 'A person looked: the decision of the system was right',
    sentences: (about) => [numbered(about), 'The look that you asked for is done; the decision stands.'],
    outside: (about) => `The look that you asked for (${tail(about)}) is done; the decision stands.`,
  },
  proposed: {
    title: (about) => `The office means to take the decision back; you can state your case until ${day(about)}`,
    sentences: (about) => [
      numbered(about),
      'A person found that what the system granted may have been wrong. The page of the case says why; the notice is there too. Nothing is decided yet.',
      `If you do not agree, state your case on that page by ${day(about)}, or at the counter. After that day it is too late, and the office decides.`,
    ],
    outside: (about) =>
      `The office means to take back what the system granted (${tail(about)}). You can state your case until ${day(about)}. Please sign in.`,
  },
  confirmed: {
    title: () => 'It was decided not to take it back: the decision stands',
    sentences: (about) => [
      numbered(about),
      'After hearing you the office left it standing. The page of the case says why; nothing more is to be done.',
    ],
    outside: (about) => `It was decided not to take it back (${tail(about)}). The decision stands.`,
  },
  rolledBack: {
    title: () => 'What the system granted was taken back',
    sentences: (about) => [
      numbered(about),
      'From the day of the decision it holds no more. The page of the case says why; the decision is among the papers.',
      'If you do not agree you can ask for reconsideration or go to court: the decision says where, and until when.',
    ],
    outside: (about) =>
      `What the system granted (${tail(about)}) was taken back. Sign in to see why, and how to ask for reconsideration or go to court.`,
  },
};
