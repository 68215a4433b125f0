import { sql } from 'kysely';
import { personId, type CaseId } from '../../../../kernel/id.ts';
import type { Sealed } from '../../../../platform/crypto/index.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import '../store/tables.ts';

export const COLUMNS = [
  'id',
  'version',
  'number',
  'item_key',
  'item_version',
  'department',
  'person',
  'organisation',
  'mandate',
  'ward',
  'applicant_name',
  'acting',
  'actor_name',
  'principal_name',
  'state',
  'outcome',
  'corrected',
  'received_on',
  'answer_by',
  'accepted_on',
  'promised_on',
  'statutory_on',
  'provisional',
  'concluded_on',
  'due_on',
  'suspended_on',
  'pauses',
  'owed_by',
  'reviewer',
] as const;

export const rows = (tx: Tx) => tx.selectFrom('intake.case_list').select(COLUMNS).where('area', '=', tx.scope.area);
export type ListedCase = Awaited<ReturnType<ReturnType<typeof rows>['execute']>>[number];

/** Whether this transaction's scope sees the case at all. */
export async function isVisible(tx: Tx, id: CaseId): Promise<boolean> {
  const row = await tx
    .selectFrom('intake.case_list')
    .select('id')
    .where('area', '=', tx.scope.area)
    .where('id', '=', id)
    .executeTakeFirst();
  return row !== undefined;
}

export const findCaseRow = (tx: Tx, id: CaseId): Promise<ListedCase | undefined> =>
  rows(tx).where('id', '=', id).executeTakeFirst();

/** The sealed query code of a case. Throws when this scope does not see the case. */
export async function getQueryCode(tx: Tx, id: CaseId): Promise<Sealed> {
  const { query_code } = await tx
    .selectFrom('intake.case_list')
    .select('query_code')
    .where('area', '=', tx.scope.area)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return query_code;
}

/** A case by its number, if the scope sees it. */
export const findNumberedCase = (tx: Tx, number: string): Promise<ListedCase | undefined> =>
  rows(tx).where('number', '=', number).executeTakeFirst();

/** The case that the presented number and query code open. */
export const findPresentedCase = (tx: Tx, queryHash: string): Promise<ListedCase | undefined> =>
  rows(tx).where('query_hash', '=', queryHash).executeTakeFirst();

/** Cases by id, those that the scope sees. */
export const findCaseRows = (tx: Tx, ids: readonly CaseId[]): Promise<ListedCase[]> =>
  ids.length === 0 ? Promise.resolve([]) : rows(tx).where('id', 'in', ids).execute();

/** What waits for a correction by this person, or by him under one of these mandates; what came first stands first. */
export const findWaiting = (
  tx: Tx,
  { person, mandates }: { person: string; mandates: readonly string[] },
): Promise<ListedCase[]> =>
  rows(tx)
    .where('state', '=', 'awaitingCorrection')
    .where('organisation', 'is', null)
    .where((where) =>
      where.or([
        where('person', '=', personId(person)),
        where('mandate', '=', sql<string>`any(${[...mandates]}::uuid[])`),
      ]),
    )
    .orderBy('received_on')
    .orderBy('id')
    .limit(50)
    .execute();

/** What was handed in under a mandate, newest first. */
export const findCasesUnder = (tx: Tx, mandate: string): Promise<ListedCase[]> =>
  rows(tx).where('mandate', '=', mandate).orderBy('received_on', 'desc').orderBy('id', 'desc').limit(50).execute();

/** A person's own cases and those of the organisation that he acts for, newest first. */
export const findOwnCases = (tx: Tx): Promise<ListedCase[]> =>
  rows(tx).orderBy('received_on', 'desc').orderBy('id', 'desc').limit(200).execute();

/** The rows of these cases that the scope sees. */
export const findRowsOf = (tx: Tx, cases: readonly CaseId[]): Promise<ListedCase[]> =>
  rows(tx).where('id', 'in', cases).orderBy('id').limit(1_000).execute();
