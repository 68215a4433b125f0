import type { LayoutWording } from './zh.ts';

export const en: LayoutWording = {
  service: 'OneWindow',
  titleOf: (page, service) => `${page} - ${service}`,
  errorTitleOf: (title) => `Error: ${title}`,
  actingBand: 'For whom this is',
  acting: 'Acting: ',
  nav: { home: 'Home', status: 'Track a case', mine: 'My cases', messages: 'Messages', signIn: 'Sign in' },
  unread: (label, count) => `${label} (${count})`,
  footer: {
    ratings: 'Ratings',
    atOnce: 'Decided at once',
    accessibility: 'Accessibility',
    privacy: 'Your personal data',
  },
  demonstration:
    'This is a demonstration: its people, businesses and cases are invented, and nothing handed in here has legal effect.',
  aloud: {
    title: 'Reading aloud',
    read: 'Read this page aloud',
    pause: 'Pause reading',
    goOn: 'Go on reading',
    stop: 'Stop reading',
    slow: 'Read more slowly',
    said: { filled: 'Filled in:', empty: 'Not filled in yet.', chosen: 'Chosen:', button: 'Button:' },
  },
  kiosk: {
    rule: (seconds) =>
      `After ${seconds} seconds without a touch this machine signs out and keeps nothing about you. What you filled in is kept in your account.`,
    ruleTitle: 'Using this machine',
    finish: 'I have finished, sign out',
    ask: 'Are you still there?',
    leaving: {
      before: 'In',
      after: 'seconds this machine signs out and forgets. What you filled in is kept in your account.',
    },
    soon: '10 seconds left.',
    stay: 'I am here, go on',
    leave: 'Sign out now',
  },
  host: { back: (name) => `Back to ${name}`, more: 'More' },
};
