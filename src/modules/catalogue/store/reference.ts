import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';
import type { CertificateType } from '../contract/certificate-type.ts';
import type { Element } from '../contract/item.ts';
import type { Department, Division } from '../contract/place.ts';
import { leaveEdition } from './edition.ts';
import './tables.ts';

/** An entry with the hash of its content, so that what has not changed is not written. */
export type Hashed<Entry> = { entry: Entry; sha256: string };

/** The keys that were made or changed; `created` tells which. */
export type Written = { key: string; sha256: string; created: boolean };

export async function writeDepartments(tx: Tx, entries: readonly Hashed<Department>[]): Promise<Written[]> {
  const rows = entries.map(({ entry, sha256 }) => ({ key: entry.key, name: entry.name.zh, content: entry, sha256 }));
  leaveEdition(tx);
  const { rows: written } = await sql<Written>`
    insert into catalogue.department as kept (area, key, name, content, sha256)
    select ${tx.scope.area}, key, name, content, sha256
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as entry(key text, name text, content jsonb, sha256 text)
    on conflict (area, key) do update set name = excluded.name, content = excluded.content, sha256 = excluded.sha256
      where kept.sha256 <> excluded.sha256
    returning key, sha256, xmax = 0 as created`.execute(tx);
  return written;
}

export async function writeDivisions(tx: Tx, entries: readonly Hashed<Division>[]): Promise<Written[]> {
  const rows = entries.map(({ entry, sha256 }) => ({ ...entry, content: entry, sha256 }));
  leaveEdition(tx);
  const { rows: written } = await sql<Written>`
    insert into catalogue.division as kept (area, code, parent, name, level, content, sha256)
    select ${tx.scope.area}, code, parent, name, level, content, sha256
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as entry(
      code text, parent text, name text, level text, content jsonb, sha256 text)
    on conflict (area, code) do update
      set parent = excluded.parent, name = excluded.name, level = excluded.level, content = excluded.content, sha256 = excluded.sha256
      where kept.sha256 <> excluded.sha256
    returning code as key, sha256, xmax = 0 as created`.execute(tx);
  return written;
}

export async function writeElements(tx: Tx, entries: readonly Hashed<Element>[]): Promise<Written[]> {
  const rows = entries.map(({ entry, sha256 }) => ({ id: entry.id, content: entry, sha256 }));
  leaveEdition(tx);
  const { rows: written } = await sql<Written>`
    insert into catalogue.element as kept (area, id, content, sha256)
    select ${tx.scope.area}, id, content, sha256
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as entry(id text, content jsonb, sha256 text)
    on conflict (area, id) do update set content = excluded.content, sha256 = excluded.sha256
      where kept.sha256 <> excluded.sha256
    returning id as key, sha256, xmax = 0 as created`.execute(tx);
  return written;
}

export async function writeCertificateTypes(tx: Tx, entries: readonly Hashed<CertificateType>[]): Promise<Written[]> {
  const rows = entries.map(({ entry, sha256 }) => ({ id: entry.id, results: entry.results, content: entry, sha256 }));
  const { rows: written } = await sql<Written>`
    insert into catalogue.certificate_type as kept (area, id, results, content, sha256)
    select ${tx.scope.area}, id, results, content, sha256
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as entry(id text, results text[], content jsonb, sha256 text)
    on conflict (area, id) do update set results = excluded.results, content = excluded.content, sha256 = excluded.sha256
      where kept.sha256 <> excluded.sha256
    returning id as key, sha256, xmax = 0 as created`.execute(tx);
  return written;
}
