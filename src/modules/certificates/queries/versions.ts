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
  'issued_on',
  'valid_from',
  'valid_until',
  'face',
  'sha256',
  'file_id',
] as const;

/** The version with this identifier, if this scope sees it; a scope that presents the identifier does. */
export function findVersion(tx: Tx, identifier: string): Promise<VersionRow | undefined> {
  return tx
    .selectFrom('certificates.version')
    .select(columns)
    .where('area', '=', tx.scope.area)
    .where('identifier', '=', identifier)
    .executeTakeFirst();
}

/** A licence in the version in force, if this scope sees it. */
export function findCurrent(tx: Tx, certificate: string): Promise<VersionRow | undefined> {
  return tx
    .selectFrom('certificates.version')
    .select(columns)
    .where('area', '=', tx.scope.area)
    .where('certificate', '=', certificate)
    .where('state', '<>', 'superseded')
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** The licences that came of a case, each in the version in force. */
export function findOfCase(tx: Tx, id: CaseId): Promise<VersionRow[]> {
  return tx
    .selectFrom('certificates.version')
    .select(columns)
    .where('area', '=', tx.scope.area)
    .where('case_id', '=', id)
    .where('state', '<>', 'superseded')
    .orderBy('certificate')
    .limit(50)
    .execute();
}

/** A person has a handful of licences; a firm rarely more. */
const MOST_HELD = 200;

/** The licences that this scope holds, newest first; of each the version in force. */
export function findHeld(tx: Tx): Promise<VersionRow[]> {
  return tx
    .selectFrom('certificates.version')
    .select(columns)
    .where('area', '=', tx.scope.area)
    .where('state', '<>', 'superseded')
    .orderBy('issued_on', 'desc')
    .orderBy('certificate', 'desc')
    .limit(MOST_HELD)
    .execute();
}

/** One licence whose last day lies before today and that nobody else has in hand; held until the transaction ends. */
export function holdOneRunOut(tx: Tx, today: CivilDate): Promise<VersionRow | undefined> {
  return tx
    .selectFrom('certificates.version')
    .select(columns)
    .where('area', '=', tx.scope.area)
    .where('state', 'in', ['valid', 'suspended'])
    .where('valid_until', '<', today)
    .orderBy('valid_until')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
}
