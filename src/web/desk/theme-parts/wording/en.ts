import type { ThemePartsWording } from './zh.ts';

export const en: ThemePartsWording = {
  title: 'Theme',
  lead: (theme) => `A part of “${theme}”, number `,
  caption: 'The parts of this theme and how each stands',
  item: 'Item',
  department: 'Department',
  state: 'State',
  thisCase: ' (this case)',
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
