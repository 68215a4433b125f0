import type { CivilDate } from '../../../../kernel/civil-date.ts';
import { no, ok, type Result } from '../../../../kernel/result.ts';
import type { Event } from './events.ts';

/** What was said last; null where nobody said anything and the starting rate counts. */
export type Rate = { said: { percent: number; on: string; reason: string } | null };

export const initial: Rate = { said: null };

export type Change = {
  on: CivilDate;
  department: string;
  officer: string;
  starting: number;
  percent: number;
  reason: string;
};

export type RateRefusal =
  | { code: 'sampleRateRange'; least: number; most: number }
  | { code: 'sampleRateSame'; percent: number }
  | { code: 'sampleReasonMissing' };

/** A share of nothing would end the second look, which the law of automatic decisions needs. */
const [LEAST, MOST] = [1, 100];

export function decide({ starting, percent, reason, ...said }: Change, current: Rate): Result<Event, RateRefusal> {
  const from = current.said?.percent ?? starting;
  if (!Number.isInteger(percent) || percent < LEAST || percent > MOST)
    return no({ code: 'sampleRateRange', least: LEAST, most: MOST });
  if (reason.trim() === '') return no({ code: 'sampleReasonMissing' });
  if (percent === from) return no({ code: 'sampleRateSame', percent });
  return ok({ type: 'sampleRateChanged', ...said, from, percent, reason: reason.trim() });
}

export const evolve = (_current: Rate, { percent, on, reason }: Event): Rate => ({ said: { percent, on, reason } });
