import type { Tx } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { findDepartmentNames } from '../../catalogue/index.ts';
import type { DisputeCount, DisputeFigures, DisputeFiguresQuery, DisputePage, DisputeQuery } from './contract.ts';
import { DISPUTE_KINDS } from './contract/kinds.ts';
import { READ, type DisputeDeps } from './deps.ts';
import { todayOf } from './fought.ts';
import { countDisputes, type Count } from './queries/counts.ts';
import { listDisputes, type Reach } from './queries/disputes.ts';
import { listRows } from './rows.ts';

/** Proceedings of the departments whose cases somebody sees, the last received first. */
export const findDisputePage = (
  deps: DisputeDeps,
  { caller, query }: { caller: Caller; query: DisputeQuery },
): Promise<DisputePage> =>
  deps.db.within(caller.scope, async (tx) => {
    const page = await listDisputes(tx, { ...(await reachOf(tx, deps, caller)), query, today: todayOf(deps) });
    return { rows: await listRows(tx, deps, page.rows), after: page.after };
  });

async function reachOf(tx: Tx, { permits }: DisputeDeps, caller: Caller): Promise<Reach> {
  const names = await findDepartmentNames(tx);
  return { departments: [...names.keys()].filter((key) => permits(caller, READ, key)) };
}

/** How many were put right of those that were decided, of each kind and department, counted from the rows that the list shows. */
export const findDisputeFigures = (
  deps: DisputeDeps,
  { caller, query }: { caller: Caller; query: DisputeFiguresQuery },
): Promise<DisputeFigures> =>
  deps.db.within(caller.scope, async (tx) => {
    const today = todayOf(deps);
    const year = query.year ?? today.slice(0, 4);
    const counts = await countDisputes(tx, { ...(await reachOf(tx, deps, caller)), today, narrowing: { year } });
    const names = await findDepartmentNames(tx);
    const named = (key: string) => ({ key, name: names.get(key) ?? { zh: key } });
    return {
      year,
      kinds: DISPUTE_KINDS.map((kind) => ({
        ...{ kind, department: null },
        ...measured(summed(counts.filter((one) => one.kind === kind))),
      })),
      departments: counts.map(({ kind, department, ...one }) => ({
        ...{ kind, department: named(department) },
        ...measured(one),
      })),
    };
  });

type Figures = Omit<Count, 'kind' | 'department'>;

const summed = (counts: readonly Figures[]): Figures => {
  const sum = (figure: keyof Figures) => counts.reduce((total, one) => total + one[figure], 0);
  return {
    ...{ all: sum('all'), open: sum('open'), overdue: sum('overdue') },
    ...{ concluded: sum('concluded'), decided: sum('decided'), corrected: sum('corrected') },
  };
};

const measured = (figures: Figures): Omit<DisputeCount, 'kind' | 'department'> => ({
  ...figures,
  share: figures.decided === 0 ? null : figures.corrected / figures.decided,
});
