import type { CaseId } from '../../kernel/id.ts';
import type { Tx } from '../../platform/database/index.ts';
import type { DocumentKind } from './model.ts';

export type DocumentRow = {
  id: string;
  caseId: CaseId;
  kind: DocumentKind;
  number: string | null;
  issuedAt: Date;
  fileId: string;
  /** Whether it can be fought: as noted when it was issued, before that by its kind. */
  remedies: boolean;
};

const columns = [
  'id',
  'case_id as caseId',
  'kind',
  'number',
  'issued_at as issuedAt',
  'file_id as fileId',
  'remedies',
] as const;

type Found = Omit<DocumentRow, 'remedies'> & { remedies: boolean | null };
const rowOf = ({ remedies, ...row }: Found): DocumentRow => ({
  ...row,
  remedies: remedies ?? (row.kind === 'nonAcceptanceNotice' || row.kind === 'denialDecision'),
});

/** The papers of one case in the order in which they were issued, but for those of the office alone. */
export async function findDocuments(tx: Tx, caseId: CaseId): Promise<DocumentRow[]> {
  const rows = await tx
    .selectFrom('documents.document')
    .select(columns)
    .where('area', '=', tx.scope.area)
    .where('case_id', '=', caseId)
    .where('internal', '=', false)
    .orderBy('issued_at')
    .orderBy('id')
    .limit(200)
    .execute();
  return rows.map(rowOf);
}

/** One paper, if this transaction's scope sees it; none of the office alone. */
export const findDocument = (tx: Tx, id: string): Promise<DocumentRow | undefined> =>
  findOne(tx, { id, internal: false });

/** One paper of the office alone: who may read it is for whoever had it issued to say. */
export const findInternalDocument = (tx: Tx, id: string): Promise<DocumentRow | undefined> =>
  findOne(tx, { id, internal: true });

async function findOne(tx: Tx, { id, internal }: { id: string; internal: boolean }): Promise<DocumentRow | undefined> {
  const row = await tx
    .selectFrom('documents.document')
    .select(columns)
    .where('area', '=', tx.scope.area)
    .where('id', '=', id)
    .where('internal', '=', internal)
    .executeTakeFirst();
  return row && rowOf(row);
}
