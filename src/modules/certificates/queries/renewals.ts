import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { CaseId } from '../../../kernel/id.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { VersionRow } from '../store/tables.ts';

/** So many are taken in one go; the rest comes with the next. */
const MOST_AT_ONCE = 500;

/** Licences whose renewal was asked for in time and that nobody decided on before their last day. */
export async function findRenewedByLaw(tx: Tx, today: CivilDate): Promise<string[]> {
  const rows = await tx
    .selectFrom('certificates.renewal')
    .select('certificate')
    .where('area', '=', tx.scope.area)
    .where('state', '=', 'open')
    .where('in_time', '=', true)
    .where('until', '<', today)
    .orderBy('until')
    .orderBy('request')
    .limit(MOST_AT_ONCE)
    .execute();
  return rows.map(({ certificate }) => certificate);
}

/** A licence in force that ends, and whose holder has not asked for another term. */
export type EndingLicence = Pick<VersionRow, 'type' | 'number' | 'person' | 'organisation'> & {
  id: string;
  caseId: CaseId;
  until: CivilDate;
};

/** Those whose last day lies between two, the next first. */
export async function findEnding(
  tx: Tx,
  { from, until }: { from: CivilDate; until: CivilDate },
): Promise<EndingLicence[]> {
  const rows = await tx
    .selectFrom('certificates.version as version')
    .select(['certificate as id', 'case_id as caseId', 'type', 'number', 'person', 'organisation', 'valid_until'])
    .where('area', '=', tx.scope.area)
    .where('state', 'in', ['valid', 'suspended'])
    .where('valid_until', '>=', from)
    .where('valid_until', '<=', until)
    .where((row) =>
      row.not(
        row.exists(
          row
            .selectFrom('certificates.renewal as renewal')
            .select('request')
            .whereRef('renewal.area', '=', 'version.area')
            .whereRef('renewal.certificate', '=', 'version.certificate')
            .where('renewal.state', '=', 'open'),
        ),
      ),
    )
    .orderBy('valid_until')
    .orderBy('certificate')
    .limit(MOST_ENDING)
    .execute();
  return rows.flatMap(({ valid_until: last, ...row }) => (last === null ? [] : [{ ...row, until: last }]));
}

const MOST_ENDING = 20_000;
