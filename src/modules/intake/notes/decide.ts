import { no, ok, type Result } from '../../../kernel/result.ts';
import { keepsAwayFrom } from '../cases/rules/keeping-away.ts';
import type { Author, Command, Event, Note, Refusal, Subject } from './model.ts';

/** More than anybody reads through; whoever has more to say about a case writes an opinion. */
export const MOST_NOTES = 500;

/** 公务员法 art. 76: whoever must keep away from a case learns nothing of what colleagues say about it either. */
export const mustKeepAway = ({ interests }: Pick<Author, 'interests'>, subject: Subject): boolean =>
  keepsAwayFrom(interests, { ...subject, organisations: [subject.organisation] });

type Written = Extract<Event, { type: 'noteWritten' }>;

/** What a new note is, given the note that it corrects (`unwritten` when it corrects none), or why it may not be. */
export function decide(command: Command, corrected: Note): Result<Written, Refusal> {
  const { subject, author, said, sealed, corrects, mentions, before } = command;
  if (mustKeepAway(author, subject)) return no({ code: 'conflictOfInterest' });
  if (said.trim() === '') return no({ code: 'noteEmpty' });
  if (before >= MOST_NOTES) return no({ code: 'tooManyNotes', most: MOST_NOTES });
  if (mentions?.isKnown === false) return no({ code: 'departmentUnknown' });
  const unfit = corrects === null ? undefined : unfitnessOf(corrected, command);
  if (unfit) return no(unfit);
  return ok({
    type: 'noteWritten',
    caseId: subject.caseId,
    department: subject.department,
    applicant: subject.applicant,
    said: sealed,
    author: author.id,
    authorDepartment: author.department,
    corrects,
    mentions: mentions?.department ?? null,
  });
}

/** Why this officer cannot correct that note. */
function unfitnessOf(corrected: Note, { subject, author }: Command): Refusal | undefined {
  if (corrected.state === 'unwritten' || corrected.caseId !== subject.caseId) return { code: 'noteNotFound' };
  // A colleague who sees it otherwise says so in a note of his own name.
  if (corrected.author !== author.id) return { code: 'notYourNote' };
  return corrected.state === 'corrected' ? { code: 'noteCorrected' } : undefined;
}
