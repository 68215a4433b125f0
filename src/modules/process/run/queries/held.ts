import { sql } from 'kysely';
import type { CivilDate } from '../../../../kernel/civil-date.ts';
import type { OfficerId } from '../../../../kernel/id.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { ofSections, type Wanted } from './tasks.ts';

/** How many open tasks an officer has that opened on one day and are due on one day, in China. */
export type HeldCount = { holder: OfficerId; openedOn: CivilDate; dueOn: CivilDate | null; count: number };

const MOST = 20_000;

/** What officers have taken of a department's open tasks: of some sections only, where they are given. */
export async function countHeld(
  tx: Tx,
  { department, sections = [] }: { department: string } & Pick<Wanted, 'sections'>,
): Promise<HeldCount[]> {
  const { rows } = await sql<HeldCount>`
    select holder, (opened_at at time zone 'Asia/Shanghai')::date as "openedOn", due_on as "dueOn", count(*)::int as count
    from process.task
    where area = ${tx.scope.area} and state = 'open' and department = ${department} and holder is not null
      ${ofSections(sections)}
    group by 1, 2, 3
    order by 1, 2, 3
    limit ${MOST}`.execute(tx);
  return rows;
}
