import type { HoldersWording } from './zh.ts';

const tasks = (count: string) => (count === '1' ? '1 task' : `${count} tasks`);

export const en: HoldersWording = {
  title: 'Who has which tasks',
  lead: 'What the officers of your section or department have in hand. Where somebody is on leave or does not act, take a task back for anybody of the section, or give it to another colleague.',
  department: 'Department',
  waiting: 'Reading…',
  holders: 'Officers who have taken tasks',
  none: 'Nobody has taken a task at the moment.',
  columns: { officer: 'Officer', open: 'Open', yellow: 'Due soon', red: 'Late', act: 'Tasks' },
  away: (until) => `on leave until ${until}`,
  show: (name) => `List the tasks of ${name}`,
  fold: (name) => `Fold the tasks of ${name}`,
  showShort: 'List tasks',
  foldShort: 'Fold',
  tasksOf: (name) => `Tasks of ${name}`,
  noTasks: 'There is no task left to give to somebody else.',
  all: 'Choose all',
  pick: (applicant, number) => `Choose: ${applicant}, ${number}`,
  picks: { what: 'Item and applicant', step: 'Step', due: 'Due' },
  list: {
    shown: (count) => `${tasks(count)} in all`,
    shownSoFar: (count) => `${tasks(count)} shown`,
    more: 'Load more',
    loadingMore: 'Loading…',
    loaded: (count) => `${tasks(count)} more loaded`,
  },
  picked: (count) => `${tasks(count)} chosen`,
  clear: 'Clear the choice',
  acts: { reassign: 'Reassign', takeBack: 'Take back' },
  panel: {
    titles: {
      reassign: (count) => `Reassign ${tasks(count)}`,
      takeBack: (count) => `Take back ${tasks(count)}`,
    },
    effects: {
      reassign:
        'Each is reassigned by itself: where that cannot be, it says why, and the others go on. Who had it reads in the case by whom it was reassigned, and why.',
      takeBack:
        'Each is taken back by itself, and anybody of the section may take it then. Who had it reads in the case by whom, and why.',
    },
    fold: 'Fold, and keep what is typed',
    list: 'Tasks that this is about',
    colleague: 'To',
    noColleague: 'No other colleague can do these tasks.',
    colleagueOf: (name, section) => `${name} (${section})`,
    awayUntil: (name, until) => `${name} (on leave until ${until})`,
    reason: 'Reason',
    reasonHint: 'It stands in the record of the case for officers; the applicant does not see it.',
    results: { waiting: 'not sent yet', sending: 'being sent…', done: 'done' },
  },
  foot: {
    reassign: {
      send: (count) => `Reassign ${tasks(count)}`,
      again: (count) => `Once more for ${tasks(count)}`,
      sending: (done, count) => `Reassigning: ${done} of ${count}`,
      finished: (done, failed) => `${tasks(done)} reassigned, ${failed} not.`,
      close: 'Finish',
    },
    takeBack: {
      send: (count) => `Take back ${tasks(count)}`,
      again: (count) => `Once more for ${tasks(count)}`,
      sending: (done, count) => `Taking back: ${done} of ${count}`,
      finished: (done, failed) => `${tasks(done)} taken back, ${failed} not.`,
      close: 'Finish',
    },
  },
};
