import { wilsonInterval, type Interval } from '../../../kernel/wilson.ts';

/** With fewer ratings nobody is ranked (ADR 43). */
export const FEWEST_RANKED = 30;

export type Counted = { good: number; all: number };
export type Ranked<Row> = Row & { satisfaction: Interval | null; rank: number | null };

/**
 * Each with its place: one more than those whose whole interval lies above its own. Who cannot be told apart shares a place, and small
 * numbers have none. Ranked ones first, best first; then the others, those with most ratings first.
 */
export function ranked<Row extends Counted>(rows: readonly Row[]): Ranked<Row>[] {
  const measured = rows.map((row) => ({ ...row, satisfaction: wilsonInterval(row.good, row.all) ?? null }));
  const able = measured.filter(({ all }) => all >= FEWEST_RANKED);
  const rankOf = ({ satisfaction, all }: (typeof measured)[number]) =>
    satisfaction === null || all < FEWEST_RANKED
      ? null
      : 1 + able.filter((other) => (other.satisfaction?.low ?? 0) > satisfaction.high).length;
  return measured.map((row) => ({ ...row, rank: rankOf(row) })).toSorted(byRank);
}

function byRank(one: Ranked<Counted>, other: Ranked<Counted>): number {
  const byPlace = (one.rank ?? Infinity) - (other.rank ?? Infinity);
  if (one.rank !== other.rank && !Number.isNaN(byPlace)) return byPlace;
  if (one.rank !== null) return (other.satisfaction?.share ?? 0) - (one.satisfaction?.share ?? 0);
  return other.all - one.all;
}
