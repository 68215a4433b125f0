import { civilDate } from '../../../../kernel/civil-date.ts';
import { dayText } from '../../../../web/ui/index.ts';
import type { RatingMessageWording } from '../parameters.ts';

export const en: RatingMessageWording = {
  opened: {
    title: () => 'We have your bad rating and look into it',
    sentences: ({ verifyBy }) => [
      'We are sorry that it went wrong.',
      `A head of the department looks into it by ${dayText(civilDate(verifyBy), 'en')} and calls you.`,
    ],
    outside: () => 'We have your rating, look into it and will call you.',
  },
  answered: {
    title: () => 'Your bad rating is answered',
    sentences: ({ words }) => [
      ...(words === '' ? [] : [`The department answers: ${words}`]),
      'You are called again afterwards. If you are not satisfied, say so then, or call 12345.',
    ],
    outside: () => 'Your rating is answered. Please sign in.',
  },
  excluded: {
    title: () => 'After a review your rating is not counted',
    sentences: ({ words }) => [
      ...(words === '' ? [] : [`Reason: ${words}`]),
      'The rating itself stays. If you do not agree, call 12345.',
    ],
    outside: () => 'There is a review of your rating. Please sign in.',
  },
};
