import type { CivilDate } from '../../../../kernel/civil-date.ts';
import type { Area, CaseId } from '../../../../kernel/id.ts';
import type { Schema as Tables, Tx } from '../../../../platform/database/index.ts';

declare module '../../../../platform/database/schema.ts' {
  interface Schema {
    'oversight.telling': {
      area: Area;
      source: string;
      department: string;
      kind: string;
      officer: string | null;
      case_id: CaseId;
      item: string;
      due_on: CivilDate | null;
      at: Date;
    };
  }
}

export type TellingRow = Tables['oversight.telling'];
type Key = Pick<TellingRow, 'source' | 'department'>;

/** What an event says is said once, however often the event comes. */
export async function putTellings(tx: Tx, tellings: readonly Omit<TellingRow, 'area'>[]): Promise<void> {
  if (tellings.length === 0) return;
  await tx
    .insertInto('oversight.telling')
    .values(tellings.map((one) => ({ ...one, area: tx.scope.area })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

const MOST = 500;

export const findTellings = (tx: Tx): Promise<Key[]> =>
  tx
    .selectFrom('oversight.telling')
    .select(['source', 'department'])
    .where('area', '=', tx.scope.area)
    .orderBy('at')
    .limit(MOST)
    .execute();

const one = (tx: Tx, { source, department }: Key) =>
  tx
    .selectFrom('oversight.telling')
    .selectAll()
    .where('area', '=', tx.scope.area)
    .where('source', '=', source)
    .where('department', '=', department);

/** One of them, held; undefined where another worker has it or had it. */
export const holdTelling = (tx: Tx, key: Key): Promise<TellingRow | undefined> =>
  one(tx, key).forUpdate().skipLocked().executeTakeFirst();

export async function dropTelling(tx: Tx, { source, department }: Key): Promise<void> {
  await tx
    .deleteFrom('oversight.telling')
    .where('area', '=', tx.scope.area)
    .where('source', '=', source)
    .where('department', '=', department)
    .execute();
}
