import type { ThemePartsWording } from './zh.ts';

export const en: ThemePartsWording = {
  title: 'Theme',
  lead: (theme) => `A part of “${theme}”, number `,
  caption: 'The parts of this theme and how each stands',
  item: 'Item',
  department: 'Department',
  state: 'State',
  thisCase: ' (this case)',
  correction: {
    title: 'Corrections gathered',
    lead: (number, edition) =>
      `This correction stands in notice ${number}, edition ${edition}; the applicant mends all of it on one page. The notice, days and status of this case are its own.`,
    alone: 'Only this case asks for a correction now.',
    others: 'In the same notice:',
    states: { open: 'waits for the applicant', answered: 'corrected', fallen: 'not needed any more' },
  },
  states: {
    waiting: 'Waits for others',
    returned: 'Back with the applicant, to be completed',
    started: 'Under way',
    granted: 'Granted',
    denied: 'Denied',
    notAccepted: 'Not accepted',
    withdrawn: 'Withdrawn by the applicant',
    lapsed: 'Ended: what was to follow did not come',
    ended: 'Ended by hand',
    takenBack: 'Taken back by the applicant',
    stopped: 'Does not go on: one before it was not granted',
  },
};
