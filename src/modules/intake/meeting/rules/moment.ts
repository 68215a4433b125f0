import { civilDateOf } from '../../../../kernel/civil-date.ts';
import type { Moment } from '../model.ts';

const CHINA_MS = 8 * 3_600_000;

/** An instant as a clock on the wall in China shows it. */
export const momentOf = (at: Date): Moment => ({
  on: civilDateOf(at),
  time: new Date(at.valueOf() + CHINA_MS).toISOString().slice(11, 16),
});
