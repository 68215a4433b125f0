import { no, ok, type Result } from './result.ts';

/** When no telephone shall ring: minutes of the day in China Standard Time, over midnight where `until` is the smaller; the end is not included. */
export type QuietHours = { from: number; until: number } | 'none';

const MINUTE_MS = 60_000;
const DAY_MINUTES = 1_440;
/** China Standard Time is UTC+8 with no summer time since 1991. */
const CHINA_OFFSET_MINUTES = 8 * 60;

/** Reads `21:00-08:00`, or `none`. */
export function parseQuietHours(text: string): Result<QuietHours, { code: 'notQuietHours' }> {
  if (text === 'none') return ok('none');
  const [, from = '', until = ''] = /^(\d{2}:\d{2})-(\d{2}:\d{2})$/.exec(text.trim()) ?? [];
  const [start, end] = [parseMinute(from), parseMinute(until)];
  if (start === undefined || end === undefined || start === end) return no({ code: 'notQuietHours' });
  return ok({ from: start, until: end });
}

/** `07:30` as the minute of the day; undefined for what no clock shows. */
export function parseMinute(text: string): number | undefined {
  const [, hour = '', minute = ''] = /^(\d{2}):(\d{2})$/.exec(text) ?? [];
  if (hour === '' || Number(hour) > 23 || Number(minute) > 59) return undefined;
  return Number(hour) * 60 + Number(minute);
}

/** `450` → `07:30`. */
export const minuteOfDayText = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** The instant itself where a telephone may ring then; in quiet hours, the instant at which they end. */
export function firstLoud(instant: Date, quiet: QuietHours): Date {
  if (quiet === 'none') return instant;
  const minutes = Math.floor(instant.valueOf() / MINUTE_MS) + CHINA_OFFSET_MINUTES;
  const minute = minutes % DAY_MINUTES;
  const length = (quiet.until - quiet.from + DAY_MINUTES) % DAY_MINUTES;
  const since = (minute - quiet.from + DAY_MINUTES) % DAY_MINUTES;
  if (since >= length) return instant;
  return new Date((minutes - CHINA_OFFSET_MINUTES + length - since) * MINUTE_MS);
}
