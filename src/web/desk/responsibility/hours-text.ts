import { numberText, type Language } from '../../ui/index.ts';

/** Hours to one decimal, as people say them. */
export const hoursText = (hours: number, language: Language): string =>
  numberText(Math.round(hours * 10) / 10, language);
