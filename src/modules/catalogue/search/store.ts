import { sql } from 'kysely';
import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import '../store/tables.ts';
import type { Concept, Words } from './model.ts';

/**
 * The number of the change that this transaction makes. Until it ends no other change to the county's words gets one, so numbers become
 * visible in their order and nobody who has read one misses a smaller one.
 */
export async function nextEdition(tx: Tx): Promise<number> {
  const { rows } = await sql<{ edition: string }>`
    insert into catalogue.search_edition as kept (area, edition) values (${tx.scope.area}, 1)
    on conflict (area) do update set edition = kept.edition + 1
    returning edition`.execute(tx);
  return Number(rows[0]?.edition);
}

export type WrittenEntry = { key: string; phrases: readonly string[]; words: Words; sha256: string };

export async function writeEntries(tx: Tx, edition: number, entries: readonly WrittenEntry[]): Promise<void> {
  await sql`
    insert into catalogue.search_entry as kept (area, key, edition, phrases, words, sha256)
    select ${tx.scope.area}, key, ${edition}, phrases, words, sha256
    from jsonb_to_recordset(${JSON.stringify(entries)}::jsonb) as entry(key text, phrases text[], words jsonb, sha256 text)
    on conflict (area, key) do update
      set edition = excluded.edition, phrases = excluded.phrases, words = excluded.words, sha256 = excluded.sha256`.execute(
    tx,
  );
}

export async function writeVocabulary(
  tx: Tx,
  edition: number,
  { concepts, sha256 }: { concepts: readonly Concept[]; sha256: string },
): Promise<void> {
  await sql`
    insert into catalogue.search_vocabulary as kept (area, edition, concepts, sha256)
    values (${tx.scope.area}, ${edition}, ${JSON.stringify(concepts)}::jsonb, ${sha256})
    on conflict (area) do update
      set edition = excluded.edition, concepts = excluded.concepts, sha256 = excluded.sha256`.execute(tx);
}

/** Counts a search that found nothing sure. Only the day is kept, and digits are blotted out: numbers name people. */
export async function recordMiss(tx: Tx, words: string, on: CivilDate): Promise<void> {
  const kept = Array.from(words.replace(/\p{Number}/gu, '#'))
    .slice(0, LONGEST_MISS)
    .join('')
    .trim();
  if (kept === '') return;
  // A count that a power cut loses is no fact that anybody relies on; the answer need not wait for the disk.
  await sql`select set_config('synchronous_commit', 'off', true)`.execute(tx);
  await tx
    .insertInto('catalogue.search_miss')
    .values({ area: tx.scope.area, asked_on: on, words: kept, times: 1 })
    .onConflict((conflict) =>
      conflict.columns(['area', 'asked_on', 'words']).doUpdateSet({ times: sql`search_miss.times + 1` }),
    )
    .execute();
}

/** More than a few words tell a story, and stories are somebody's. */
const LONGEST_MISS = 30;
