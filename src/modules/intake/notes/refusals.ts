import type { NoteRefusal } from './commands.ts';

const STATUS = {
  caseNotFound: 404,
  conflictOfInterest: 403,
  noteEmpty: 422,
  tooManyNotes: 409,
  noteNotFound: 404,
  notYourNote: 403,
  noteCorrected: 409,
  departmentUnknown: 422,
  keyReused: 422,
} as const satisfies Record<NoteRefusal['code'], number>;

export const statusOf = ({ code }: { code: NoteRefusal['code'] }): number => STATUS[code];
