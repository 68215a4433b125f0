import { sql } from 'kysely';
import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Stretch } from '../rules/stretch.ts';
import type { StandingRow } from '../store/tables.ts';
import '../store/tables.ts';
import { inPlace, itemIn, ofItem, type Narrowed } from './narrowing.ts';

/** Cases that stand alike. */
export type OpenRow = Pick<StandingRow, 'phase' | 'suspended' | 'since_on' | 'due_by' | 'pauses'> & { cases: number };

/** Every case on its way, those that stand alike together. What is late is late whenever it came and was due. */
export async function findOpen(tx: Tx, narrowed: Narrowed, today: CivilDate): Promise<OpenRow[]> {
  const { rows } = await sql<OpenRow>`
    select phase, suspended, since_on, due_by, pauses, sum(cases)::int as cases
    from (
      select phase, suspended, cases,
        case when due_by < ${today}::date then '[]' else pauses end as pauses,
        case when due_by < ${today}::date then date '0001-01-01' else since_on end as since_on,
        case when due_by < ${today}::date then date '0001-01-01' else due_by end as due_by
      from supervision.open_tally
      where area = ${tx.scope.area} and item = ${itemIn(narrowed)} ${inPlace(tx, narrowed)}
    ) alike
    group by 1, 2, 3, 4, 5 limit 20000`.execute(tx);
  return rows;
}

/** A limit runs that can be overrun. */
const RUNNING = sql`not suspended and phase <> 'awaitingCorrection'`;

export type RedRow = { department: string; channel: string; item: string; cases: number };

/** What is red: late, by department, channel and item. */
export async function findRed(tx: Tx, narrowed: Narrowed, today: CivilDate): Promise<RedRow[]> {
  const { rows } = await sql<RedRow>`
    select department, channel, item, sum(cases)::int as cases from supervision.open_tally
    where area = ${tx.scope.area} and item <> '*' and due_by < ${today}::date and ${RUNNING} ${ofItem(tx, narrowed)}
    group by department, channel, item limit 20000`.execute(tx);
  return rows;
}

export type ReasonRow = { department: string; item: string; phase: 'submitted' | 'accepted'; cases: number };

/** Where most of what is due in these days lies: whose, of which item, and whether anybody has accepted it. */
export async function findReasons(tx: Tx, narrowed: Narrowed, { from, until }: Stretch): Promise<ReasonRow[]> {
  const { rows } = await sql<ReasonRow>`
    select department, item, phase, sum(cases)::int as cases from supervision.open_tally
    where area = ${tx.scope.area} and item <> '*' and due_by >= ${from}::date and due_by <= ${until}::date and ${RUNNING}
      ${ofItem(tx, narrowed)}
    group by department, item, phase order by sum(cases) desc, department, item, phase limit 10`.execute(tx);
  return rows;
}

export type DueRow = { department: string; on: CivilDate; tasks: number };

/** Cases by department and the day on which they are due, until a day; what is late stands at its own past day. */
export async function findDue(tx: Tx, narrowed: Narrowed, until: CivilDate): Promise<DueRow[]> {
  const { rows } = await sql<DueRow>`
    select department, due_by as on, sum(cases)::int as tasks from supervision.open_tally
    where area = ${tx.scope.area} and item = ${itemIn(narrowed)} and due_by <= ${until}::date and ${RUNNING} ${inPlace(tx, narrowed)}
    group by department, due_by limit 20000`.execute(tx);
  return rows;
}
