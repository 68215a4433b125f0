import type { Area, CaseId } from '../../../../kernel/id.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import type { Trait } from '../rules/spelling.ts';

declare module '../../../../platform/database/schema.ts' {
  interface Schema {
    'intake.case_lookup': {
      area: Area;
      /** `none`: the application says nothing by which it could be found, or was erased. */
      trait: Trait | 'none';
      hash: string;
      case_id: CaseId;
      department: string;
    };
  }
}

export type Lookup = { trait: Trait | 'none'; hash: string };
type Place = { caseId: CaseId; department: string };

/** What is known already stays: a corrected application is found by what it said before, too. */
export async function keepLookups(tx: Tx, { caseId, department }: Place, lookups: readonly Lookup[]): Promise<void> {
  if (lookups.length === 0) return;
  const place = { area: tx.scope.area, case_id: caseId, department };
  await tx
    .insertInto('intake.case_lookup')
    .values(lookups.map((lookup) => ({ ...lookup, ...place })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Cases from before there were lookups, oldest first. */
export const findUnindexed = (tx: Tx, most: number): Promise<Place[]> =>
  tx
    .selectFrom('intake.application as application')
    .select(['application.case_id as caseId', 'application.department'])
    .where('application.area', '=', tx.scope.area)
    .where('application.submission', '=', 1)
    .where((row) =>
      row.not(
        row.exists(
          row
            .selectFrom('intake.case_lookup as known')
            .select('known.case_id')
            .whereRef('known.area', '=', 'application.area')
            .whereRef('known.case_id', '=', 'application.case_id'),
        ),
      ),
    )
    .orderBy('application.case_id')
    .limit(most)
    .execute();

/** Cases that one spelling leads to, newest first. */
export async function findCasesWith(tx: Tx, { trait, hash }: Lookup): Promise<CaseId[]> {
  const rows = await tx
    .selectFrom('intake.case_lookup')
    .select('case_id')
    .where('area', '=', tx.scope.area)
    .where('trait', '=', trait)
    .where('hash', '=', hash)
    .orderBy('case_id', 'desc')
    .limit(200)
    .execute();
  return rows.map(({ case_id }) => case_id);
}
