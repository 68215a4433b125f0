import type { Tx } from '../../../../platform/database/index.ts';
import './notices.ts';

/** What was told before an instant: the log keeps who was told, the inbox need not. */
export async function forgetNotices(tx: Tx, before: Date): Promise<void> {
  await tx.deleteFrom('oversight.notice').where('area', '=', tx.scope.area).where('at', '<', before).execute();
}
