import { sql } from 'kysely';
import { isCivilDate, type CivilDate } from '../../../../kernel/civil-date.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import type { ThemeBoardQuery } from '../contract/board.ts';
import '../store/tables.ts';

export const PAGE = 50;

const COLUMNS = [
  ...(['theme_case', 'number', 'theme_key', 'theme', 'opened_on', 'promised_on', 'finishes_on', 'sort_on'] as const),
  ...(['path', 'parts', 'change'] as const),
] as const;

export type Place = { on: CivilDate; id: string };

const CURSOR = /^(\d{4}-\d{2}-\d{2})\/([0-9a-f-]{36})$/;

/** The place that a cursor names; undefined where no page ever named it. */
export function placeIn(cursor: string): Place | undefined {
  const [, on = '', id = ''] = CURSOR.exec(cursor) ?? [];
  return isCivilDate(on) ? { on, id } : undefined;
}

type Wanted = Omit<ThemeBoardQuery, 'after'> & { place: Place | undefined; today: CivilDate };

/** Running theme cases of the scope's departments, what is expected first, a page and one more: one statement over one index. */
export const boardRows = (tx: Tx, { theme, department, late, place, today }: Wanted) =>
  tx
    .selectFrom('intake.theme_board')
    .select(COLUMNS)
    .where('area', '=', tx.scope.area)
    .$if(theme !== undefined, (query) => query.where('theme_key', '=', theme ?? ''))
    .$if(department !== undefined, (query) => query.where(sql<boolean>`turn @> array[${department}]::text[]`))
    .$if(late !== undefined, (query) => query.where('first_due', '<', today))
    .$if(place !== undefined, (query) =>
      query.where(sql<boolean>`(sort_on, theme_case) > (${place?.on}::date, ${place?.id}::uuid)`),
    )
    .orderBy('sort_on')
    .orderBy('theme_case')
    .limit(PAGE + 1);

export type BoardRow = Awaited<ReturnType<ReturnType<typeof boardRows>['execute']>>[number];
