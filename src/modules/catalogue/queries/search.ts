import { sql } from 'kysely';
import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Asked, Found } from '../rules/ranking.ts';
import '../store/tables.ts';

/** How many words may compete; the ranking looks at each. */
const CANDIDATES = 400;

/**
 * Words that share three neighbouring characters with what was asked, or sound alike, the closest first. The threshold is low on
 * purpose: a mistyped character costs a short word most of what it shares.
 */
export async function findTerms(tx: Tx, { words, core, sound }: Asked): Promise<Found[]> {
  await sql`select set_config('pg_trgm.similarity_threshold', '0.12', true)`.execute(tx);
  const { rows } = await sql<Found>`
    select key, kind, text
    from catalogue.search_term
    where area = ${tx.scope.area}
      and ((kind in ('name', 'phrase') and (text % ${words} or text % ${core} or text like ${`%${core}%`}))
        or (kind = 'sound' and text % ${sound})
        or (kind = 'initials' and text like ${`${words}%`}))
    order by greatest(similarity(text, ${words}), similarity(text, ${core}), similarity(text, ${sound})) desc, key, text
    limit ${CANDIDATES}`.execute(tx);
  return rows;
}

/** Counts a search that found nothing. Only the day is kept, and digits are blotted out: numbers name people. */
export async function recordMiss(tx: Tx, words: string, on: CivilDate): Promise<void> {
  const kept = words.replace(/\p{Number}/gu, '#').slice(0, 30);
  if (kept === '') return;
  await tx
    .insertInto('catalogue.search_miss')
    .values({ area: tx.scope.area, asked_on: on, words: kept, times: 1 })
    .onConflict((conflict) =>
      conflict.columns(['area', 'asked_on', 'words']).doUpdateSet({ times: sql`search_miss.times + 1` }),
    )
    .execute();
}

/** What people looked for in vain since a day, most wanted first; only what at least three searches asked for. */
export async function findMisses(tx: Tx, since: CivilDate): Promise<{ words: string; times: number }[]> {
  return tx
    .selectFrom('catalogue.search_miss')
    .select(['words', (row) => row.fn.sum<number>('times').as('times')])
    .where('area', '=', tx.scope.area)
    .where('asked_on', '>=', since)
    .groupBy('words')
    .having((row) => row.fn.sum('times'), '>=', 3)
    .orderBy('times', 'desc')
    .orderBy('words')
    .limit(200)
    .execute();
}
