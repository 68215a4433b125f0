import type { NoteWording } from './shape.ts';

export const en: NoteWording = {
  refusals: {
    noteEmpty: 'Write what your colleagues should know.',
    tooManyNotes: 'This case has too many notes to take another one. Write it in the review opinion.',
    noteNotFound: 'The note to correct was not found. Reload and look again.',
    notYourNote: 'Somebody else wrote this note. If you see it otherwise, write a note of your own.',
    noteCorrected: 'This note was corrected already. Correct the latest one.',
    departmentUnknown: 'There is no such department. Choose one from the list.',
  },
};
