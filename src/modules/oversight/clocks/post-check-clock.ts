import type { CaseId } from '../../../kernel/id.ts';
import { midnightOf } from '../../../kernel/office-time.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { owedInPostCheck, postCheckStreams } from '../../intake/index.ts';
import { postCheckSubject, type Clock } from './subjects.ts';

/** A check of a commitment as it stands: how far it is, and what of it runs against a day. */
export type PostCheckStanding = { check: ReturnType<typeof postCheckStreams.fold>; clock: Clock | undefined };

/** What runs of the check of one grant: the check itself, then each step that follows a bad result. */
export async function postCheckStanding(tx: Tx, id: CaseId): Promise<PostCheckStanding> {
  const recorded = await postCheckStreams.recorded(tx, id);
  const check = postCheckStreams.fold(recorded);
  const owed = owedInPostCheck(recorded.map((one) => postCheckStreams.read(one)));
  if (owed === undefined || check.state === 'unopened') return { check, clock: undefined };
  const { department, item } = check.facts;
  return {
    check,
    clock: {
      ...{ subject: postCheckSubject(id), kind: 'postCheck', case_id: id, task: null, item: item.key },
      ...{ department, section: null, role: null, pauses: [], stopped: false },
      ...{ started_at: new Date(midnightOf(owed.from)), due_on: owed.by },
    },
  };
}
