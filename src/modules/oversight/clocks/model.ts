import type { CivilDate } from '../../../kernel/civil-date.ts';
import type { PointKind } from '../rules/points.ts';

export const LEVELS = ['yellow', 'red', 'longRed'] as const;
/** 黄灯, 红灯, and red for so long that who supervises the county hears of it. */
export type Level = (typeof LEVELS)[number];

/** What was said of one clock so far. `raised`: the last escalation, and the day against which it was. */
export type Watch = {
  given: readonly { point: PointKind; at: number }[];
  raised: { level: Level; dueOn: CivilDate } | null;
};

export const initial: Watch = { given: [], raised: null };

/** What is to be said, in order. */
export type Warning =
  | { type: 'reminded'; point: PointKind; dueOn: CivilDate }
  | { type: 'escalated'; level: Level; dueOn: CivilDate; owed: number };
