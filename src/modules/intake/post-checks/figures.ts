import { civilDate, civilDateOf, type CivilDate } from '../../../kernel/civil-date.ts';
import { addMonths } from '../../../kernel/civil-span.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { findDepartmentNames } from '../../catalogue/index.ts';
import type { CaseDeps } from '../cases/deps.ts';
import type { PostCheckFigures, PostCheckFiguresQuery } from './contract.ts';
import { reachOf } from './list.ts';
import { countPostChecks, departmentsWithChecks } from './queries/post-checks.ts';

const MONTHS = 12;

type Asked = { caller: Caller; query: PostCheckFiguresQuery };

/** How many grants on commitment were checked in time, and what became of them. */
export const findPostCheckFigures = (deps: CaseDeps, { caller, query }: Asked): Promise<PostCheckFigures> =>
  deps.db.within(caller.scope, async (tx) => {
    const today = civilDateOf(deps.now());
    const last = firstOf(query.until ?? today);
    const from = query.from === undefined ? addMonths(last, 1 - MONTHS) : firstOf(query.from);
    const span = { from, behind: addMonths(last, 1) };
    const reach = await reachOf(tx, deps, caller);
    const months = await countPostChecks(tx, { ...reach, span, today });
    const organs = await findDepartmentNames(tx);
    const departments = (await departmentsWithChecks(tx, reach)).map((key) => ({
      key,
      name: organs.get(key) ?? { zh: key },
    }));
    return { from: from.slice(0, 7), until: last.slice(0, 7), total: summed(months), months, departments };
  });

const firstOf = (month: string): CivilDate => civilDate(`${month.slice(0, 7)}-01`);

type Figures = PostCheckFigures['total'];

function summed(months: readonly Figures[]): Figures {
  const sum = (figure: keyof Figures) => months.reduce((total, one) => total + one[figure], 0);
  return {
    ...{ all: sum('all'), inTime: sum('inTime'), late: sum('late'), overdue: sum('overdue') },
    ...{ met: sum('met'), corrected: sum('corrected'), kept: sum('kept'), revoked: sum('revoked') },
  };
}
