import type { AcceptanceWording } from './zh.ts';

export const en: AcceptanceWording = {
  title: 'What to look at',
  missing: 'missing',
  here: 'here',
  forms: { electronic: 'electronic', copy: 'copy', original: 'original' },
  conditions: 'Conditions for acceptance',
};
