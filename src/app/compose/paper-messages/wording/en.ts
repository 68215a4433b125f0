import type { OfPapers } from '../parameters.ts';
import type { PaperMessageWording } from './zh.ts';

const numbered = ({ number }: OfPapers) => `Case ${number}.`;
const tail = ({ number }: OfPapers) => `number ending in ${number.slice(-4)}`;

export const en: PaperMessageWording = {
  courierComes: {
    title: () => 'The courier will fetch your papers',
    sentences: (about) => [
      numbered(about),
      'Put the papers into an envelope and write the case number on it. Ask the courier for his badge, and keep the number of the waybill.',
    ],
    outside: (about) =>
      `The courier will fetch the papers of your case (${tail(about)}). Write the case number on the envelope.`,
  },
  arrived: {
    title: () => 'Your papers have arrived',
    sentences: (about) => [
      numbered(about),
      'They are at the service hall; the window opens them and gives them to whoever handles your case. The page of the case says how it stands.',
    ],
    outside: (about) => `The papers of your case (${tail(about)}) have arrived at the service hall.`,
  },
  refused: {
    title: () => 'The courier does not come to this address',
    sentences: (about) => [
      numbered(about),
      'You still have the papers. Send for the courier again with another address, or bring them to the hall.',
    ],
    outside: (about) =>
      `The courier cannot fetch the papers of your case (${tail(about)}). Sign in to give another address, or bring them to the hall.`,
  },
  cameBack: {
    title: () => 'Your papers were not fetched or not delivered',
    sentences: (about) => [
      numbered(about),
      'The courier has ended this order. Look whether you have the papers; you may send for him again, or bring them to the hall.',
    ],
    outside: (about) =>
      `The papers of your case (${tail(about)}) did not reach the hall. Sign in to send for the courier again, or bring them.`,
  },
};
