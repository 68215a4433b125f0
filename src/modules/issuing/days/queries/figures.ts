import { sql } from 'kysely';
import type { CivilDate } from '../../../../kernel/civil-date.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import type { BookFigures, Figures, OfficerFigures, ResultFigures } from '../model.ts';
import '../../blanks/store/tables.ts';
import '../../results/store/tables.ts';

type HallDay = { hall: string; on: CivilDate };

/** What the record says of a hall on a day: results, blank forms, and each officer. */
export async function findFigures(tx: Tx, day: HallDay): Promise<Figures> {
  return { results: await resultsOf(tx, day), books: await booksOf(tx, day), officers: await officersOf(tx, day) };
}

async function resultsOf(tx: Tx, { hall, on }: HallDay): Promise<ResultFigures> {
  const { opening, came, went } = await tx
    .selectFrom('issuing.movement')
    .select([
      sql<number>`coalesce(sum(delta) filter (where on_day < ${on}), 0)::integer`.as('opening'),
      sql<number>`count(*) filter (where on_day = ${on} and delta > 0)::integer`.as('came'),
      sql<number>`count(*) filter (where on_day = ${on} and delta < 0)::integer`.as('went'),
    ])
    .where('area', '=', tx.scope.area)
    .where('hall', '=', hall)
    .where('on_day', '<=', on)
    .executeTakeFirstOrThrow();
  return { opening, in: came, out: went, onShelf: opening + came - went };
}

/** Books that still have a free sheet, or of which one went that day. */
async function booksOf(tx: Tx, { hall, on }: HallDay): Promise<BookFigures[]> {
  const { rows } = await sql<BookFigures>`
    select b.id as book,
      case when b.received_on = ${on} then b.last_number - b.first_number + 1 else 0 end as received,
      count(s.*) filter (where s.on_day = ${on} and s.state = 'used')::integer as used,
      count(s.*) filter (where s.on_day = ${on} and s.state = 'voided')::integer as voided,
      (b.last_number - b.first_number + 1 - count(s.*))::integer as free,
      (select min(n) from generate_series(b.first_number, b.last_number) n
        where not exists (select from issuing.sheet t where t.area = b.area and t.book = b.id and t.number = n)) as "firstFree"
    from issuing.book b left join issuing.sheet s on s.area = b.area and s.book = b.id
    where b.area = ${tx.scope.area} and b.hall = ${hall}
    group by b.area, b.id
    having b.last_number - b.first_number + 1 > count(s.*) or count(s.*) filter (where s.on_day = ${on}) > 0
    order by b.certificate_type, b.first_number limit 200`.execute(tx);
  return rows;
}

async function officersOf(tx: Tx, { hall, on }: HallDay): Promise<OfficerFigures[]> {
  const { rows } = await sql<OfficerFigures>`
    with act as (
      select officer, kind from issuing.movement where area = ${tx.scope.area} and hall = ${hall} and on_day = ${on}
      union all
      select s.officer, s.state from issuing.sheet s join issuing.book b on b.area = s.area and b.id = s.book
      where s.area = ${tx.scope.area} and b.hall = ${hall} and s.on_day = ${on}
    )
    select officer,
      count(*) filter (where kind = 'shelved')::integer as shelved,
      count(*) filter (where kind = 'handedOver')::integer as "handedOver",
      count(*) filter (where kind = 'posted')::integer as posted,
      count(*) filter (where kind = 'outside')::integer as outside,
      count(*) filter (where kind = 'used')::integer as used,
      count(*) filter (where kind = 'voided')::integer as voided
    from act group by officer order by officer limit 200`.execute(tx);
  return rows;
}
