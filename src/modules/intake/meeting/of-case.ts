import { officerId, personId, type CaseId } from '../../../kernel/id.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { findDepartmentNames, getItemVersion } from '../../catalogue/index.ts';
import { loadRun } from '../../process/index.ts';
import type { CaseDeps } from '../cases/deps.ts';
import { findCaseRow, type ListedCase } from '../cases/queries/case-rows.ts';
import { keepsAwayFrom } from '../cases/rules/keeping-away.ts';
import { placeFor } from './call.ts';
import type { CaseMeetings, MeetingStaff } from './contract.ts';
import { filesOfCase } from './file.ts';
import { findOfCase } from './queries/meetings.ts';
import type { Tx } from '../../../platform/database/index.ts';

type Answer = Result<CaseMeetings, { code: 'caseNotFound' | 'conflictOfInterest' }>;

/** Meetings about a case, for whoever works on it, and whom the caller may invite to one. */
export const findCaseMeetings = (deps: CaseDeps, { caller, id }: { caller: Caller; id: CaseId }): Promise<Answer> =>
  deps.db.within(caller.scope, async (tx): Promise<Answer> => {
    const listed = await findCaseRow(tx, id);
    if (!listed) return no({ code: 'caseNotFound' });
    const interests = await deps.interestsOf(tx, officerId(caller.actor.id));
    const concerned = { people: [listed.person], organisations: [listed.organisation], number: listed.number };
    if (keepsAwayFrom(interests, concerned)) return no({ code: 'conflictOfInterest' });
    const ids = await findOfCase(tx, id);
    if (ids.length > 0) {
      const read = { caseId: id, person: personId(listed.person), what: 'meeting', why: 'handling' };
      await deps.recordRead(tx, caller, read);
    }
    const meetings = await filesOfCase(tx, deps, { caller, ids });
    return ok({ meetings, ...(await callingIn(tx, deps, { caller, listed })) });
  });

type Calling = { caller: Caller; listed: ListedCase };

async function callingIn(tx: Tx, deps: CaseDeps, { caller, listed }: Calling): Promise<Omit<CaseMeetings, 'meetings'>> {
  const { value: run } = await loadRun(tx, listed.id);
  const place = placeFor(deps, { caller, run, department: listed.department });
  if (listed.state !== 'accepted' || !place) return { departments: null, materials: [], mayHold: false };
  const { item } = await getItemVersion(tx, listed.item_key, listed.item_version);
  const organs = [...(await findDepartmentNames(tx))].filter(([key]) => key !== place.department);
  return {
    departments: organs.map(([key, name]) => ({ key, name })),
    materials: item.materials.map(({ id, name }) => ({ key: id, name: { zh: name } })),
    mayHold: place.task !== null,
  };
}

/** Who of a department can be asked for by name; names on duty are public (政府信息公开条例 art. 20). */
export const findMeetingStaff = (
  deps: CaseDeps,
  { caller, department }: { caller: Caller; department: string },
): Promise<MeetingStaff> =>
  deps.db.within(caller.scope, async (tx) => ({
    staff: (await deps.staffOf(tx, department)).map(({ id, name }) => ({ id, name })),
  }));
