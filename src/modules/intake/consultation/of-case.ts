import { officerId, type CaseId } from '../../../kernel/id.ts';
import type { CivilDate } from '../../../kernel/civil-date.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import { personId } from '../../../kernel/id.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { findDepartmentNames, getItemVersion } from '../../catalogue/index.ts';
import { loadRun } from '../../process/index.ts';
import type { CaseDeps } from '../cases/deps.ts';
import { findCaseRow, type ListedCase } from '../cases/queries/case-rows.ts';
import { keepsAwayFrom } from '../cases/rules/keeping-away.ts';
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
    const listed = await findCaseRow(tx, id);
    if (!listed) return no({ code: 'caseNotFound' });
    const interests = await deps.interestsOf(tx, officerId(caller.actor.id));
    const concerned = { people: [listed.person], organisations: [listed.organisation], number: listed.number };
    if (keepsAwayFrom(interests, concerned)) return no({ code: 'conflictOfInterest' });
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
  if (listed.state !== 'accepted' || !place) return { departments: null, materials: [], mayHold: false };
  const { item } = await getItemVersion(tx, listed.item_key, listed.item_version);
  const organs = [...(await findDepartmentNames(tx))].filter(([key]) => key !== place.department);
  return {
    departments: organs.map(([key, name]) => ({ key, name })),
    materials: item.materials.map(({ id, name }) => ({ key: id, name: { zh: name } })),
    mayHold: place.task !== null,
  };
}

/** For whose case it is: that departments are asked, and until when; never what. Undefined where nobody is awaited. */
export async function opinionsAskedUntil(tx: Tx, id: CaseId): Promise<CivilDate | undefined> {
  const days = (await findPending(tx, id)).map((part) => part.answer_by);
  return days.toSorted().at(-1);
}
