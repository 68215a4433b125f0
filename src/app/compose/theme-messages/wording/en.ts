import { themeCaseWording } from '../../../../modules/intake/index.ts';
import { civilDate } from '../../../../kernel/civil-date.ts';
import { dayText } from '../../../../web/ui/index.ts';
import type { ThemeMessageWording } from '../parameters.ts';

const day = (text: string) => dayText(civilDate(text), 'en');
const { causes: why } = themeCaseWording.en;

const asSentence = (text: string) => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`;

export const en: ThemeMessageWording = {
  dateLater: {
    title: ({ theme }) => `“${theme}” is expected later`,
    sentences: ({ from, to, causes }) => [
      to === null
        ? `It was expected by ${day(from)}; no day can be named now.`
        : `It was expected by ${day(from)}; now by ${day(to)}.`,
      ...causes.map(({ item, cause }) => asSentence(why[cause](item.en ?? item.zh))),
      'The limits of the single items stay as they are. Open the theme to see who has which part.',
    ],
    outside: ({ theme }) => `“${theme}” is expected later than you were told. Please sign in.`,
  },
};
