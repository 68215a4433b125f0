import { addDays, type CivilDate } from '../../../../kernel/civil-date.ts';
import type { Conventions } from '../../../../kernel/clock-measure.ts';
import type { Limit } from '../../../../kernel/limit.ts';
import { countLimit } from '../../../../kernel/count-limit.ts';

/** What an accepted case still waits for, and the last day on which it may arrive. */
export type Owed = { by: CivilDate; materials: readonly string[] };

/** The last day that the window proposes, and the last that it may set. */
export type SupplyTerm = { usual: CivilDate; latest: CivilDate };

/**
 * Why nothing may be handed in later, or not until that day: 容缺受理 is for what is not decided at once, the day lies within the length of
 * the promised limit, and whoever broke such a promise repeatedly has lost the right (济南《行政审批容缺受理制度》, 2020).
 */
export type ToleranceFault =
  { code: 'notTolerable' } | { code: 'toleranceBarred' } | { code: 'supplyDay'; from: CivilDate; latest: CivilDate };

/**
 * How long an applicant has, counted from the day on which he is told: half of the promised limit where it counts working days (this
 * house's proposal: the other half is left to decide), at most the whole. Undefined where nothing is promised but the same day.
 */
export function supplyTerm(promised: Limit, on: CivilDate, conventions: Conventions): SupplyTerm | undefined {
  const latest = endOf(promised, on, conventions);
  if (latest === null || latest <= on) return undefined;
  const half = { ...promised, value: Math.ceil(promised.value / 2) };
  const usual = promised.unit === 'workingDay' ? endOf(half, on, conventions) : latest;
  return { usual: usual ?? latest, latest };
}

/** Why this day may not be set; undefined when it may. */
export const supplyDayFault = (
  by: CivilDate,
  { on, term }: { on: CivilDate; term: SupplyTerm | undefined },
): ToleranceFault | undefined => {
  if (term === undefined) return { code: 'notTolerable' };
  return by < on || by > term.latest ? { code: 'supplyDay', from: on, latest: term.latest } : undefined;
};

const ONE_WORKING_DAY: Limit = { value: 1, unit: 'workingDay' };

/**
 * The first day on which what did not come ends the case: the one after the working day that follows the last day. What arrived on paper
 * on the last day can still be entered by the window on that working day.
 */
export const lapsesFrom = (by: CivilDate, conventions: Conventions): CivilDate =>
  addDays(endOf(ONE_WORKING_DAY, by, conventions) ?? addDays(by, 1), 1);

const REMINDED_WITHIN: Limit = { value: 2, unit: 'workingDay' };

/** Whoever has to hand something in until this day is reminded today: two working days are left. */
export const nearlyOver = (today: CivilDate, conventions: Conventions): CivilDate =>
  endOf(REMINDED_WITHIN, today, conventions) ?? addDays(today, 2);

/** What is still owed after these came; undefined when all has. */
export function owedAfter(owed: Owed, supplied: readonly string[]): Owed | undefined {
  const left = owed.materials.filter((one) => !supplied.includes(one));
  return left.length === 0 ? undefined : { ...owed, materials: left };
}

function endOf(limit: Limit, from: CivilDate, conventions: Conventions): CivilDate | null {
  const counted = countLimit({ limit }, from, conventions);
  return counted.ok ? counted.value.dueOn : null;
}
