import { sql } from 'kysely';
import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { initial, type Change, type Editions } from '../model.ts';
import { leaveEdition } from './edition.ts';
import type { Content } from './tables.ts';

/** What was decided for one item, with the content that a saved draft holds. */
export type Decided = Changed & { content: Content };
type Changed = { key: string; changes: readonly Change[] };

/** What stands of every item, or of one. */
export async function loadEditions(tx: Tx, key?: string): Promise<ReadonlyMap<string, Editions>> {
  const rows = await tx
    .selectFrom('catalogue.item_version')
    .select(['key', 'version', 'state', 'sha256', 'effective_on', 'retired_on'])
    .where('area', '=', tx.scope.area)
    .$if(key !== undefined, (query) => query.where('key', '=', key ?? ''))
    .orderBy('key')
    .orderBy('version')
    .execute();
  const editions = new Map<string, Editions>();
  for (const row of rows) editions.set(row.key, withRow(editions.get(row.key) ?? initial, row));
  return editions;
}

type Row = {
  version: number;
  state: 'draft' | 'published';
  sha256: string;
  effective_on: CivilDate | null;
  retired_on: CivilDate | null;
};

function withRow(before: Editions, { version, sha256, effective_on, retired_on }: Row): Editions {
  const seen = { ...before, latest: version };
  return effective_on === null
    ? { ...seen, draft: { version, sha256 } }
    : { ...seen, published: { version, sha256, effectiveOn: effective_on, retiredOn: retired_on } };
}

/** Carries out decisions about any number of items in three statements: retired, then drafted, then published. */
export async function writeDecided(tx: Tx, decided: readonly Decided[]): Promise<void> {
  await writeRetired(tx, decided);
  await saveDrafts(tx, decided);
  await publish(tx, decided);
}

const changesOf = <Type extends Change['type'], One extends Changed>(decided: readonly One[], type: Type) =>
  decided.flatMap((one) =>
    one.changes
      .filter((change): change is Extract<Change, { type: Type }> => change.type === type)
      .map((change) => ({ ...one, change })),
  );

export async function writeRetired(tx: Tx, decided: readonly Changed[]): Promise<void> {
  const rows = changesOf(decided, 'itemRetired').map(({ key, change: { version, on } }) => ({ key, version, on }));
  if (rows.length === 0) return;
  leaveEdition(tx);
  await sql`
    update catalogue.item_version as kept set retired_on = entry."on"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as entry(key text, version integer, "on" date)
    where kept.area = ${tx.scope.area} and kept.key = entry.key and kept.version = entry.version`.execute(tx);
}

async function saveDrafts(tx: Tx, decided: readonly Decided[]): Promise<void> {
  const rows = changesOf(decided, 'draftSaved').map(({ key, content, change: { version, sha256 } }) => ({
    key,
    version,
    sha256,
    name: content.item.name,
    type_code: content.item.typeCode,
    audience: content.item.audience,
    department: content.item.department,
    content,
  }));
  if (rows.length === 0) return;
  leaveEdition(tx);
  await sql`
    insert into catalogue.item_version as kept (area, key, version, state, name, type_code, audience, department, content, sha256)
    select ${tx.scope.area}, key, version, 'draft', name, type_code, audience, department, content, sha256
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as entry(
      key text, version integer, name text, type_code text, audience text, department text, content jsonb, sha256 text)
    on conflict (area, key, version) do update
      set name = excluded.name, type_code = excluded.type_code, audience = excluded.audience,
          department = excluded.department, content = excluded.content, sha256 = excluded.sha256`.execute(tx);
}

async function publish(tx: Tx, decided: readonly Decided[]): Promise<void> {
  const rows = changesOf(decided, 'itemPublished').map(({ key, change: { version, effectiveOn } }) => ({
    key,
    version,
    on: effectiveOn,
  }));
  if (rows.length === 0) return;
  leaveEdition(tx);
  await sql`
    update catalogue.item_version as kept set state = 'published', effective_on = entry."on"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as entry(key text, version integer, "on" date)
    where kept.area = ${tx.scope.area} and kept.key = entry.key and kept.version = entry.version`.execute(tx);
}
