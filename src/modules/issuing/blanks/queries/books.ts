import { sql } from 'kysely';
import type { CaseId } from '../../../../kernel/id.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import type { BookRow } from '../store/tables.ts';
import '../store/tables.ts';

export type UsableBook = Pick<BookRow, 'id' | 'certificate_type' | 'prefix' | 'digits'> & { next: number };

/** Books of a hall for these kinds that have a free sheet, each with its next number. */
export async function findUsableBooks(
  tx: Tx,
  { hall, types }: { hall: string; types: readonly string[] },
): Promise<UsableBook[]> {
  if (types.length === 0) return [];
  const { rows } = await sql<UsableBook>`
    select * from (
      select b.id, b.certificate_type, b.prefix, b.digits, b.first_number,
        (select min(n) from generate_series(b.first_number, b.last_number) n
          where not exists (select from issuing.sheet s where s.area = b.area and s.book = b.id and s.number = n)) as next
      from issuing.book b
      where b.area = ${tx.scope.area} and b.hall = ${hall} and b.certificate_type = any (${[...types]})
    ) book where next is not null order by certificate_type, first_number limit 20`.execute(tx);
  return rows;
}

/** On which sheets the result of a case is printed. */
export const findSheetsOf = (
  tx: Tx,
  id: CaseId,
): Promise<{ book: string; number: number; prefix: string; digits: number }[]> =>
  tx
    .selectFrom('issuing.sheet as sheet')
    .innerJoin('issuing.book as book', (join) =>
      join.onRef('book.area', '=', 'sheet.area').onRef('book.id', '=', 'sheet.book'),
    )
    .select(['sheet.book', 'sheet.number', 'book.prefix', 'book.digits'])
    .where('sheet.area', '=', tx.scope.area)
    .where('sheet.case_id', '=', id)
    .where('sheet.state', '=', 'used')
    .orderBy('sheet.book')
    .orderBy('sheet.number')
    .limit(50)
    .execute();

/** Books by id. */
export async function findBooks(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, BookRow>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom('issuing.book')
    .selectAll()
    .where('area', '=', tx.scope.area)
    .where('id', 'in', ids)
    .orderBy('id')
    .limit(1_000)
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

/** Numbers of these books that are void, each with why. */
export const findVoids = (
  tx: Tx,
  books: readonly string[],
): Promise<{ book: string; number: number; reason: string | null }[]> =>
  books.length === 0
    ? Promise.resolve([])
    : tx
        .selectFrom('issuing.sheet')
        .select(['book', 'number', 'reason'])
        .where('area', '=', tx.scope.area)
        .where('book', 'in', books)
        .where('state', '=', 'voided')
        .orderBy('book')
        .orderBy('number')
        .limit(1_000)
        .execute();
