import { sql } from 'kysely';
import type { CaseId } from '../../../../kernel/id.ts';
import type { Sealed } from '../../../../platform/crypto/index.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import type { Applicant } from '../model.ts';
import './tables.ts';

export type NewApplication = {
  caseId: CaseId;
  applicant: Applicant;
  department: string;
  sealed: Sealed;
  sha256: string;
  submittedAt: Date;
};

/** Keeps what was handed in beside earlier submissions of the same case, none of which changes. */
export async function insertApplication(tx: Tx, application: NewApplication): Promise<void> {
  const { caseId, applicant, submittedAt, ...rest } = application;
  const { area } = tx.scope;
  const row = { area, case_id: caseId, ...applicant, ...rest, submitted_at: submittedAt };
  const submission = tx
    .selectFrom('intake.application')
    .select(sql<number>`coalesce(max(submission), 0) + 1`.as('next'))
    .where('area', '=', area)
    .where('case_id', '=', caseId);
  await tx
    .insertInto('intake.application')
    .values({ ...row, submission })
    .execute();
}

/** What was handed in last in each of these cases, by case. */
export async function findApplications(tx: Tx, cases: readonly CaseId[]): Promise<ReadonlyMap<string, Sealed>> {
  if (cases.length === 0) return new Map();
  const rows = await tx
    .selectFrom('intake.application')
    .distinctOn('case_id')
    .select(['case_id', 'sealed'])
    .where('area', '=', tx.scope.area)
    .where('case_id', 'in', cases)
    .orderBy('case_id')
    .orderBy('submission', 'desc')
    .execute();
  return new Map(rows.map(({ case_id, sealed }) => [case_id, sealed]));
}

/** What was handed in before the last time, where it was corrected; undefined where it was handed in once. */
export async function findEarlierApplication(tx: Tx, caseId: CaseId): Promise<Sealed | undefined> {
  const row = await tx
    .selectFrom('intake.application')
    .select('sealed')
    .where('area', '=', tx.scope.area)
    .where('case_id', '=', caseId)
    .orderBy('submission', 'desc')
    .offset(1)
    .limit(1)
    .executeTakeFirst();
  return row?.sealed;
}
