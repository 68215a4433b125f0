import { no, ok, type Result } from '../../../../kernel/result.ts';
import type { CivilDate } from '../../../../kernel/civil-date.ts';
import { workingDaysBetween } from '../../../../kernel/office-time.ts';
import type { Calendar } from '../../../../kernel/working-days.ts';
import type { WorkingCopyRefusal } from '../../../../kernel/working-copy.ts';
import { refuseToPublish, type Hand, type HandRefusal } from './hands.ts';

export type ProposalRefusal =
  | Extract<WorkingCopyRefusal, { code: 'draftMissing' | 'draftChanged' | 'reasonMissing' }>
  /** It waits for somebody who publishes it already. */
  | { code: 'alreadyProposed' }
  /** Nobody asks for it to be published, or it was answered, or changed since. */
  | { code: 'notProposed' };

type Revised = { revision: number };

/** That exactly this text is to be published, said by who drew it. Saving it again takes that back. */
export function decideProposal(
  { revision, words }: Revised & { words: string },
  draft: Revised | null,
  open: Revised | null,
): Result<null, ProposalRefusal> {
  if (draft === null) return no({ code: 'draftMissing' });
  if (draft.revision !== revision) return no({ code: 'draftChanged', expected: revision, actual: draft.revision });
  if (words.trim() === '') return no({ code: 'reasonMissing' });
  return open === null ? ok(null) : no({ code: 'alreadyProposed' });
}

/** Turned down with a reason, by somebody who could have published it; the working copy stays as it is. */
export function decideTurnDown(
  { revision, reason, officer }: Revised & { reason: string; officer: string },
  open: Revised | null,
  hands: readonly Hand[],
): Result<null, ProposalRefusal | HandRefusal> {
  if (open === null) return no({ code: 'notProposed' });
  if (open.revision !== revision) return no({ code: 'draftChanged', expected: revision, actual: open.revision });
  if (reason.trim() === '') return no({ code: 'reasonMissing' });
  return refuseToPublish(hands, officer);
}

/** Of those who publish in the department, who is told: each once, and nobody who had a hand in it. */
export const toldOfProposal = (publishers: readonly string[], hands: readonly Hand[]): string[] =>
  [...new Set(publishers)].filter((officer) => refuseToPublish(hands, officer).ok);

/** A proposal is to be answered in so many working days after the day on which it was made; `on` a later one nobody has. */
export const isLeftUnanswered = (
  proposedOn: CivilDate,
  { on, days, calendar }: { on: CivilDate; days: number; calendar: Calendar },
): boolean => workingDaysBetween(proposedOn, on, calendar).length > days;
