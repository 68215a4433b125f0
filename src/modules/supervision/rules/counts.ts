import { wilsonInterval } from '../../../kernel/wilson.ts';
import type { Counts, Lights, Share } from '../contract.ts';
import { COUNTED } from '../contract/figure.ts';

export const noCounts: Counts = {
  received: 0,
  accepted: 0,
  refused: 0,
  corrections: 0,
  granted: 0,
  denied: 0,
  withdrawn: 0,
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
const WHAT = [...COUNTED, 'onTime', 'late'] as const satisfies readonly (keyof Counts)[];

/** 办结: granted, denied or withdrawn. */
export const concluded = ({ granted, denied, withdrawn }: Counts): number => granted + denied + withdrawn;

/** Of the decisions with a day to keep, those that kept it; null where there were none. */
export const onTimeShare = ({ onTime, late }: Counts): Share => wilsonInterval(onTime, onTime + late) ?? null;
