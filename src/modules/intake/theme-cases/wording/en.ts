import type { ThemeCaseWording } from './shape.ts';

const listed = (names: readonly string[]) => names.map((name) => `“${name}”`).join(', ');

export const en: ThemeCaseWording = {
  statuses: { running: 'Under way', granted: 'All done', partlyGranted: 'Partly done', notGranted: 'Not done' },
  parts: {
    waiting: 'Waits for others',
    returned: 'Please complete it and send it',
    started: 'Under way',
    granted: 'Done',
    denied: 'Not granted',
    notAccepted: 'Not accepted',
    withdrawn: 'You took it back',
    lapsed: 'What was to follow did not come',
    ended: 'Ended',
    takenBack: 'You took it back',
    stopped: 'Cannot go on',
  },
  refusals: {
    themeCaseNotFound: 'We do not find this. Please check the number.',
    themeCaseOpened: 'This has been handed in already. You find it under “My cases”.',
    partNotInTheme: 'There is no such part here.',
    partWaits: 'This part has to wait until the parts before it are done.',
    partStarted: 'This part has begun already.',
    partNotOpen: 'This cannot be done with the part now. Please look again.',
    themeNotFound: 'We do not find this thing in life.',
    themeChanged: 'What is asked here has just changed. Please look through it again, then hand it in.',
    partsMissing: 'Something that you need is missing. Please fill it in and hand in all together.',
    partsNotNeeded: 'Something is not needed or is here twice. Please take it out and hand in the rest.',
    partsOfOthers: 'These applications are not all of one person and cannot be handed in together.',
    partRefused: 'One part cannot be handed in yet, so nothing was. Please mend it and try again.',
  },
  stopped: (because, item) => `${because} was not granted, so ${item} cannot go on.`,
  waitsFor: (names) => `Waits until ${listed(names)} is done, then goes on by itself.`,
  takenWith: (names) => `If you take it back, ${listed(names)} cannot be done either.`,
  causes: {
    finishedEarly: (item) => `${item} was done early`,
    finishedLate: (item) => `${item} was done late`,
    suspended: (item) => `the clock of ${item} stood still, as the law allows`,
    extended: (item) => `the limit of ${item} was extended by law`,
    late: (item) => `${item} is not done yet`,
    begunEarly: (item) => `${item} began early`,
    begunLate: (item) => `${item} began late`,
    notBegun: (item) => `${item} has not begun`,
    added: (item) => `${item} was added`,
    dropped: (item) => `${item} is no longer done`,
  },
};
