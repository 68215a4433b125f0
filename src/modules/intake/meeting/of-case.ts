import { personId, type CaseId } from '../../../kernel/id.ts';
import { ok, type Result } from '../../../kernel/result.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { loadRun } from '../../process/index.ts';
import { askableFrom, seenBeside } from '../cases/beside.ts';
import type { CaseDeps } from '../cases/deps.ts';
import type { ListedCase } from '../cases/queries/case-rows.ts';
import { placeFor } from './call.ts';
import type { CaseMeetings, MeetingStaff } from './contract.ts';
import { filesOfCase } from './file.ts';
import { findOfCase } from './queries/meetings.ts';
import type { Tx } from '../../../platform/database/index.ts';

type Answer = Result<CaseMeetings, { code: 'caseNotFound' | 'conflictOfInterest' }>;

/** Meetings about a case, for whoever works on it, and whom the caller may invite to one. */
export const findCaseMeetings = (deps: CaseDeps, { caller, id }: { caller: Caller; id: CaseId }): Promise<Answer> =>
  deps.db.within(caller.scope, async (tx): Promise<Answer> => {
    const seen = await seenBeside(tx, deps, { caller, id });
    if (!seen.ok) return seen;
    const listed = seen.value;
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
  return askableFrom(tx, listed, place);
}

/** Who of a department can be asked for by name; names on duty are public (政府信息公开条例 art. 20). */
export const findMeetingStaff = (
  deps: CaseDeps,
  { caller, department }: { caller: Caller; department: string },
): Promise<MeetingStaff> =>
  deps.db.within(caller.scope, async (tx) => ({
    staff: (await deps.staffOf(tx, department)).map(({ id, name }) => ({ id, name })),
  }));
