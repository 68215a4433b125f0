import type { CreditPageWording } from './zh.ts';

export const en: CreditPageWording = {
  title: 'Credit records',
  lead: 'Records that this department made and nobody ended: materials promised for later that did not come, declarations that were not true. Applicants see their own.',
  waiting: 'Reading credit records…',
  caption: 'Credit records that stand',
  none: 'There is no credit record.',
  columns: { on: 'Made on', kind: 'What for', item: 'Item', case: 'Case', whose: 'Against', end: 'End' },
  whose: { true: 'An organisation', false: 'A person' },
  end: 'End',
  byLeader: 'A leader may end it',
  ending: 'End the credit record',
  why: 'Why it ends',
  choose: 'Choose',
  reason: 'Reason',
  reasonHint: 'It is kept with the record.',
  sending: 'Ending…',
  send: 'End this record',
  keep: 'Keep it',
  ended: 'The record has ended.',
  list: {
    shown: (count) => `${count} in all`,
    shownSoFar: (count) => `${count} so far`,
    more: 'Show more',
    loadingMore: 'Reading…',
    loaded: (count) => `${count} more`,
  },
};
