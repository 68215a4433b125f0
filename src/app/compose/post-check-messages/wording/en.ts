import { civilDate } from '../../../../kernel/civil-date.ts';
import { dayText } from '../../../../web/ui/index.ts';
import type { OfCheck, OfCheckUntil } from '../parameters.ts';
import type { PostCheckMessageWording } from './zh.ts';

const numbered = ({ number }: OfCheck) => `Case ${number}.`;
const tail = ({ number }: OfCheck) => `number ending in ${number.slice(-4)}`;
const day = ({ until }: OfCheckUntil) => dayText(civilDate(until), 'en');

export const en: PostCheckMessageWording = {
  met: {
    title: () => 'Checked: it is as you committed to',
    sentences: (about) => [
      numbered(about),
      'The office checked your commitment and found nothing wrong. The licence goes on; nothing more is to be done.',
    ],
    outside: (about) => `Your commitment (${tail(about)}) was checked and nothing wrong was found.`,
  },
  notMet: {
    title: () => 'Checked: it is not as you committed to',
    sentences: (about) => [
      numbered(about),
      'The page of the case says what was found. The office will tell you what follows; the licence holds until it is revoked.',
    ],
    outside: (about) => `The check of your commitment (${tail(about)}) has a result. Please sign in.`,
  },
  ordered: {
    title: (about) => `Please put it right by ${day(about)}`,
    sentences: (about) => [
      numbered(about),
      `The page of the case says what is to be put right; the order is there too. The last day is ${day(about)}.`,
      'When it is right, say on that page what you changed, and the office looks again. If it is not put right, the licence may be revoked.',
    ],
    outside: (about) =>
      `Something that you committed to (${tail(about)}) is to be put right by ${day(about)}. Please sign in.`,
  },
  corrected: {
    title: () => 'Looked at again: it was put right',
    sentences: (about) => [
      numbered(about),
      'The office looked again and it is right now. The licence goes on; nothing more is to be done.',
    ],
    outside: (about) => `What you put right (${tail(about)}) was looked at again and is right now.`,
  },
  notCorrected: {
    title: () => 'Looked at again: it is not right yet',
    sentences: (about) => [
      numbered(about),
      'The page of the case says what is still wrong. If the office means to revoke the licence it tells you in writing first, and hears you.',
    ],
    outside: (about) => `The second look at what you put right (${tail(about)}) has a result. Please sign in.`,
  },
  proposed: {
    title: (about) => `The office means to revoke the licence; you can state your case until ${day(about)}`,
    sentences: (about) => [
      numbered(about),
      'The page of the case says why; the notice is there too. Nothing is decided yet.',
      `If you do not agree, state your case on that page by ${day(about)}, or at the counter. After that day it is too late, and the office decides.`,
    ],
    outside: (about) =>
      `The office means to revoke your licence (${tail(about)}). You can state your case until ${day(about)}. Please sign in.`,
  },
  kept: {
    title: () => 'It was decided not to revoke: the licence goes on',
    sentences: (about) => [
      numbered(about),
      'After hearing you the office left it standing. The page of the case says why; nothing more is to be done.',
    ],
    outside: (about) => `It was decided not to revoke your licence (${tail(about)}). It goes on.`,
  },
  revoked: {
    title: () => 'The licence was revoked',
    sentences: (about) => [
      numbered(about),
      'From the day of the decision it holds no more; please stop what it allowed. Your credit record says so: until it is repaired you cannot apply on commitment, and the ordinary way stays open.',
      'If you do not agree you can ask for reconsideration or go to court: the decision says where, and until when.',
    ],
    outside: (about) =>
      `Your licence (${tail(about)}) was revoked. Sign in to see why, and how to ask for reconsideration or go to court.`,
  },
};
