import { civilDateOf, type CivilDate } from '../../../kernel/civil-date.ts';
import type { Calendar } from '../../../kernel/working-days.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import type { CaseDeps } from '../cases/deps.ts';
import type { ThemeBoardPage, ThemeBoardQuery, ThemeBoardRow } from './contract/board.ts';
import { boardRows, PAGE, placeIn, type BoardRow } from './queries/board.ts';
import { lateBy } from './rules/lateness.ts';

type Deps = Pick<CaseDeps, 'now' | 'conventions' | 'permits'>;
type Asked = { caller: Caller; query: ThemeBoardQuery };

/** A page of the board: running theme cases in which a department of the scope has a part. */
export async function findBoardPage(tx: Tx, deps: Deps, { caller, query }: Asked): Promise<ThemeBoardPage> {
  const { after, ...filter } = query;
  const place = after === undefined ? undefined : placeIn(after);
  if (after !== undefined && !place) return { rows: [], after: null };
  const today = civilDateOf(deps.now());
  const found = await boardRows(tx, { ...filter, place, today }).execute();
  const page = found.slice(0, PAGE);
  const last = page.at(-1);
  const { calendar } = deps.conventions();
  const reads = (department: string) => deps.permits(caller, 'case:read', department);
  return {
    rows: page.map((row) => shown(row, { today, calendar, reads })),
    after: found.length > PAGE && last ? `${last.sort_on}/${last.theme_case}` : null,
  };
}

type Reading = { today: CivilDate; calendar: Calendar; reads: (department: string) => boolean };

function shown(row: BoardRow, { today, calendar, reads }: Reading): ThemeBoardRow {
  const { parts, change } = row;
  const partOf = (item: string) => parts.find((part) => part.item === item);
  const nameOf = (item: string) => partOf(item)?.name ?? { zh: item };
  const turns = parts.flatMap(({ key, item, name, department, since, due, paused, case: id }) =>
    since === null
      ? []
      : [
          {
            ...{ item, name, department, since, due, paused },
            ...{ lateBy: lateBy({ due, paused }, today, calendar), case: reads(key) ? id : null },
          },
        ],
  );
  return {
    ...{ id: row.theme_case, number: row.number, theme: { key: row.theme_key, name: row.theme } },
    ...{ openedOn: row.opened_on, promisedOn: row.promised_on, finishesOn: row.finishes_on },
    change: change && {
      on: change.on,
      causes: change.causes.map(({ item, cause }) => ({ item: nameOf(item), cause })),
    },
    path: row.path.map((item) => ({ item, name: nameOf(item), state: partOf(item)?.state ?? 'waiting' })),
    turns,
    lateBy: Math.max(0, ...turns.map((turn) => turn.lateBy)),
  };
}
