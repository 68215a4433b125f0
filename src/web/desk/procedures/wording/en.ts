import type { ProceduresWording } from './zh.ts';

export const en: ProceduresWording = {
  title: 'Special procedures',
  caption: 'Special procedures that are asked for or go on',
  none: 'No special procedure is asked for or goes on.',
  columns: { case: 'Case', kind: 'Procedure', state: 'State', days: 'Days', clock: 'Limit', act: 'Act' },
  states: {
    requested: 'waits for approval',
    rejected: 'turned down',
    waiting: 'approved, begins later',
    running: 'goes on',
    ended: 'has ended',
    lapsed: 'over with the case',
  },
  overran: 'longer than its own limit',
  stops: 'Not counted: ',
  stopped: 'stands still',
  counts: 'The limit goes on',
  planned: (from) => `planned from ${from}`,
  until: (from, until) => `from ${from} to ${until} at the latest`,
  lasted: (from, until) => `from ${from} to ${until}`,
  asked: (who, by) => (by === null ? `${who} asked for it` : `${who} asked for it, ${by} approved`),
  answer: 'Answer',
  look: 'Look',
};
