import type { CaseId } from '../../../kernel/id.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { findPending } from './queries/consultations.ts';

/** Departments for whose opinions a task waits: those that were asked in it, where it was to wait. */
export async function awaitsOpinions(tx: Tx, { id, task }: { id: CaseId; task: string }): Promise<readonly string[]> {
  const pending = await findPending(tx, id);
  return [...new Set(pending.flatMap(({ holds, department }) => (holds === task ? [department] : [])))];
}
