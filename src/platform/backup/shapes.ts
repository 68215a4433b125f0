import type { PoolClient } from 'pg';
import type { ArchiveKind, TableShape } from './format.ts';

type ColumnRow = { name: string; columns: string[]; identities: string[] };
type PartitionRow = { parent: string; name: string; bound: string };

/** What the program itself keeps and no archive needs: jobs, and which migrations ran (the manifest says that). */
const NOT_OURS = `('pg_catalog', 'information_schema', 'graphile_worker', 'platform_migration')`;

/** The tables of one kind with their columns, those first that others refer to. */
export async function shapesOf(client: PoolClient, kind: ArchiveKind): Promise<TableShape[]> {
  const { rows } = await client.query<ColumnRow>(`
    select n.nspname || '.' || c.relname as name,
           array_agg(a.attname::text order by a.attnum) as columns,
           array_remove(array_agg(case when a.attidentity <> '' then a.attname::text end), null) as identities
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where c.relkind in ('r', 'p') and not c.relispartition and n.nspname not in ${NOT_OURS}
      and (n.nspname = 'keys') = ${kind === 'keys' ? 'true' : 'false'}
    group by 1 order by 1`);
  const partitions = await partitionsOf(client);
  const shapes = rows.map((row) => ({ ...row, partitions: partitions.get(row.name) ?? {} }));
  return referredFirst(shapes, await referencesOf(client));
}

async function partitionsOf(client: PoolClient): Promise<Map<string, Record<string, string>>> {
  const { rows } = await client.query<PartitionRow>(`
    select pn.nspname || '.' || p.relname as parent, n.nspname || '.' || c.relname as name,
           pg_get_expr(c.relpartbound, c.oid) as bound
    from pg_inherits i join pg_class c on c.oid = i.inhrelid join pg_namespace n on n.oid = c.relnamespace
    join pg_class p on p.oid = i.inhparent join pg_namespace pn on pn.oid = p.relnamespace
    where c.relispartition order by 2`);
  const found = new Map<string, Record<string, string>>();
  for (const { parent, name, bound } of rows) found.set(parent, { ...found.get(parent), [name]: bound });
  return found;
}

async function referencesOf(client: PoolClient): Promise<[from: string, to: string][]> {
  const { rows } = await client.query<{ from: string; to: string }>(`
    select fn.nspname || '.' || f.relname as from, tn.nspname || '.' || t.relname as to
    from pg_constraint k join pg_class f on f.oid = k.conrelid join pg_namespace fn on fn.oid = f.relnamespace
    join pg_class t on t.oid = k.confrelid join pg_namespace tn on tn.oid = t.relnamespace
    where k.contype = 'f' and f.oid <> t.oid`);
  return rows.map(({ from, to }) => [from, to]);
}

/** Foreign keys hold while rows come in, so a table follows those it refers to. Throws on a circle: two rooms would be one. */
function referredFirst(shapes: readonly TableShape[], references: readonly [string, string][]): TableShape[] {
  const names = new Set(shapes.map(({ name }) => name));
  const waiting = [...shapes];
  const done = new Set<string>();
  const ordered: TableShape[] = [];
  while (waiting.length > 0) {
    const ready = waiting.findIndex(({ name }) =>
      references.every(([from, to]) => from !== name || done.has(to) || !names.has(to)),
    );
    const [next] = waiting.splice(ready, ready < 0 ? 0 : 1);
    if (!next) throw new Error(`tables refer to each other in a circle: ${waiting.map(({ name }) => name).join(', ')}`);
    done.add(next.name);
    ordered.push(next);
  }
  return ordered;
}

/** A qualified name as SQL. */
export const quoted = (name: string) =>
  name
    .split('.')
    .map((part) => `"${part.replaceAll('"', '""')}"`)
    .join('.');
