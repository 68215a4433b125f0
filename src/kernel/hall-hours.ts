import { no, ok, type Result } from './result.ts';

/** Opening of a hall in minutes of the day, China Standard Time; the end is not included. */
type HallSession = { from: number; until: number };

/** The sessions of a working day, in order and apart. */
export type HallHours = readonly HallSession[];

/** Reads `09:00-12:00,13:30-17:30`. */
export function parseHallHours(text: string): Result<HallHours, { code: 'notHallHours' }> {
  const sessions = text.split(',').map((part) => /^(\d{2}):(\d{2})-(\d{2}):(\d{2})$/.exec(part.trim()));
  const hours: HallSession[] = [];
  for (const session of sessions) {
    if (!session) return no({ code: 'notHallHours' });
    const [fromHour = 0, fromMinute = 0, untilHour = 0, untilMinute = 0] = session.slice(1).map(Number);
    const [from, until] = [fromHour * 60 + fromMinute, untilHour * 60 + untilMinute];
    const clockFaces = fromMinute < 60 && untilMinute < 60 && until <= 24 * 60;
    if (!clockFaces || until <= from || from < (hours.at(-1)?.until ?? 0)) return no({ code: 'notHallHours' });
    hours.push({ from, until });
  }
  return ok(hours);
}

/** Open minutes of a day from a minute on. */
export const minutesFrom = (minute: number, hours: HallHours): number =>
  hours.reduce((sum, { from, until }) => sum + Math.max(0, until - Math.max(from, minute)), 0);

/** The minute of the day at which so many open minutes have passed since `start`; closing time when the day has no more. */
export function minuteAfter(start: number, minutes: number, hours: HallHours): number {
  let left = minutes;
  for (const { from, until } of hours) {
    const open = Math.max(0, until - Math.max(from, start));
    if (open > 0 && left <= open) return Math.max(from, start) + left;
    left -= open;
  }
  return hours.at(-1)?.until ?? 0;
}
