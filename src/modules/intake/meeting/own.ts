import type { CaseId } from '../../../kernel/id.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { findDepartmentNames } from '../../catalogue/index.ts';
import { findPending, findTold } from './queries/meetings.ts';

/** For whose case it is, where the caller let him know: when departments meet about it; nothing of what they say. */
export async function meetingsTold(tx: Tx, id: CaseId): Promise<{ on: string; from: string; until: string }[]> {
  const pending = await findPending(tx, id);
  return pending
    .filter(({ told, stage }) => told && stage === 'called')
    .map(({ held_on, held_from, held_until }) => ({ on: held_on, from: held_from, until: held_until }));
}

/** 个人信息保护法 art. 45: the meetings about a person's cases of which he was told, for his copy. In a transaction about that person. */
export async function collectMeetings(tx: Tx): Promise<Record<string, unknown>[]> {
  const names = await findDepartmentNames(tx);
  return (await findTold(tx)).map((row) => ({
    ...{ case: row.case_number, department: names.get(row.calling) ?? { zh: row.calling }, calledOn: row.called_on },
    ...{ heldOn: row.held_on, from: row.held_from, until: row.held_until },
    state: row.stage === 'calledOff' ? 'calledOff' : row.stage === 'called' ? 'called' : 'held',
  }));
}
