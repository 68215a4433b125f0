import type { LayoutWording } from './zh.ts';

export const en: LayoutWording = {
  service: 'OneWindow',
  titleOf: (page, service) => `${page} - ${service}`,
  errorTitleOf: (title) => `Error: ${title}`,
  nav: { home: 'Home', status: 'Track a case', mine: 'My cases', messages: 'Messages', signIn: 'Sign in' },
  unread: (label, count) => `${label} (${count})`,
  footer: { accessibility: 'Accessibility', privacy: 'Your personal data' },
  demonstration:
    'This is a demonstration: its people, businesses and cases are invented, and nothing handed in here has legal effect.',
};
