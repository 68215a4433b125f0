import type { CaseId } from '../../../kernel/id.ts';
import type { CivilDate } from '../../../kernel/civil-date.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import { personId } from '../../../kernel/id.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { loadRun } from '../../process/index.ts';
import { askableFrom, seenBeside } from '../cases/beside.ts';
import type { CaseDeps } from '../cases/deps.ts';
import type { ListedCase } from '../cases/queries/case-rows.ts';
import { askingPlace } from './asking-place.ts';
import type { CaseConsultations } from './contract.ts';
import { ASK } from './deps.ts';
import { filesOfCase } from './file.ts';
import { findOfCase, findPending } from './queries/consultations.ts';
import { MOST_DAYS } from './rules/days.ts';

type Answer = Result<CaseConsultations, { code: 'caseNotFound' | 'conflictOfInterest' }>;

/** What is asked about a case, for whoever works on it, and whom the caller may ask. */
export const findCaseConsultations = (
  deps: CaseDeps,
  { caller, id }: { caller: Caller; id: CaseId },
): Promise<Answer> =>
  deps.db.within(caller.scope, async (tx): Promise<Answer> => {
    const seen = await seenBeside(tx, deps, { caller, id });
    if (!seen.ok) return seen;
    const listed = seen.value;
    const ids = await findOfCase(tx, id);
    if (ids.length > 0) {
      const read = { caseId: id, person: personId(listed.person), what: 'consultation', why: 'handling' };
      await deps.recordRead(tx, caller, read);
    }
    const consultations = await filesOfCase(tx, deps, { caller, ids });
    return ok({ consultations, ...(await askingIn(tx, deps, { caller, listed })), mostDays: MOST_DAYS });
  });

type Asking = { caller: Caller; listed: ListedCase };

async function askingIn(
  tx: Tx,
  deps: CaseDeps,
  { caller, listed }: Asking,
): Promise<Pick<CaseConsultations, 'departments' | 'materials' | 'mayHold'>> {
  const { value: run } = await loadRun(tx, listed.id);
  const place = askingPlace({
    ...{ run, officer: caller.actor.id, department: listed.department },
    may: (department) => deps.permits(caller, ASK, department),
  });
  return askableFrom(tx, listed, place);
}

/** For whose case it is: that departments are asked, and until when; never what. Undefined where nobody is awaited. */
export async function opinionsAskedUntil(tx: Tx, id: CaseId): Promise<CivilDate | undefined> {
  const days = (await findPending(tx, id)).map((part) => part.answer_by);
  return days.toSorted().at(-1);
}
