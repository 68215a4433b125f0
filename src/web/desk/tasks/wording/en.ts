import type { TasksWording } from './zh.ts';

const tasks = (count: string) => (count === '1' ? '1 task' : `${count} tasks`);

export const en: TasksWording = {
  switch: { label: 'What the list shows', lists: { cases: 'Cases', tasks: 'My tasks' } },
  list: 'List of tasks',
  order: 'What is due first stands first',
  whose: { label: 'Whose tasks', all: 'All', me: 'Taken by me' },
  item: 'Filter by item',
  everyItem: 'All items',
  refresh: 'Refresh the list',
  columns: { what: 'Item and applicant', step: 'Step', due: 'Due', opened: 'Since' },
  free: 'Not taken',
  over: 'Done',
  shown: (count) => `${tasks(count)} in all`,
  shownSoFar: (count) => `${tasks(count)} shown`,
  more: 'Load more',
  loadingMore: 'Loading…',
  loaded: (count) => `${tasks(count)} more loaded`,
  empty: { all: 'Nothing waits for your departments and roles now.', me: 'You have taken no task.' },
  waiting: 'Reading the tasks…',
  first: 'This is the first task',
  last: 'This is the last task',
  pick: (applicant, number) => `Choose ${applicant}, ${number}`,
  picked: (count) => `${tasks(count)} of one kind chosen`,
  clear: 'Choose none',
  together: 'Do together',
  batch: {
    title: (count) => `Do ${tasks(count)} together`,
    fold: 'Fold, and keep what is typed',
    effects: {
      review:
        'Each of these is handed in with the same opinion, which cannot be changed afterwards. Read each one first.',
      publicity: 'The publicity of each of these ends. One whose time is not over is not taken.',
      issue: 'For each of these you say that it was made and handed over.',
    },
    list: 'What will be handed in',
    send: (count) => `Hand in ${tasks(count)} one by one`,
    again: (count) => `Once more for ${tasks(count)}`,
    sending: (done, count) => `Handing in: ${done} of ${count}`,
    finished: (done, failed) => `${tasks(done)} done, ${failed} not done.`,
    results: { waiting: 'not sent yet', sending: 'being sent…', done: 'done' },
    close: 'Finish',
  },
};
