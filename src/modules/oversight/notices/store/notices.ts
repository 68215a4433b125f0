import type { CivilDate } from '../../../../kernel/civil-date.ts';
import type { Area, CaseId } from '../../../../kernel/id.ts';
import type { Schema as Tables, Tx } from '../../../../platform/database/index.ts';

declare module '../../../../platform/database/schema.ts' {
  interface Schema {
    'oversight.notice': {
      area: Area;
      id: string;
      officer: string;
      in_stead_of: string | null;
      source: string;
      kind: string;
      department: string;
      case_id: CaseId | null;
      task: string | null;
      order_id: string | null;
      item: string | null;
      due_on: CivilDate | null;
      at: Date;
      read_at: Date | null;
    };
  }
}

export type NoticeRow = Tables['oversight.notice'];
export type NewNotice = Omit<NoticeRow, 'area' | 'read_at'>;

/** Nobody is told twice by one event. */
export async function insertNotices(tx: Tx, notices: readonly NewNotice[]): Promise<void> {
  if (notices.length === 0) return;
  const rows = notices.map((notice) => ({ ...notice, area: tx.scope.area, read_at: null }));
  await tx
    .insertInto('oversight.notice')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['area', 'officer', 'source']).doNothing())
    .execute();
}
