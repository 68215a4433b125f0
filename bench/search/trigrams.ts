import type { Client } from 'pg';

/**
 * The reference: what PostgreSQL does by itself with the same words, which are those that our search knows, written and read out. The
 * nearest by trigrams, an item by its nearest word.
 */
export async function prepareTrigrams(client: Client): Promise<void> {
  await client.query(`
    create schema bench;
    create table bench.word as
      select distinct key, text ->> 'written' as text
      from catalogue.search_entry, jsonb_array_elements((words -> 'names') || (words -> 'says')) as text;
    create index on bench.word using gin (text gin_trgm_ops);
    analyze bench.word;
    set pg_trgm.similarity_threshold = 0.12`);
}

export async function nearestByTrigrams(client: Client, words: string): Promise<string[]> {
  const { rows } = await client.query<{ key: string }>({
    name: 'nearest',
    text: `select key from bench.word where text % $1 group by key order by max(similarity(text, $1)) desc, key limit 20`,
    values: [words],
  });
  return rows.map(({ key }) => key);
}
