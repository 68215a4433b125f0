import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { CaseId, OfficerId } from '../../../kernel/id.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { loadCase } from '../cases/store/cases.ts';
import { openAmong } from './rules/clock.ts';

type Asked = { id: CaseId; officer: OfficerId; today: CivilDate };

/** Whether procedures of a case are open, one waits for somebody like this officer to answer, and one goes on. */
export async function procedureSituation(tx: Tx, { id, officer, today }: Asked) {
  const { value } = await loadCase(tx, id);
  const open = openAmong(value.state === 'accepted' ? (value.procedures ?? []) : []);
  return {
    open: open.length > 0,
    toAnswer: open.some(({ state, requester }) => state === 'requested' && requester !== officer),
    running: open.some(({ state, startsOn }) => state === 'approved' && startsOn <= today),
  };
}
