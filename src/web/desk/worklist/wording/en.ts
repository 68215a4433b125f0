import type { WorklistWording } from './zh.ts';

const cases = (count: string) => (count === '1' ? '1 case' : `${count} cases`);

export const en: WorklistWording = {
  title: 'Cases',
  list: 'List of cases',
  states: {
    open: 'All open',
    submitted: 'To accept',
    accepted: 'In progress',
    reviewed: 'To decide',
    awaitingCorrection: 'With the applicant',
    notAccepted: 'Not accepted',
    concluded: 'Concluded',
  },
  filter: 'Filter by state',
  search: 'Case number',
  searchHint: 'Case number or its first digits',
  find: 'Find',
  clear: 'Clear',
  refresh: 'Refresh the list',
  order: 'What is due first stands first',
  columns: { due: 'Due', what: 'Item and applicant', state: 'State' },
  due: {
    left: (amount) => `${amount} left`,
    today: 'Due today',
    over: (amount) => `${amount} overdue`,
    provisional: (day) => `${day} (may move)`,
  },
  sights: { seen: 'Seen', changed: 'Changed since you looked' },
  shown: (count) => `${cases(count)} in all`,
  shownSoFar: (count) => `${cases(count)} shown`,
  more: 'Load more',
  loadingMore: 'Loading…',
  loaded: (count) => `${cases(count)} more loaded`,
  noMore: 'There are no more',
  empty: {
    open: 'There is nothing to do now.',
    other: (state) => `No case is in “${state}”.`,
    number: (number, state) => `No case in “${state}” has a number that begins with ${number}.`,
    elsewhere: 'Look in other states:',
  },
  waiting: 'Reading the cases…',
  choose: 'Choose a case on the left.',
  chooseKey: (key) => `${key} opens the first one.`,
  first: 'This is the first case',
  last: 'This is the last case',
};
