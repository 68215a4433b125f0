import type { CaseId } from '../../../kernel/id.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { findPending } from './queries/meetings.ts';

/** Whether a task waits for the minutes of a meeting that was called in it, where it was to wait. */
export async function awaitsMinutes(tx: Tx, { id, task }: { id: CaseId; task: string }): Promise<boolean> {
  return (await findPending(tx, id)).some((one) => one.holds && one.task === task);
}
