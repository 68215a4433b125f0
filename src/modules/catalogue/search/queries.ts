import { sql } from 'kysely';
import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import '../store/tables.ts';
import type { Concept, Entry, Shelf, Words } from './model.ts';
import type { Described } from './words.ts';

/** What is known of each item whose words are stored: the proof of what they were made from, and what people say. */
export async function findStored(tx: Tx): Promise<Map<string, { sha256: string; phrases: readonly string[] }>> {
  const rows = await tx
    .selectFrom('catalogue.search_entry')
    .select(['key', 'sha256', 'phrases'])
    .where('area', '=', tx.scope.area)
    .orderBy('key')
    .execute();
  return new Map(rows.map(({ key, ...row }) => [key, row]));
}

export async function findVocabularyProof(tx: Tx): Promise<string | undefined> {
  const row = await tx
    .selectFrom('catalogue.search_vocabulary')
    .select('sha256')
    .where('area', '=', tx.scope.area)
    .executeTakeFirst();
  return row?.sha256;
}

/**
 * What the versions of these items say of themselves that are in force on a day or announced for later. Until an announced one begins
 * the item is found under both names.
 */
export async function describeItems(tx: Tx, keys: readonly string[], on: CivilDate): Promise<Map<string, Described>> {
  const { rows } = await sql<Described & { key: string }>`
    select key,
      array_agg(name order by version)
        || coalesce(array_agg(name_in_english order by version) filter (where name_in_english is not null), '{}') as names,
      (array_agg(content #>> '{item,formerName}' order by version desc))[1] as "formerName",
      (array_agg(content #>> '{item,result,name}' order by version desc))[1] as result,
      (array_agg(content #> '{item,acceptanceConditions}' order by version desc))[1] as conditions,
      (array_agg(jsonb_path_query_array(content, '$.item.materials[*] ? (!(@.id starts with "common.")).name') order by version desc))[1] as materials
    from catalogue.item_version
    where area = ${tx.scope.area} and state = 'published' and key = any(${[...keys]}::text[])
      and (retired_on is null or retired_on > ${on})
    group by key`.execute(tx);
  return new Map(rows.map(({ key, ...described }) => [key, described]));
}

/** The newest change of any kind, and the one of the vocabulary; zero before the first. */
export async function findEditions(tx: Tx): Promise<{ newest: number; vocabulary: number }> {
  const { rows } = await sql<{ newest: string; vocabulary: string | null }>`
    select edition as newest,
      (select edition from catalogue.search_vocabulary where area = ${tx.scope.area}) as vocabulary
    from catalogue.search_edition where area = ${tx.scope.area}`.execute(tx);
  return { newest: Number(rows[0]?.newest ?? 0), vocabulary: Number(rows[0]?.vocabulary ?? 0) };
}

export async function findConcepts(tx: Tx): Promise<readonly Concept[]> {
  const { rows } = await sql<{ concepts: Concept[] }>`
    select concepts from catalogue.search_vocabulary where area = ${tx.scope.area}`.execute(tx);
  return rows[0]?.concepts ?? [];
}

/** How many entries are read at a time: between two pages other requests are answered. */
const PAGE = 100;

/** Entries of a shelf that changed after an edition, page by page. */
export async function* findEntriesAfter(tx: Tx, edition: number, shelf: Shelf): AsyncGenerator<Entry[]> {
  let after = '';
  for (;;) {
    const { rows } = await sql<{ key: string; edition: string; words: Words }>`
      select key, edition, words from catalogue.search_entry
      where area = ${tx.scope.area} and edition > ${edition} and key > ${after}
        and (case when key like '%/%' then split_part(key, '/', 1) else '' end) = ${shelf}
      order by key limit ${PAGE}`.execute(tx);
    const last = rows.at(-1);
    if (!last) return;
    yield rows.map((row) => ({ ...row, edition: Number(row.edition) }));
    if (rows.length < PAGE) return;
    after = last.key;
  }
}

/** Asked for less often than this, words could lead to whoever typed them. */
const LEAST_MISSES = 3;

/** What people looked for in vain since a day, most wanted first. */
export async function findMisses(tx: Tx, since: CivilDate): Promise<{ words: string; times: number }[]> {
  return tx
    .selectFrom('catalogue.search_miss')
    .select(['words', sql<number>`sum(times)::integer`.as('times')])
    .where('area', '=', tx.scope.area)
    .where('asked_on', '>=', since)
    .groupBy('words')
    .having((row) => row.fn.sum('times'), '>=', LEAST_MISSES)
    .orderBy('times', 'desc')
    .orderBy('words')
    .limit(200)
    .execute();
}
