import type { NoticesWording } from '../zh/notices.ts';

export const notices: NoticesWording = {
  problem: {
    title: {
      403: 'You cannot see this page',
      404: 'This page was not found',
      410: 'This page is gone',
      412: 'Something has just changed',
      413: 'Too much was sent',
      422: 'Something is not right',
      429: 'Please wait a moment',
      503: 'We are too busy right now',
    },
    broken: 'Something went wrong',
    refused: 'This step was not done',
    notFound: 'There is no such address. Please check it, or start from the first page.',
    next: 'What you can do now',
    home: 'Go to the first page and look for what you need',
    mine: 'See my cases',
    capacity: 'Act as somebody else and try again',
    again: 'Go back and try once more',
    help: 'Call us or visit a window',
    request: 'Number to tell our staff: ',
  },
  accessibility: {
    title: 'Accessibility',
    lead: 'Everybody should be able to do this without help.',
    points: {
      keyboard: 'Every page works with the keyboard alone, and screen readers can read every text and button.',
      script: 'Every step works without JavaScript.',
      modes:
        'If letters are too small, choose large text, where a page can also be read aloud to you; if colours are hard to see, choose high contrast. Pages can be enlarged four times.',
      languages: 'Every page is in Chinese and English. The law, and what is not translated yet, is in Chinese.',
      time: 'There is no time limit for filling in. If your sign-in ends, what you typed is kept.',
    },
    standard:
      'Built to WCAG 2.2 AA and GB/T 37668; every page is checked by an automatic tool, which cannot find everything.',
    trouble: 'Having trouble? Call us or come to a window, and we do it with you.',
  },
  privacy: {
    title: 'Your personal data',
    lead: 'How we use your personal data, and what you can do.',
    points: {
      least: 'We ask only what the matter needs. Each question says why we ask and which law lets us.',
      sensitive:
        'For sensitive data such as identity numbers we ask your separate consent before you hand in (Personal Information Protection Law, art. 29).',
      sealed: 'What you fill in and upload is stored encrypted, with a key for each person.',
      seen: 'Every time an officer opens your file it is recorded. After signing in you see this under “My data”.',
      cookies:
        'We use only the cookies that are needed: that you are signed in, your language and your text size, and which services you looked at last (30 days; cleared on the first page). No advertising, and nothing for other websites.',
      told: 'Short messages and e-mail come only to a number or mailbox that you confirmed. To be sent, number and address are given to the county’s SMS gateway and mail server; the text only says that there is news, without name, identity number or what it is about. Messages are deleted after two years.',
      draft: 'You can delete a draft at any time, with everything in it.',
    },
    own: 'See my data',
    complaint: 'Do you think we use it wrongly? Call us or tell us at a window, and we answer.',
  },
};
