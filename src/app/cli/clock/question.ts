import { isCivilDate, type CivilDate } from '../../../kernel/civil-date.ts';
import type { Terms } from '../../../kernel/clock-measure.ts';
import { parseHallHours, type HallHours } from '../../../kernel/hall-hours.ts';
import { limitUnits } from '../../../kernel/limit.ts';
import { no, ok, type Result } from '../../../kernel/result.ts';
import type { Suspension } from '../../../kernel/suspension.ts';
import type { Call, InputRefusal } from '../command.ts';
import { clockWording } from './wording.ts';

/** What `clock due` was asked, read but not yet reckoned. `from` as it was typed; `forwardedOn`: when it went up to the organ that decides. */
export type ClockQuestion = {
  from: string;
  terms: Terms;
  hours: HallHours;
  knownOn: CivilDate | undefined;
  forwardedOn?: CivilDate;
};

const USUAL_HOURS = '09:00-12:00,13:30-17:30';

export function readClockQuestion({ text, texts, positionals, language }: Call): Result<ClockQuestion, InputRefusal> {
  const say = clockWording[language];
  const malformed = (option: Parameters<typeof say.malformed>[0], given: string) =>
    no({ code: 'malformed', message: say.malformed(option, given) });

  const [stranger] = positionals;
  if (stranger !== undefined) return no({ code: 'strangeWord', message: say.strange(stranger) });
  const from = text('from');
  if (from === undefined) return no({ code: 'missing', message: say.missing('--from') });
  const days = text('days');
  if (days === undefined) return no({ code: 'missing', message: say.missing('--days') });

  const start = readStart(from);
  if (!start) return malformed('--from', from);
  const value = readAmount(days);
  if (value === undefined) return malformed('--days', days);
  const extend = text('extend') ?? '0';
  const extension = readAmount(extend);
  if (extension === undefined) return malformed('--extend', extend);
  const unit = limitUnits.find((known) => known === (text('unit') ?? 'workingDay'));
  if (unit === undefined) return malformed('--unit', text('unit') ?? '');
  const suspensions: Suspension[] = [];
  for (const given of texts('suspend')) {
    const suspension = readSuspension(given);
    if (!suspension) return malformed('--suspend', given);
    suspensions.push(suspension);
  }
  const knownOn = text('known-on');
  if (knownOn !== undefined && !isCivilDate(knownOn)) return malformed('--known-on', knownOn);
  const forwardedOn = text('forwarded');
  // 行政许可法 art. 43 †: the limit that ends so is one in working days.
  const endsSo = forwardedOn === undefined || (isCivilDate(forwardedOn) && unit === 'workingDay');
  if (!endsSo || (forwardedOn !== undefined && forwardedOn < start.startedOn))
    return malformed('--forwarded', forwardedOn);
  const hours = parseHallHours(text('hours') ?? USUAL_HOURS);
  if (!hours.ok) return malformed('--hours', text('hours') ?? '');

  return ok({
    from,
    terms: { ...start, limit: { value, unit }, extension, suspensions },
    hours: hours.value,
    knownOn,
    ...(forwardedOn !== undefined && { forwardedOn }),
  });
}

/** `2026-03-02` or `2026-03-02T10:30`, time of the hall. */
function readStart(given: string): Pick<Terms, 'startedOn' | 'startedMinute'> | undefined {
  const [, day = '', hour, minute] = /^(\d{4}-\d{2}-\d{2})(?:T([01]\d|2[0-3]):([0-5]\d))?$/.exec(given) ?? [];
  if (!isCivilDate(day)) return undefined;
  return hour === undefined
    ? { startedOn: day }
    : { startedOn: day, startedMinute: Number(hour) * 60 + Number(minute) };
}

const readAmount = (given: string) => (/^-?\d+(?:\.\d+)?$/.test(given) ? Number(given) : undefined);

/** `A..B`, or `A..` for one that has not ended. */
function readSuspension(given: string): Suspension | undefined {
  const [from = '', until, ...more] = given.split('..');
  if (!isCivilDate(from) || until === undefined || more.length > 0) return undefined;
  if (until === '') return { from, until: null };
  return isCivilDate(until) ? { from, until } : undefined;
}
