import { sql } from 'kysely';
import type { Tx } from '../../database/index.ts';
import { rowsOf } from '../statement.ts';

/** What must happen to give a second table the nature of the first: once it is filled, and when it takes the first one's name. */
export type Likeness = { furnish: string[]; rename: string[] };

export const shadowOf = (table: string) => `${table}__rebuild`;

/** Made without indexes: filling is faster so. */
export async function makeShadow(tx: Tx, table: string): Promise<void> {
  await execute(tx, [
    `drop table if exists ${shadowOf(table)}`,
    `create table ${shadowOf(table)} (like ${table} including all excluding indexes)`,
  ]);
}

export async function execute(tx: Tx, statements: readonly string[]): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(tx);
}

const UNFIT = `
select conname as what from pg_constraint where (conrelid = $1::regclass or confrelid = $1::regclass) and contype = 'f'
union all
select tgname from pg_trigger where tgrelid = $1::regclass and not tgisinternal and tgenabled <> 'O'`;

/** Only the table that has the name has them: whatever they write has been written when the rows were. */
const TRIGGERS = `select pg_get_triggerdef(oid) as rename from pg_trigger where tgrelid = $1::regclass and not tgisinternal`;

const INDEXES = `
select format('alter table %1$s add constraint %2$I %3$s', $2::text, con.conname || '__rebuild', pg_get_constraintdef(con.oid)) as furnish,
       format('alter table %1$s rename constraint %2$I to %3$I', $1::text, con.conname || '__rebuild', con.conname) as rename
from pg_constraint con where con.conrelid = $1::regclass and con.contype in ('p', 'u', 'x')
union all
select format('create %1$s index %2$I on %3$s %4$s', case when i.indisunique then 'unique' end, c.relname || '__rebuild', $2::text,
              substring(pg_get_indexdef(i.indexrelid) from 'USING .*$')),
       format('alter index %1$I.%2$I rename to %3$I', n.nspname, c.relname || '__rebuild', c.relname)
from pg_index i join pg_class c on c.oid = i.indexrelid join pg_namespace n on n.oid = c.relnamespace
where i.indrelid = $1::regclass and not exists (select from pg_constraint con where con.conindid = i.indexrelid and con.contype in ('p', 'u', 'x'))`;

const RIGHTS = `
select format('alter table %1$s %2$s row level security', $2::text, word) as furnish
from pg_class, unnest(array['enable', 'force'], array[relrowsecurity, relforcerowsecurity]) as t (word, wanted)
where oid = $1::regclass and wanted
union all
select format('alter table %1$s set (%2$s)', $2::text, array_to_string(reloptions, ', '))
from pg_class where oid = $1::regclass and reloptions is not null
union all
select format('create policy %I on %s as %s for %s to %s%s%s', polname, $2::text, case when polpermissive then 'permissive' else 'restrictive' end,
              case polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' when 'd' then 'delete' else 'all' end,
              (select string_agg(case when role = 0 then 'public' else quote_ident(pg_get_userbyid(role)) end, ', ') from unnest(polroles) role),
              ' using (' || regexp_replace(pg_get_expr(polqual, polrelid), own.prefix, own.shadow, 'g') || ')',
              ' with check (' || regexp_replace(pg_get_expr(polwithcheck, polrelid), own.prefix, own.shadow, 'g') || ')')
from pg_policy,
     -- Where a policy asks a query of its own, columns bear the name of the table.
     (select '\\m' || relname || '\\.' as prefix, relname || '__rebuild.' as shadow from pg_class where oid = $1::regclass) own
where polrelid = $1::regclass
union all
select format('grant %s on %s to %s', privilege_type, $2::text, case when grantee = 0 then 'public' else quote_ident(pg_get_userbyid(grantee)) end)
from pg_class, aclexplode(relacl) where oid = $1::regclass
union all
select format('grant %s (%I) on %s to %s', privilege_type, attname, $2::text, case when grantee = 0 then 'public' else quote_ident(pg_get_userbyid(grantee)) end)
from pg_attribute, aclexplode(attacl) where attrelid = $1::regclass`;

/** Reads from the catalogue what the table has besides its columns. Throws when it has something that cannot be carried over. */
export async function likenessOf(tx: Tx, table: string): Promise<Likeness> {
  const [unfit] = await rowsOf<{ what: string }>(tx, UNFIT, [table]);
  if (unfit) throw new Error(`${table} cannot be rebuilt beside itself: ${unfit.what}`);
  const values = [table, shadowOf(table)];
  const indexes = await rowsOf<{ furnish: string; rename: string }>(tx, INDEXES, values);
  const rights = await rowsOf<{ furnish: string }>(tx, RIGHTS, values);
  const triggers = await rowsOf<{ rename: string }>(tx, TRIGGERS, [table]);
  return {
    furnish: [...indexes, ...rights].map(({ furnish }) => furnish),
    rename: [...indexes, ...triggers].map(({ rename }) => rename),
  };
}
