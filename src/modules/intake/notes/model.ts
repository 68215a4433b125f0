import type { CaseId, OfficerId, PersonId } from '../../../kernel/id.ts';
import type { Interests } from '../cases/rules/keeping-away.ts';
import type { Event } from './events.ts';

/** What one officer tells another about a case. Said once: it is mended by another note, never changed. */
export type Note =
  | { state: 'unwritten' }
  | { state: 'written'; caseId: string; author: string }
  | { state: 'corrected'; caseId: string; author: string };

/** The case that a note is about: its department alone sees it, and nobody whose case it is ever does. */
export type Subject = {
  caseId: CaseId;
  number: string;
  department: string;
  applicant: PersonId;
  organisation: string | null;
  people: readonly string[];
};

/** Who acts, his department, and what he must keep away from. */
export type Author = { id: OfficerId; department: string | null; interests: Interests };

export type Command = {
  type: 'write';
  subject: Subject;
  author: Author;
  /** The text, and the same sealed with the applicant's key, which alone is kept. */
  said: string;
  sealed: string;
  /** The note that this one corrects; its own state is what is decided on. */
  corrects: string | null;
  /** A department that should look at it, and whether the county has it. */
  mentions: { department: string; isKnown: boolean } | null;
  /** How many notes the case has. */
  before: number;
};

export type { Event };

export type Refusal =
  /** 公务员法 art. 76: nobody reads or writes about his own case, a relative's, or one in which he declared an interest. */
  | { code: 'conflictOfInterest' }
  | { code: 'noteEmpty' }
  | { code: 'tooManyNotes'; most: number }
  | { code: 'noteNotFound' }
  | { code: 'notYourNote' }
  | { code: 'noteCorrected' }
  | { code: 'departmentUnknown' };

export const initial: Note = { state: 'unwritten' };
