import { wilsonInterval } from '../../../kernel/wilson.ts';
import type { Counts, Lights, Share } from '../contract.ts';
import { COUNTED, OF_PROCEDURES } from '../contract/figure.ts';

export const noCounts: Counts = {
  received: 0,
  accepted: 0,
  refused: 0,
  corrections: 0,
  granted: 0,
  denied: 0,
  withdrawn: 0,
  lapsed: 0,
  ended: 0,
  procedureKept: 0,
  procedureOverran: 0,
  onTime: 0,
  late: 0,
};

export const noLights: Lights = { green: 0, yellow: 0, red: 0, suspended: 0, waiting: 0, unlimited: 0 };

/** Sums of each count. */
export function total(all: readonly Counts[]): Counts {
  const sum = { ...noCounts };
  for (const one of all) for (const what of WHAT) sum[what] += one[what];
  return sum;
}
const WHAT = [...COUNTED, ...OF_PROCEDURES, 'onTime', 'late'] as const satisfies readonly (keyof Counts)[];

/** 办结: granted, denied, withdrawn, lapsed or ended. */
export const concluded = ({ granted, denied, withdrawn, lapsed, ended }: Counts): number =>
  granted + denied + withdrawn + lapsed + ended;

/** Of the decisions with a day to keep, those that kept it; null where there were none. */
export const onTimeShare = ({ onTime, late }: Counts): Share => wilsonInterval(onTime, onTime + late) ?? null;

/** Of the special procedures that came to the end of their own limit or ended within it, those that overran; null where there were none. */
export const overrunShare = ({ procedureKept, procedureOverran }: Counts): Share =>
  wilsonInterval(procedureOverran, procedureKept + procedureOverran) ?? null;
