import type { Standing } from './clock-standing.ts';

export type WarningLight = 'green' | 'yellow' | 'red' | 'suspended';

/** When yellow begins: at so many days left, or at such a share of the limit, whichever comes first. An item may set its own. */
export type LightRule = { yellowDays: number; yellowShare: number };

/** 山东省 hotline rule of 2017: yellow from one working day before the limit. The share warns earlier on long limits. */
export const usualLightRule: LightRule = { yellowDays: 1, yellowShare: 0.2 };

/** Red from the first day past the limit, also when the clock was suspended after it ran out. */
export function warningLightOf({ remaining, total, suspended }: Standing, rule: LightRule): WarningLight {
  if (remaining < 0) return 'red';
  if (suspended) return 'suspended';
  return remaining <= Math.max(rule.yellowDays, rule.yellowShare * total) ? 'yellow' : 'green';
}
