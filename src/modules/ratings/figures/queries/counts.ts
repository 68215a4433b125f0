import { sql } from 'kysely';
import type { CivilDate } from '../../../../kernel/civil-date.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import type { Grade } from '../../rules/grade.ts';
import { ratedTheme } from '../../rules/rated-theme.ts';
import type { Axis } from '../contract.ts';
import '../../store/tables.ts';

/** First days of months, both included. */
export type Span = { from: CivilDate; until: CivilDate };

export type GradeCount = { key: string; grade: Grade; given: number; excluded: number };

/** More than a county has items. */
const MOST = 20_000;

/** Themes stand where items do (`ratedTheme`), and are counted by themselves. */
const EVERY_THEME = `${ratedTheme('')}%`;

/** How often each grade was given, by item, department or hall; hall '' are those given on the portal. */
export const countGrades = (tx: Tx, { by, from, until }: Span & { by: Axis }): Promise<GradeCount[]> =>
  tx
    .selectFrom('ratings.tally')
    .select([`${by === 'theme' ? 'item' : by} as key`, 'grade'])
    .select(sql<number>`sum(given)::integer`.as('given'))
    .select(sql<number>`sum(excluded)::integer`.as('excluded'))
    .where('area', '=', tx.scope.area)
    .where('month', '>=', from)
    .where('month', '<=', until)
    .where('item', by === 'theme' ? 'like' : 'not like', EVERY_THEME)
    .groupBy(['key', 'grade'])
    .orderBy('key')
    .limit(MOST)
    .execute();

/** How many services could be rated. */
export const countServices = (
  tx: Tx,
  { by, from, until }: Span & { by: Exclude<Axis, 'hall'> },
): Promise<{ key: string; services: number }[]> =>
  tx
    .selectFrom('ratings.ratable')
    .select([`${by === 'theme' ? 'item' : by} as key`, sql<number>`sum(services)::integer`.as('services')])
    .where('area', '=', tx.scope.area)
    .where('month', '>=', from)
    .where('month', '<=', until)
    .where('item', by === 'theme' ? 'like' : 'not like', EVERY_THEME)
    .groupBy('key')
    .orderBy('key')
    .limit(MOST)
    .execute();

/** What became of the bad ratings of these months. */
export const countRectifications = (tx: Tx, { from, until }: Span) =>
  tx
    .selectFrom('ratings.rectification')
    .select([
      sql<number>`count(*)::integer`.as('opened'),
      sql<number>`count(*) filter (where finding = 'true')::integer`.as('found'),
      sql<number>`count(*) filter (where finding = 'true' and rectified_on is not null)::integer`.as('rectified'),
      sql<number>`count(*) filter (where finding = 'true' and on_time)::integer`.as('onTime'),
      sql<number>`count(*) filter (where named)::integer`.as('named'),
      sql<number>`count(*) filter (where named and revisited)::integer`.as('revisited'),
    ])
    .where('area', '=', tx.scope.area)
    .where('opened_on', '>=', from)
    .where('opened_on', '<', sql<CivilDate>`(${until}::date + interval '1 month')::date`)
    .executeTakeFirstOrThrow();

/** Halls in which a tablet is in use. */
export async function countEquippedHalls(tx: Tx): Promise<number> {
  const { halls } = await tx
    .selectFrom('ratings.device')
    .select(sql<number>`count(distinct hall)::integer`.as('halls'))
    .where('area', '=', tx.scope.area)
    .where('retired_at', 'is', null)
    .where('token_hash', 'is not', null)
    .executeTakeFirstOrThrow();
  return halls;
}
