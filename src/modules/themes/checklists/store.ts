import type { JSONColumnType } from 'kysely';
import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { Area } from '../../../kernel/id.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Told } from '../scenario/rules.ts';
import type { Kept } from './model.ts';

declare module '../../../platform/database/schema.ts' {
  interface Schema {
    'themes.checklist': {
      area: Area;
      code: string;
      theme: string;
      version: number;
      told: JSONColumnType<Told>;
      saved_on: CivilDate;
      until: CivilDate;
    };
  }
}

/** False where another one has this code. */
export async function insertChecklist(tx: Tx, code: string, kept: Kept): Promise<boolean> {
  const { theme, version, told, savedOn, until } = kept;
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('themes.checklist')
    .values({
      ...{ area: tx.scope.area, code, theme, version, told: JSON.stringify(told) },
      ...{ saved_on: savedOn, until },
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** The checklist with the code that the scope presents. */
export const findKept = (tx: Tx, code: string): Promise<Kept | undefined> =>
  tx
    .selectFrom('themes.checklist')
    .select(['theme', 'version', 'told', 'saved_on as savedOn', 'until'])
    .where('area', '=', tx.scope.area)
    .where('code', '=', code)
    .executeTakeFirst();

/** Deletes some of what has not opened since before this day; answers how many. */
export async function deleteOver(tx: Tx, before: CivilDate, most: number): Promise<number> {
  const { numDeletedRows } = await tx
    .deleteFrom('themes.checklist')
    .where('area', '=', tx.scope.area)
    .where('code', 'in', (some) =>
      some
        .selectFrom('themes.checklist')
        .select('code')
        .where('area', '=', tx.scope.area)
        .where('until', '<', before)
        .orderBy('until')
        .limit(most),
    )
    .executeTakeFirst();
  return Number(numDeletedRows);
}
