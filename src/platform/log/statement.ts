import { CompiledQuery } from 'kysely';
import type { Tx } from '../database/index.ts';

/** Rows of a statement written out as text: the log's own are few, hot and beyond a query builder. Sent by name like any other. */
export async function rowsOf<Row>(tx: Tx, text: string, values: readonly unknown[] = []): Promise<Row[]> {
  const { rows } = await tx.executeQuery<Row>(CompiledQuery.raw(text, [...values]));
  return rows;
}
