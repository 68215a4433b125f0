import type { FindingWording } from './zh.ts';

export const en: FindingWording = {
  headings: [
    'Case number',
    'Item',
    'Applicant (in part)',
    'Agent (in part)',
    'Department',
    'State',
    'Outcome',
    'Received on',
    'Accepted on',
    'Next due on',
    'Working days left (negative: late)',
    'Light',
    'Concluded on',
  ],
  lights: { green: 'On time', yellow: 'Due soon', red: 'Overdue', suspended: 'Paused', none: '' },
};
