import { sql } from 'kysely';
import type { CivilDate } from '../../../../kernel/civil-date.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import './tables.ts';

type Old = { before: Date; most: number };

/** Deletes whom nothing leans on any more; how many. */
export async function deleteForgotten(tx: Tx, { before, most }: Old): Promise<number> {
  const { area } = tx.scope;
  const { numAffectedRows } = await sql`
    delete from intake.second_person where (area, draft_id, rule) in (
      select s.area, s.draft_id, s.rule from intake.second_person s
      join intake.draft d on d.area = s.area and d.id = s.draft_id
      where s.area = ${area} and s.link_until < ${before}
        and (d.submitted_as is not null or s.state not in ('confirmed', 'onPaper'))
      limit ${most})`.execute(tx);
  return Number(numAffectedRows ?? 0n);
}

export async function deleteCounts(tx: Tx, before: CivilDate): Promise<void> {
  await tx
    .deleteFrom('intake.second_person_count')
    .where('area', '=', tx.scope.area)
    .where('day', '<', before)
    .execute();
}
