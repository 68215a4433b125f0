import type { CivilDate } from '../../../../kernel/civil-date.ts';
import type { CaseId } from '../../../../kernel/id.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import '../store/tables.ts';

/** One result that lies since `first` or was reminded of on `again` or earlier, and that nobody else has in hand; held. */
export async function holdOneToRemind(
  tx: Tx,
  { first, again, most }: { first: CivilDate; again: CivilDate; most: number },
): Promise<CaseId | undefined> {
  const row = await tx
    .selectFrom('issuing.result')
    .select('case_id')
    .where('area', '=', tx.scope.area)
    .where('state', '=', 'shelved')
    .where('reminders', '<', most)
    .where((is) =>
      is.or([
        is.and([is('reminders', '=', 0), is('since', '<=', first)]),
        is.and([is('reminders', '>', 0), is('reminded_on', '<=', again)]),
      ]),
    )
    .orderBy('since')
    .orderBy('case_id')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
  return row?.case_id;
}
