import type { Measure } from './contract/measures.ts';
import type { Fee } from '../path/rules/totals.ts';

/** One figure of a theme, its items applied for one by one and joined; null where an amount or a day hangs on the case. */
export type Pair = { separate: number | null; joined: number | null };

/** What joining saves, each figure counted alike on both sides. Days are working days, cost is fen. */
export type Effect = Readonly<Record<Measure, Pair>>;

/** A step as it is counted: who takes the application in, and the work behind it. `phase`: before the application or after the decision. */
export type CountedStep = { name: string; phase?: 'before' | 'after' };

/** An item as it is counted. */
export type Counted = { item: string; steps: readonly CountedStep[]; visits: number; fee: Fee };

/** Over several themes: what was counted on both sides, and how many themes have no such figure. */
export type EffectSum = Readonly<Record<Measure, { separate: number; joined: number; without: number }>>;
