import type { CivilDate } from '../../kernel/civil-date.ts';
import { addMonths } from '../../kernel/civil-span.ts';
import { wilsonInterval } from '../../kernel/wilson.ts';
import type { Tx } from '../../platform/database/index.ts';
import { findSaid, findUnanswered, type Said as SaidRow, type Unanswered } from '../ratings/index.ts';
import type { Figures, FiguresQuery, Said } from './contract.ts';
import type { Names } from './names.ts';
import { firstOf } from './rules/stretch.ts';

type Asked = { narrowed: Omit<FiguresQuery, 'month'>; month: string; today: CivilDate };

/**
 * What people say of the departments that the caller supervises: the month, the whole month before it, and bad ratings that nobody has
 * answered yet. Null where the figures are narrowed to a channel: a rating knows how it was given, not how its case came in.
 */
export async function saidOf(tx: Tx, names: Names, { narrowed, month, today }: Asked): Promise<Figures['ratings']> {
  if (narrowed.channel !== undefined) return null;
  const of = { departments: supervised(tx, narrowed.department), item: narrowed.item };
  const until = firstOf(month);
  const span = { from: addMonths(until, -1), until };
  const said = await findSaid(tx, of, span);
  const unanswered = await findUnanswered(tx, of, today);
  const now = said.filter((row) => row.month === span.until);
  return {
    month: summed(now),
    before: summed(said.filter((row) => row.month === span.from)),
    ...openOf(unanswered),
    departments: departmentsIn(now, unanswered).map(({ key, ...rest }) => ({ ...names.department(key), ...rest })),
  };
}

function supervised({ scope: { departments = [] } }: Tx, asked: string | undefined): 'all' | readonly string[] {
  if (asked === undefined) return departments;
  return departments === 'all' || departments.includes(asked) ? [asked] : [];
}

function summed(rows: readonly SaidRow[]): Said {
  const sum = (of: (row: SaidRow) => number) => rows.reduce((all, row) => all + of(row), 0);
  const [good, bad, excluded] = [sum((row) => row.good), sum((row) => row.bad), sum((row) => row.excluded)];
  return { valid: good + bad, bad, excluded, satisfaction: wilsonInterval(good, good + bad) ?? null };
}

const openOf = (rows: readonly Unanswered[]) => ({
  open: rows.reduce((all, { open }) => all + open, 0),
  late: rows.reduce((all, { late }) => all + late, 0),
});

/** Those first that have most to answer; then those of whom most bad was said. */
function departmentsIn(said: readonly SaidRow[], unanswered: readonly Unanswered[]) {
  const keys = [...new Set([...said, ...unanswered].map(({ department }) => department))];
  return keys
    .map((key) => ({
      key,
      ...summed(said.filter(({ department }) => department === key)),
      ...openOf(unanswered.filter(({ department }) => department === key)),
    }))
    .toSorted((one, other) => other.late - one.late || other.bad - one.bad || other.valid - one.valid);
}
