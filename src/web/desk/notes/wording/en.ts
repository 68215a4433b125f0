import type { NotesWording } from './zh.ts';

export const en: NotesWording = {
  title: 'Notes of the office',
  hidden: 'Seen by colleagues who work on this case, never by the applicant',
  count: (count) => (count === '1' ? '1 note of the office' : `${count} notes of the office`),
  waiting: 'Reading the notes…',
  none: 'There is no note yet.',
  somebody: 'A colleague',
  me: 'I',
  mentions: (department) => `For the attention of ${department}`,
  erased: 'The data of the applicant were erased, and this note with them.',
  corrected: 'Corrected: the later note counts',
  corrects: 'Corrects the one before',
  correct: 'Correct this',
  text: 'What colleagues should know',
  textHint:
    'Reminders for work. A note cannot be changed or deleted; a mistake is mended by another note. Reasons for a decision belong in the review opinion.',
  correcting: 'You are correcting a note of yours. The first one stays and is marked as corrected.',
  stopCorrecting: 'Do not correct',
  mention: 'Which department should look at it',
  write: 'Write the note',
  writing: 'Writing…',
  written: 'The note is written',
  notWritten: 'The note was not written; your text is kept',
  empty: 'Write what your colleagues should know',
};
