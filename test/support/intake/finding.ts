import type { Db } from '../../../src/platform/database/index.ts';
import type { FindingDeps } from '../../../src/modules/intake/finding/deps.ts';
import type { Office } from './office.ts';

/** The office as searches need it. */
export const findingDepsOf = ({ deps }: Pick<Office, 'deps'>): FindingDeps => ({
  ...deps,
  recordReads: async (tx, caller, reads) => {
    for (const read of reads) await deps.recordRead(tx, caller, read);
  },
});

/** As many cases as a busy county has in a year, copied from one: rows of the list and nothing else. */
export async function copyCase({ database }: { database: { owner: Db } }, id: string, copies: number): Promise<void> {
  const owner = await database.owner.connect();
  try {
    const { rows } = await owner.query<{ columns: string }>(
      `select string_agg(quote_ident(attname), ', ' order by attnum) as columns from pg_attribute
       where attrelid = 'intake.case_list'::regclass and attnum > 0 and not attisdropped and attname not in ('id', 'number', 'query_hash')`,
    );
    const columns = rows[0]?.columns ?? '';
    await owner.query(
      `insert into intake.case_list (id, number, query_hash, ${columns})
       select gen_random_uuid(), '370828260101' || lpad(copy::text, 6, '0'), 'copy ' || copy, ${columns}
       from intake.case_list, generate_series(1, $2::int) as copy where id = $1`,
      [id, copies],
    );
    await owner.query('analyze intake.case_list');
  } finally {
    owner.release();
  }
}
