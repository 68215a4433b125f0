import type { Schema, Tx } from '../../../../platform/database/index.ts';
import './tables.ts';

type Row = Schema['intake.second_person'];
export type SecondPersonRow = Omit<Row, 'area'>;

const COLUMNS = [
  ...(['draft_id', 'rule', 'state', 'person', 'organisation', 'contents', 'digest', 'number_hash'] as const),
  ...(['link_hash', 'link_until', 'code_hash', 'code_until', 'proof_hash', 'proof_until'] as const),
  ...(['wrong', 'said', 'answered_at', 'officer', 'asked_at'] as const),
];

const rows = (tx: Tx) => tx.selectFrom('intake.second_person').select(COLUMNS).where('area', '=', tx.scope.area);

/** Who was asked in a draft, by line of the table. */
export const findSecondPersons = (tx: Tx, draft: string): Promise<SecondPersonRow[]> =>
  rows(tx).where('draft_id', '=', draft).orderBy('rule').limit(20).execute();

/** Held until the transaction ends: of two answers, or an answer and a revocation, one waits for the other. */
export const holdLinked = (tx: Tx, linkHash: string): Promise<SecondPersonRow | undefined> =>
  rows(tx).where('link_hash', '=', linkHash).forUpdate().executeTakeFirst();

export const holdAsked = (tx: Tx, { draft, rule }: Place): Promise<SecondPersonRow | undefined> =>
  rows(tx).where('draft_id', '=', draft).where('rule', '=', rule).forUpdate().executeTakeFirst();

export type Place = { draft: string; rule: string };

/** Takes the place of whoever was asked for this line before: an earlier link opens nothing any more. */
export async function writeSecondPerson(tx: Tx, row: SecondPersonRow): Promise<void> {
  const { draft_id: _draft, rule: _rule, ...change } = row;
  await tx
    .insertInto('intake.second_person')
    .values({ ...row, area: tx.scope.area })
    .onConflict((conflict) => conflict.columns(['area', 'draft_id', 'rule']).doUpdateSet(change))
    .execute();
}

export async function changeSecondPerson(
  tx: Tx,
  { draft_id: draft, rule }: Pick<SecondPersonRow, 'draft_id' | 'rule'>,
  change: Partial<Omit<SecondPersonRow, 'draft_id' | 'rule'>>,
): Promise<void> {
  await tx
    .updateTable('intake.second_person')
    .set(change)
    .where('area', '=', tx.scope.area)
    .where('draft_id', '=', draft)
    .where('rule', '=', rule)
    .execute();
}

/** The draft is a case now: who was asked and did not answer is asked no more. */
export async function closeLinks(tx: Tx, draft: string): Promise<void> {
  await tx
    .updateTable('intake.second_person')
    .set({ state: 'revoked' })
    .where('area', '=', tx.scope.area)
    .where('draft_id', '=', draft)
    .where('state', '=', 'asked')
    .execute();
}
