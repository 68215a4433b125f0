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

type Beside = { id: CaseId; cases: readonly CaseId[]; on: CivilDate };

/** Those of these cases that lie in the same hall as the first and were not reminded of today; what somebody has in hand is passed over. */
export async function holdOnShelfWith(tx: Tx, { id, cases, on }: Beside): Promise<CaseId[]> {
  const rows = await tx
    .selectFrom('issuing.result')
    .select('case_id')
    .where('area', '=', tx.scope.area)
    .where('case_id', 'in', cases)
    .where('case_id', '<>', id)
    .where('state', '=', 'shelved')
    .where('hall', '=', (of) =>
      of
        .selectFrom('issuing.result as first')
        .select('first.hall')
        .where('first.area', '=', tx.scope.area)
        .where('first.case_id', '=', id),
    )
    .where((is) => is.or([is('reminded_on', 'is', null), is('reminded_on', '<', on)]))
    .orderBy('case_id')
    .limit(60)
    .forUpdate()
    .skipLocked()
    .execute();
  return rows.map(({ case_id: one }) => one);
}
