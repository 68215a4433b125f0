import { wilsonInterval, type Interval } from '../../../kernel/wilson.ts';

/** Fewer decisions than these are not compared: one case more or less would turn the order. */
export const LEAST_DECISIONS = 30;

type Decided = { key: string; onTime: number; late: number };
type Outstanding = { key: string; onTime: Interval; decided: number };

/** `tooFew`: how many have too few decisions to be compared. */
export type StandingOut = { best: Outstanding[]; worst: Outstanding[]; tooFew: number };

const MOST = 3;

/**
 * Whose on-time rate differs by more than chance from that of all others that are compared: best those whose interval (Wilson, 95 %) lies
 * wholly above the interval of the others together, worst those whose lies below. Whoever differs less is neither.
 */
export function standingOut(all: readonly Decided[]): StandingOut {
  const compared = all.filter((one) => decisions(one) >= LEAST_DECISIONS);
  const [onTime, decided] = [sum(compared, ({ onTime: kept }) => kept), sum(compared, decisions)];
  const judged = compared.flatMap((one) => {
    const own = wilsonInterval(one.onTime, decisions(one));
    const others = wilsonInterval(onTime - one.onTime, decided - decisions(one));
    return own && others ? [{ key: one.key, onTime: own, decided: decisions(one), others }] : [];
  });
  const best = judged.filter(({ onTime: { low }, others }) => low > others.high);
  const worst = judged.filter(({ onTime: { high }, others }) => high < others.low);
  return {
    best: best
      .toSorted((one, other) => other.onTime.low - one.onTime.low)
      .slice(0, MOST)
      .map(told),
    worst: worst
      .toSorted((one, other) => one.onTime.high - other.onTime.high)
      .slice(0, MOST)
      .map(told),
    tooFew: all.filter((one) => decisions(one) > 0).length - compared.length,
  };
}

const decisions = ({ onTime, late }: Decided) => onTime + late;
const sum = <One>(all: readonly One[], of: (one: One) => number) => all.reduce((total, one) => total + of(one), 0);
const told = ({ others: _compared, ...rest }: Outstanding & { others: Interval }): Outstanding => rest;
