import type { ThemeDraftWording } from './shape.ts';

export const en: ThemeDraftWording = {
  refusals: {
    themeNotFound: 'There is no such set of matters. Please enter again from the list.',
    themeNotPublished:
      'This cannot be applied for in one go for now. Please apply for each matter by itself, or come to a window.',
    scenarioOpen: 'Some questions about your situation are still open. Please answer them first.',
    nothingNeeded: 'In the situation that you chose nothing has to be applied for. Please look at your answers.',
    tooManyThemeDrafts: 'You have begun too many of these. Please hand in or delete some of them first.',
    themeSubmitted: 'This has been handed in and can no longer be changed.',
    nothingToAuthorise: 'No other department can give this paper in your place. Please hand it in as usual.',
    notYoursToAuthorise:
      'Only the person (or the organisation) concerned can let us ask another department; an agent cannot.',
    formsConflict:
      'The forms of these matters do not agree and cannot be filled in together for now. Please apply for each by itself, or ask at a window.',
    noSuchQuestion: 'The questions have changed. Please choose your situation again.',
    noSuchOption: 'The answers to choose from have changed. Please choose your situation again.',
  },
};
