import { sql } from 'kysely';
import type { CivilDate } from '../../../../kernel/civil-date.ts';
import type { CaseId } from '../../../../kernel/id.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import type { Place } from '../queries/services.ts';
import { numbered } from '../../rules/numbering.ts';
import type { ServiceRow } from '../../store/tables.ts';
import '../../store/tables.ts';

export type NewService = Omit<ServiceRow, 'area' | 'serial' | 'rated'>;

/** Notes services, each under the next number of its case; answers those that were new. One follower does it, so numbers do not meet. */
export async function insertServices(tx: Tx, services: readonly NewService[]): Promise<NewService[]> {
  if (services.length === 0) return [];
  const added = numbered(services, await findNoted(tx, [...new Set(services.map(({ case_id }) => case_id))]));
  const rows = added.map((service) => ({ ...service, area: tx.scope.area, rated: false }));
  if (rows.length > 0) await tx.insertInto('ratings.service').values(rows).execute();
  return added;
}

const findNoted = (tx: Tx, cases: readonly CaseId[]) =>
  tx
    .selectFrom('ratings.service')
    .select(['case_id', 'source', 'serial'])
    .where('area', '=', tx.scope.area)
    .where('case_id', '=', sql<CaseId>`any(${[...cases]}::uuid[])`)
    .execute();

/** The items of a theme can be rated as long as the whole; what could be rated longer stays so. */
export async function extendCompletions(tx: Tx, cases: readonly CaseId[], until: CivilDate): Promise<void> {
  await tx
    .updateTable('ratings.service')
    .set({ rate_until: until })
    .where('area', '=', tx.scope.area)
    .where('case_id', '=', sql<CaseId>`any(${[...cases]}::uuid[])`)
    .where('step', '=', 'completion')
    .where('rated', '=', false)
    .where('rate_until', '<', until)
    .execute();
}

/** False for one that was rated before: of two at the same moment one waits, and is told so. */
export async function markRated(tx: Tx, { caseId, serial }: Place): Promise<boolean> {
  const marked = await tx
    .updateTable('ratings.service')
    .set({ rated: true })
    .where('area', '=', tx.scope.area)
    .where('case_id', '=', caseId)
    .where('serial', '=', serial)
    .where('rated', '=', false)
    .executeTakeFirst();
  return marked.numUpdatedRows === 1n;
}
