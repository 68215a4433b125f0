import { sql } from 'kysely';
import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { CertificateType } from '../contract/certificate-type.ts';
import type { Department, Division } from '../contract/place.ts';
import { keptOf } from '../store/edition.ts';
import '../store/tables.ts';

/** Throws when there is no such department: keys come from published items, which were checked. */
export const getDepartment = (tx: Tx, key: string): Promise<Department> =>
  keptOf(tx, `department ${key}`, async () => {
    const { content } = await tx
      .selectFrom('catalogue.department')
      .select('content')
      .where('area', '=', tx.scope.area)
      .where('key', '=', key)
      .executeTakeFirstOrThrow();
    return content;
  });

/** The towns and subdistricts of the county that the transaction belongs to, by code. */
export const findTowns = (tx: Tx): Promise<Division[]> =>
  keptOf(tx, 'towns', async () => {
    const rows = await tx
      .selectFrom('catalogue.division')
      .select('content')
      .where('area', '=', tx.scope.area)
      .where('parent', '=', tx.scope.area)
      .orderBy('code')
      .limit(200)
      .execute();
    return rows.map(({ content }) => content);
  });

/** A division by its twelve digits; undefined before the county's catalogue is loaded. */
export async function findDivision(tx: Tx, code: string): Promise<Division | undefined> {
  const row = await tx
    .selectFrom('catalogue.division')
    .select('content')
    .where('area', '=', tx.scope.area)
    .where('code', '=', code)
    .executeTakeFirst();
  return row?.content;
}

/** What every organ of the county is called, by its key. */
export async function findDepartmentNames(tx: Tx): Promise<Map<string, Department['name']>> {
  return new Map(await keptOf(tx, 'department names', () => readDepartmentNames(tx)));
}

async function readDepartmentNames(tx: Tx): Promise<[string, Department['name']][]> {
  const rows = await tx
    .selectFrom('catalogue.department')
    .select(['key', 'content'])
    .where('area', '=', tx.scope.area)
    .orderBy('key')
    .limit(1_000)
    .execute();
  return rows.map(({ key, content }) => [key, content.name]);
}

/** Which keys are no department that can be asked on that day: dissolved by then, or a name for several together. */
export async function findClosedDepartments(tx: Tx, on: CivilDate): Promise<Set<string>> {
  const ending = await keptOf(tx, 'departments that end', () => readEnding(tx));
  return new Set(ending.flatMap(([key, from]) => (from === null || from <= on ? [key] : [])));
}

async function readEnding(tx: Tx): Promise<[string, string | null][]> {
  const rows = await tx
    .selectFrom('catalogue.department')
    .select(['key', 'content'])
    .where('area', '=', tx.scope.area)
    .orderBy('key')
    .limit(1_000)
    .execute();
  return rows.flatMap(({ key, content: { isCollective, dissolvedOn } }): [string, string | null][] =>
    isCollective ? [[key, null]] : dissolvedOn === undefined ? [] : [[key, dissolvedOn]],
  );
}

/** Departments at which something can be applied for on that day, those with most items first. */
export async function findApplyingDepartments(tx: Tx, on: CivilDate): Promise<(Department & { items: number })[]> {
  const rows = await tx
    .selectFrom('catalogue.item_version as version')
    .innerJoin('catalogue.department as department', (join) =>
      join.onRef('department.area', '=', 'version.area').onRef('department.key', '=', 'version.department'),
    )
    .select(['department.key', 'department.content', sql<number>`count(*)::integer`.as('items')])
    .where('version.area', '=', tx.scope.area)
    .where('version.state', '=', 'published')
    .where('version.effective_on', '<=', on)
    .where((row) => row.or([row('version.retired_on', 'is', null), row('version.retired_on', '>', on)]))
    .groupBy(['department.key', 'department.content'])
    .orderBy('items', 'desc')
    .orderBy('department.key')
    .limit(200)
    .execute();
  return rows.map(({ content, items }) => ({ ...content, items }));
}

/** Where people of the county are served, the county's hall first. */
export const findHalls = (tx: Tx): Promise<Department[]> =>
  keptOf(tx, 'halls', async () => {
    const rows = await tx
      .selectFrom('catalogue.department')
      .select('content')
      .where('area', '=', tx.scope.area)
      .where(sql<boolean>`content ? 'hall'`)
      .orderBy(sql`content #>> '{hall,level}'`)
      .orderBy('key')
      .limit(200)
      .execute();
    return rows.map(({ content }) => content);
  });

/** The kind of licence with which an item ends; undefined where its result is something else. */
export async function findCertificateTypeOf(tx: Tx, item: string): Promise<CertificateType | undefined> {
  const row = await tx
    .selectFrom('catalogue.certificate_type')
    .select('content')
    .where('area', '=', tx.scope.area)
    .where(sql<boolean>`results @> array[${item}]`)
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return row?.content;
}

/** Kinds of licences by id. */
export async function findCertificateTypes(tx: Tx, ids: readonly string[]): Promise<Map<string, CertificateType>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom('catalogue.certificate_type')
    .select(['id', 'content'])
    .where('area', '=', tx.scope.area)
    .where('id', 'in', ids)
    .orderBy('id')
    .limit(1_000)
    .execute();
  return new Map(rows.map(({ id, content }) => [id, content]));
}

/** Kinds of licences with which some item ends, by id. */
export async function listIssuedTypes(tx: Tx): Promise<CertificateType[]> {
  const rows = await tx
    .selectFrom('catalogue.certificate_type')
    .select('content')
    .where('area', '=', tx.scope.area)
    .where(sql<boolean>`cardinality(results) > 0`)
    .orderBy('id')
    .limit(1_000)
    .execute();
  return rows.map(({ content }) => content);
}
