import { sql } from 'kysely';
import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { CaseId } from '../../../kernel/id.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { VersionRow } from '../store/tables.ts';

const columns = [
  'area',
  'certificate',
  'version',
  'identifier',
  'type',
  'number',
  'department',
  'case_id',
  'person',
  'organisation',
  'mandate',
  'state',
  'state_since',
  'renews',
  'issued_on',
  'valid_from',
  'valid_until',
  'face',
  'sha256',
  'file_id',
] as const;

/** Every version that the scope sees. */
const versions = (tx: Tx) => tx.selectFrom('certificates.version').select(columns).where('area', '=', tx.scope.area);

/** Of each licence the version in force, whatever became of it. */
const inForce = (tx: Tx) => versions(tx).where('state', '<>', 'superseded');

const currentOf = (tx: Tx, certificate: string) =>
  inForce(tx).where('certificate', '=', certificate).orderBy('version', 'desc').limit(1);

/** The version with this identifier, if this scope sees it; a scope that presents the identifier does. */
export function findVersion(tx: Tx, identifier: string): Promise<VersionRow | undefined> {
  return versions(tx).where('identifier', '=', identifier).executeTakeFirst();
}

/** A licence in the version in force, if this scope sees it. */
export function findCurrent(tx: Tx, certificate: string): Promise<VersionRow | undefined> {
  return currentOf(tx, certificate).executeTakeFirst();
}

/** The identifier of one version, if this scope sees it. */
export async function findIdentifierOf(
  tx: Tx,
  { certificate, version }: { certificate: string; version: number },
): Promise<string | undefined> {
  const row = await tx
    .selectFrom('certificates.version')
    .select('identifier')
    .where('area', '=', tx.scope.area)
    .where('certificate', '=', certificate)
    .where('version', '=', version)
    .executeTakeFirst();
  return row?.identifier;
}

/** Every version of these licences that this scope sees, oldest first: of one that was renewed early two matter. */
export const findVersionsOf = (tx: Tx, certificates: readonly string[]): Promise<VersionRow[]> =>
  certificates.length === 0
    ? Promise.resolve([])
    : versions(tx).where('certificate', 'in', certificates).orderBy('certificate').orderBy('version').execute();

/** The same, for an officer who acts on it; held until the transaction ends. */
export function holdCurrent(tx: Tx, certificate: string): Promise<VersionRow | undefined> {
  return currentOf(tx, certificate).forUpdate().executeTakeFirst();
}

export type LicenceListing = {
  departments: readonly string[] | 'all';
  /** `ending`: in force, the next last day first; `renewals`: so, those on whose renewal nobody decided. `all`: the newest first. */
  order: 'all' | 'ending' | 'renewals';
  after?: { day: CivilDate; certificate: string } | undefined;
  limit: number;
};

/** A page of the licences that departments gave, each in the version in force. */
export function listVersions(tx: Tx, { departments, order, after, limit }: LicenceListing): Promise<VersionRow[]> {
  const rows = versions(tx)
    .$if(departments !== 'all', (query) => query.where('department', 'in', departments === 'all' ? [] : departments))
    .limit(limit);
  const page =
    order === 'all'
      ? rows.where('state', '<>', 'superseded').orderBy('issued_on', 'desc').orderBy('certificate', 'desc')
      : (order === 'ending' ? rows.where('state', 'in', ['valid', 'suspended']) : waiting(tx, rows))
          .where('valid_until', 'is not', null)
          .orderBy('valid_until')
          .orderBy('certificate');
  if (after === undefined) return page.execute();
  const place = order === 'all' ? sql`(issued_on, certificate) <` : sql`(valid_until, certificate) >`;
  return page.where(sql<boolean>`${place} (${after.day}::date, ${after.certificate}::uuid)`).execute();
}

type Rows = ReturnType<typeof versions>;

const waiting = (tx: Tx, rows: Rows): Rows =>
  rows
    .where('state', '<>', 'superseded')
    .where('certificate', 'in', (query) =>
      query
        .selectFrom('certificates.renewal')
        .select('certificate')
        .where('area', '=', tx.scope.area)
        .where('state', '=', 'open'),
    );

/** Those with this number or identifier, in the version in force. */
export function findByWords(tx: Tx, words: string): Promise<VersionRow[]> {
  return inForce(tx)
    .where('certificate', 'in', (query) =>
      query
        .selectFrom('certificates.version')
        .select('certificate')
        .where('area', '=', tx.scope.area)
        .where((either) => either.or([either('number', '=', words), either('identifier', '=', words)])),
    )
    .limit(20)
    .execute();
}

/** The licences that came of a case, each in the version in force. */
export function findOfCase(tx: Tx, id: CaseId): Promise<VersionRow[]> {
  return inForce(tx).where('case_id', '=', id).orderBy('certificate').limit(50).execute();
}

/** A person has a handful of licences; a firm rarely more. */
const MOST_HELD = 200;

/** The licences that this scope holds, newest first; of each the version in force. */
export function findHeld(tx: Tx): Promise<VersionRow[]> {
  return inForce(tx).orderBy('issued_on', 'desc').orderBy('certificate', 'desc').limit(MOST_HELD).execute();
}

/**
 * One licence whose last day lies before today and that nobody else has in hand; held until the transaction ends. Not one whose renewal was
 * asked for in time: that waits for the law (行政许可法 art. 50).
 */
export function holdOneRunOut(tx: Tx, today: CivilDate): Promise<VersionRow | undefined> {
  return versions(tx)
    .where('state', 'in', ['valid', 'suspended'])
    .where('valid_until', '<', today)
    .where('renews', '=', false)
    .orderBy('valid_until')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
}
