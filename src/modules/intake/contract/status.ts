import { Type, type Static } from 'typebox';
import { CaseState, Outcome } from './case.ts';
import { Bilingual, Day, NullOr } from './shapes.ts';

export const AskStatus = Type.Object({
  /** With or without the spaces it is printed with. */
  number: Type.String({ minLength: 1, maxLength: 40 }),
  code: Type.String({ minLength: 1, maxLength: 20 }),
});

/** What whoever holds number and query code may know: where it is, who has it, until when. Nothing about the person. */
export const PublicStatus = Type.Object({
  number: Type.String(),
  item: Bilingual,
  department: Bilingual,
  state: CaseState,
  outcome: NullOr(Outcome),
  submittedOn: Day,
  /** Who has to act now. */
  holder: Type.Enum(['office', 'applicant', 'nobody']),
  /** Until when the holder has to; null where no limit runs. */
  until: NullOr(Day),
  provisional: Type.Boolean(),
  since: Day,
});
export type PublicStatus = Static<typeof PublicStatus>;
