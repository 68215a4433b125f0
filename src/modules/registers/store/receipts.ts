import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { CaseId } from '../../../kernel/id.ts';
import type { Tx } from '../../../platform/database/index.ts';
import './tables.ts';

/** That a register was asked, and which of its answers it was; never what it answered. */
export type Receipt = {
  id: string;
  register: string;
  fields: readonly string[];
  item: string;
  askedBy: string;
  askedAt: Date;
  found: boolean;
  synthetic: boolean | null;
  asOf: CivilDate | null;
  answerSha256: string | null;
};

/** What was asked for a case, oldest first, for whoever the scope lets see it. */
export const findReceipts = (tx: Tx, caseId: CaseId): Promise<Receipt[]> =>
  tx
    .selectFrom('registers.receipt')
    .select(['id', 'register', 'fields', 'item', 'found', 'synthetic'])
    .select(['asked_by as askedBy', 'asked_at as askedAt', 'as_of as asOf', 'answer_sha256 as answerSha256'])
    .where('area', '=', tx.scope.area)
    .where('case_id', '=', caseId)
    .orderBy('id')
    .execute();

/** These receipts, oldest first. */
export const findReceiptsWith = async (tx: Tx, ids: readonly string[]): Promise<ReceiptUnder[]> =>
  ids.length === 0 ? [] : receiptsWith(tx, ids);

type ReceiptUnder = Omit<Receipt, 'answerSha256'> & { authorisation: string | null };

const receiptsWith = (tx: Tx, ids: readonly string[]): Promise<ReceiptUnder[]> =>
  tx
    .selectFrom('registers.receipt')
    .select(['id', 'authorisation', 'register', 'fields', 'item', 'found', 'synthetic'])
    .select(['asked_by as askedBy', 'asked_at as askedAt', 'as_of as asOf'])
    .where('area', '=', tx.scope.area)
    .where('id', 'in', [...ids])
    .orderBy('id')
    .execute();
