import { civilDate, civilDateOf, type CivilDate } from '../../../kernel/civil-date.ts';
import { addMonths } from '../../../kernel/civil-span.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { Caller } from '../../../platform/http/index.ts';
import { findDepartmentNames, findItemRows, type Bilingual } from '../../catalogue/index.ts';
import type { Axis, TurnedAwayCount, TurnedAwayFigures, TurnedAwayFiguresQuery } from './contract.ts';
import type { TurnedAwayDeps } from './deps.ts';
import { reachOf } from './list.ts';
import { LISTED_REASONS } from './contract/kinds.ts';
import { countTurnedAway, type Count, type Counting, type Span } from './queries/counts.ts';
import { turnedAwayWording } from './wording.ts';

const MONTHS = 12;

type Asked = { caller: Caller; query: TurnedAwayFiguresQuery };

/** How often a counter said no, counted from the very rows that the list shows. */
export const findTurnedAwayFigures = (deps: TurnedAwayDeps, { caller, query }: Asked): Promise<TurnedAwayFigures> =>
  deps.db.within(caller.scope, async (tx) => {
    const today = civilDateOf(deps.now());
    const last = firstOf(query.until ?? today);
    const from = query.from === undefined ? addMonths(last, 1 - MONTHS) : firstOf(query.from);
    const span: Span = { from, behind: addMonths(last, 1) };
    const counting: Counting = { ...(await reachOf(tx, deps, caller)), span, today };
    const by = (axis: Axis) => countedBy(tx, deps, { counting, axis });
    const month = await by('month');
    return {
      ...{ from: from.slice(0, 7), until: last.slice(0, 7), total: measured(summed(month)) },
      by: {
        month: month.toSorted((one, other) => one.key.localeCompare(other.key)),
        ...{ hall: await by('hall'), reason: await by('reason'), item: await by('item') },
        ...{ department: await by('department'), officer: await by('officer') },
      },
    };
  });

const firstOf = (month: string): CivilDate => civilDate(`${month.slice(0, 7)}-01`);

type By = { counting: Counting; axis: Axis };

async function countedBy(tx: Tx, deps: TurnedAwayDeps, { counting, axis }: By): Promise<TurnedAwayCount[]> {
  const counts = await countTurnedAway(tx, counting, axis);
  const keys = counts.map(({ key }) => key);
  const nameOf = await namesOf(tx, deps, { axis, keys, today: counting.today });
  return counts.map((count) => ({ key: count.key, name: nameOf(count.key), ...measured(count) }));
}

type Figures = Omit<Count, 'key'>;

const summed = (counts: readonly Figures[]): Figures => {
  const sum = (figure: keyof Figures) => counts.reduce((total, one) => total + one[figure], 0);
  return {
    ...{ all: sum('all'), unreviewed: sum('unreviewed'), overdue: sum('overdue') },
    ...{ upheld: sum('upheld'), overturned: sum('overturned') },
  };
};

/** Overturned of those that were reviewed, not reviewed of all. */
function measured({ all, unreviewed, overdue, upheld, overturned }: Figures) {
  const reviewed = upheld + overturned;
  return {
    ...{ all, unreviewed, overdue, upheld, overturned },
    overturnedShare: reviewed === 0 ? null : overturned / reviewed,
    unreviewedShare: all === 0 ? null : unreviewed / all,
  };
}

type Naming = { axis: Axis; keys: readonly string[]; today: CivilDate };
type NameOf = (key: string) => Bilingual;

async function namesOf(tx: Tx, deps: TurnedAwayDeps, { axis, keys, today }: Naming): Promise<NameOf> {
  const { zh, en } = turnedAwayWording;
  switch (axis) {
    case 'month':
      return (key) => ({ zh: key, en: key });
    case 'reason': {
      const names = new Map<string, Bilingual>(
        LISTED_REASONS.map((reason) => [reason, { zh: zh.reasons[reason], en: en.reasons[reason] }]),
      );
      return (key) => names.get(key) ?? { zh: key };
    }
    case 'officer': {
      const names = await deps.officerNames(tx, keys);
      return (key) => ({ zh: names.get(key) ?? key });
    }
    case 'item': {
      const rows = await findItemRows(
        tx,
        keys.filter((key) => key !== ''),
        today,
      );
      const names = new Map(rows.map(({ key, name }) => [key, name]));
      return (key) => (key === '' ? { zh: zh.noItem, en: en.noItem } : (names.get(key) ?? { zh: key }));
    }
    default: {
      const names = await findDepartmentNames(tx);
      return (key) => (key === '' ? { zh: zh.noHall, en: en.noHall } : (names.get(key) ?? { zh: key }));
    }
  }
}
