import { sql } from 'kysely';
import type { CivilDate } from '../../../../kernel/civil-date.ts';
import type { CaseId } from '../../../../kernel/id.ts';
import type { Sealed } from '../../../../platform/crypto/index.ts';
import type { Tx, Versioned } from '../../../../platform/database/index.ts';
import { Streams } from '../../../../platform/log/index.ts';
import { schemas } from '../events.ts';
import { evolve } from '../evolve.ts';
import { initial, type Event, type ThemeCase } from '../model.ts';
import { upcasts } from '../upcasts.ts';
import './tables.ts';

export const themeCaseStreams = new Streams<ThemeCase, Event>({
  ...{ name: 'intake.themeCase', schemas, upcasts, initial, evolve },
});

/** Holds a theme case until the transaction ends, where this scope sees it: what happens to its parts comes one after the other. */
export async function holdThemeCase(tx: Tx, id: string): Promise<Versioned<ThemeCase>> {
  const { area } = tx.scope;
  const { rows } =
    await sql`select from intake.theme_case where area = ${area} and id = ${id}::uuid for update`.execute(tx);
  return rows.length === 0 ? { value: initial, version: 0 } : themeCaseStreams.load(tx, id);
}

/** The next serial of the day. The row stays locked until the transaction ends: whoever is rolled back gives the serial back. */
export async function drawThemeSerial(tx: Tx, on: CivilDate): Promise<number> {
  const { last_serial } = await tx
    .insertInto('intake.theme_case_counter')
    .values({ area: tx.scope.area, opened_on: on, last_serial: 1 })
    .onConflict((conflict) =>
      conflict.columns(['area', 'opened_on']).doUpdateSet((row) => ({
        last_serial: row('intake.theme_case_counter.last_serial', '+', 1),
      })),
    )
    .returning('last_serial')
    .executeTakeFirstOrThrow();
  return last_serial;
}

/** The sealed query code of a theme case. Throws when this scope does not see it. */
export async function getQueryCode(tx: Tx, id: string): Promise<Sealed> {
  const { query_code } = await tx
    .selectFrom('intake.theme_case')
    .select('query_code')
    .where('area', '=', tx.scope.area)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return query_code;
}

/** The theme case of which a case is a part; undefined for every other case. */
export const findThemeOfCase = (tx: Tx, id: CaseId): Promise<{ theme: string; item: string } | undefined> =>
  tx
    .selectFrom('intake.theme_part')
    .select(['theme_case as theme', 'item_key as item'])
    .where('area', '=', tx.scope.area)
    .where('case_id', '=', id)
    .executeTakeFirst();
