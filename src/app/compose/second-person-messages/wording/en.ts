import type { SecondPersonMessageWording } from '../parameters.ts';

const WHO = {
  otherParent: 'The other parent',
  landlord: 'The landlord',
  spouse: 'Your spouse',
  guardian: 'The guardian',
} as const;

export const en: SecondPersonMessageWording = {
  link: {
    title: () => 'Please confirm',
    sentences: ({ link }) => [link],
    outside: ({ asker, item, link, days }) =>
      `${asker} applies for “${item.en ?? item.zh}” and asks you to confirm. Open within ${String(days)} days: ${link} Do not open it if you know nothing of this.`,
  },
  code: {
    title: () => 'Your code',
    sentences: ({ code, minutes }) => [`The code is ${code}. It counts for ${String(minutes)} minutes.`],
    outside: ({ code, minutes }) =>
      `The code is ${code}. It counts for ${String(minutes)} minutes and shows that it is you. Tell nobody.`,
  },
  answered: {
    title: ({ role, as }) => (as === 'confirmed' ? `${WHO[role]} has confirmed` : `${WHO[role]} did not agree`),
    sentences: ({ as }) => [
      as === 'confirmed'
        ? 'The person you asked has confirmed, so you can hand in. If you change what was confirmed, it counts no more.'
        : 'The person you asked did not agree; the page says why. Change it and ask again, or bring the paper to the window.',
    ],
    outside: ({ as }) =>
      as === 'confirmed'
        ? 'The person you asked has confirmed; you can hand in.'
        : 'The person you asked did not agree. Please see why.',
  },
};
