import type { Area, CaseId } from '../../kernel/id.ts';
import type { Tx } from '../../platform/database/index.ts';
import type { DocumentKind, IssuedDocument } from './model.ts';

declare module '../../platform/database/schema.ts' {
  interface Schema {
    'documents.series': { area: Area; department: string; kind: DocumentKind; year: number; last_serial: number };
    'documents.document': {
      area: Area;
      id: string;
      case_id: CaseId;
      department: string;
      person: string;
      organisation: string | null;
      mandate: string | null;
      kind: DocumentKind;
      number: string | null;
      template: string;
      sha256: string;
      file_id: string;
      issued_at: Date;
      /** Null for papers from before it was noted. */
      remedies: boolean | null;
      /** Of the office alone. */
      internal: boolean;
    };
  }
}

export type Series = { department: string; kind: DocumentKind; year: number };

/**
 * The next number of a series. The row stays locked until the transaction ends, so numbers follow each other without a gap: one that
 * was rolled back is drawn again.
 */
export async function drawSerial(tx: Tx, { department, kind, year }: Series): Promise<number> {
  const { last_serial } = await tx
    .insertInto('documents.series')
    .values({ area: tx.scope.area, department, kind, year, last_serial: 1 })
    .onConflict((conflict) =>
      conflict.columns(['area', 'department', 'kind', 'year']).doUpdateSet((row) => ({
        last_serial: row('documents.series.last_serial', '+', 1),
      })),
    )
    .returning('last_serial')
    .executeTakeFirstOrThrow();
  return last_serial;
}

/** The serial that was drawn last; 0 in a series that nobody has begun. Locks nothing. */
export async function findLastSerial(tx: Tx, { department, kind, year }: Series): Promise<number> {
  const row = await tx
    .selectFrom('documents.series')
    .select('last_serial')
    .where('area', '=', tx.scope.area)
    .where('department', '=', department)
    .where('kind', '=', kind)
    .where('year', '=', year)
    .executeTakeFirst();
  return row?.last_serial ?? 0;
}

export type NewDocument = IssuedDocument & {
  caseId: CaseId;
  department: string;
  person: string;
  organisation: string | null;
  mandate: string | null;
  template: string;
  fileId: string;
  issuedAt: Date;
  remedies: boolean;
  internal: boolean;
};

export async function insertDocument(tx: Tx, { caseId, fileId, issuedAt, ...document }: NewDocument): Promise<void> {
  await tx
    .insertInto('documents.document')
    .values({ ...document, area: tx.scope.area, case_id: caseId, file_id: fileId, issued_at: issuedAt })
    .execute();
}
