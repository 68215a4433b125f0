import type { OfResult } from '../parameters.ts';
import type { ResultMessageWording } from './zh.ts';

const numbered = ({ number }: OfResult) => `Case number ${number}.`;
const tail = ({ number }: OfResult) => `case number ending in ${number.slice(-4)}`;
const at = ({ hall }: OfResult) => hall?.en ?? hall?.zh ?? 'the service hall';

export const en: ResultMessageWording = {
  ready: {
    title: () => 'Ready to be collected',
    sentences: (about) => [
      numbered(about),
      `The result lies ready at ${at(about)}. Bring your identity card; whoever comes for you brings a paper of authority and a card of his own.`,
      'You can have it sent by post instead: say so on the page of the case.',
    ],
    outside: (about) => `Your result (${tail(about)}) is ready at ${at(about)}.`,
  },
  reminder: {
    title: () => 'Reminder: your result is still here',
    sentences: (about) => [
      numbered(about),
      `The result still lies at ${at(about)}. Bring your identity card, or have it sent by post: say so on the page of the case.`,
    ],
    outside: (about) => `Reminder: your result (${tail(about)}) still lies at ${at(about)}. Fetch it, or have it sent.`,
  },
  posted: {
    title: () => 'Your result is on its way',
    sentences: (about) => [
      numbered(about),
      'The page of the case shows where it is. Show your identity card when you sign for it.',
    ],
    outside: (about) => `Your result (${tail(about)}) is on its way. Show your identity card when you sign for it.`,
  },
  handedOver: {
    title: () => 'Your result was handed over',
    sentences: (about) => [numbered(about), 'It was not you, nor whom you sent? Call 12345 at once.'],
    outside: (about) => `Your result (${tail(about)}) was handed over. If it was not to you, call 12345.`,
  },
  arrived: {
    title: () => 'Your result was delivered',
    sentences: (about) => [numbered(about), 'You do not have it? Call 12345 at once.'],
    outside: (about) => `Your result (${tail(about)}) was delivered. If you do not have it, call 12345.`,
  },
  cameBack: {
    title: () => 'The courier could not deliver: your result came back',
    sentences: (about) => [
      numbered(about),
      'It is not lost. Check the address on the page of the case and have it sent again, or fetch it from the hall.',
    ],
    outside: (about) => `Your result (${tail(about)}) came back. Sign in to check the address, or fetch it.`,
  },
};
