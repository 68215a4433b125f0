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
};

const columns = ['id', 'case_id as caseId', 'kind', 'number', 'issued_at as issuedAt', 'file_id as fileId'] as const;

/** The papers of one case in the order in which they were issued. */
export function findDocuments(tx: Tx, caseId: CaseId): Promise<DocumentRow[]> {
  return tx
    .selectFrom('documents.document')
    .select(columns)
    .where('area', '=', tx.scope.area)
    .where('case_id', '=', caseId)
    .orderBy('issued_at')
    .orderBy('id')
    .limit(200)
    .execute();
}

/** One paper, if this transaction's scope sees it. */
export function findDocument(tx: Tx, id: string): Promise<DocumentRow | undefined> {
  return tx
    .selectFrom('documents.document')
    .select(columns)
    .where('area', '=', tx.scope.area)
    .where('id', '=', id)
    .executeTakeFirst();
}
